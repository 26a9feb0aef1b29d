import type { ChecklistPoint, ChecklistVerdict } from '@yibiao/schemas'
import type { WorkbenchTexts } from '../texts/texts.ts'
import type { ActKind } from './act-kind.ts'

/** Acts that need every point judged, as the engine does. */
const judgingKinds = new Set<ActKind>(['accept', 'approve', 'grant', 'passCheck'])

/** Acts that carry the verdicts that were given with their files, whether or not they need them. */
export const carryingKinds: ReadonlySet<ActKind> = new Set<ActKind>([
  ...judgingKinds,
  'reject',
  'deny',
  'failCheck',
])

/** What the checklist lacks for an act, and at which point; undefined when the act can go on. */
export function checkChecklist(
  kind: ActKind,
  points: readonly ChecklistPoint[],
  verdicts: readonly ChecklistVerdict[],
  texts: WorkbenchTexts['checklist'],
): Lack | undefined {
  const verdictOf = (point: ChecklistPoint): ChecklistVerdict | undefined =>
    verdicts.find(known => known.point === point.id)
  return (
    (judgingKinds.has(kind) ? checkVerdicts(points, verdictOf, texts) : undefined) ??
    (carryingKinds.has(kind) ? checkEvidence(points, verdictOf, texts) : undefined)
  )
}

type VerdictOf = (point: ChecklistPoint) => ChecklistVerdict | undefined
/** At which point, and at what of it. */
type Lack = { text: string; index: number; place: 'verdict' | 'evidence' }

function checkVerdicts(
  points: readonly ChecklistPoint[],
  verdictOf: VerdictOf,
  texts: WorkbenchTexts['checklist'],
): Lack | undefined {
  const open = points.filter(point => point.rule === undefined && verdictOf(point) === undefined)
  const [first] = open
  if (first !== undefined)
    return { text: texts.missing(open.length), index: points.indexOf(first), place: 'verdict' }
  const unexplained = points.findIndex(point => {
    const verdict = verdictOf(point)
    return verdict?.verdict === 'notMet' && (verdict.note ?? '').trim() === ''
  })
  return unexplained === -1 ? undefined : { text: texts.noteMissing, index: unexplained, place: 'verdict' }
}

/** 佐证材料 of a point that was judged, either way. */
function checkEvidence(
  points: readonly ChecklistPoint[],
  verdictOf: VerdictOf,
  texts: WorkbenchTexts['checklist'],
): Lack | undefined {
  const index = points.findIndex(point => {
    const { verdict, evidence = [] } = verdictOf(point) ?? {}
    const isJudged = verdict === 'met' || verdict === 'notMet'
    return point.needsEvidence === true && point.rule === undefined && isJudged && evidence.length === 0
  })
  return index === -1 ? undefined : { text: texts.evidenceMissing(index + 1), index, place: 'evidence' }
}
