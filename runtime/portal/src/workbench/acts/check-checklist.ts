import type { ChecklistPoint, ChecklistVerdict } from '@yibiao/schemas'
import type { WorkbenchTexts } from '../texts/texts.ts'
import type { ActKind } from './act-kind.ts'

/** Acts that need every point judged, as the engine does. */
const judgingKinds = new Set<ActKind>(['accept', 'approve', 'grant', 'passCheck'])

/** What the checklist lacks for an act, and at which point; undefined when the act can go on. */
export function checkChecklist(
  kind: ActKind,
  points: readonly ChecklistPoint[],
  verdicts: readonly ChecklistVerdict[],
  texts: WorkbenchTexts['checklist'],
): { text: string; index: number } | undefined {
  if (!judgingKinds.has(kind)) return undefined
  const verdictOf = (point: ChecklistPoint): ChecklistVerdict | undefined =>
    verdicts.find(known => known.point === point.id)
  const open = points.filter(point => point.rule === undefined && verdictOf(point) === undefined)
  const [first] = open
  if (first !== undefined) return { text: texts.missing(open.length), index: points.indexOf(first) }
  const unexplained = points.findIndex(point => {
    const verdict = verdictOf(point)
    return verdict?.verdict === 'notMet' && (verdict.note ?? '').trim() === ''
  })
  return unexplained === -1 ? undefined : { text: texts.noteMissing, index: unexplained }
}
