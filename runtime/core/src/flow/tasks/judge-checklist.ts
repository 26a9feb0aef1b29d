import type { ChecklistPoint, ChecklistVerdict, UserTaskStep } from '@yibiao/schemas'
import { checklistPlace } from '../expression-places.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { judge } from '../rules/judge.ts'
import type { Turn } from '../turn.ts'

/** Whatever has a checklist: a step, or a follow-up. */
type Listed = Pick<UserTaskStep, 'id' | 'checklist'>

/** What goes on record, in the order of the checklist; nothing where no point was judged. */
export type JudgedChecklist = { readonly checklist?: readonly ChecklistVerdict[] }

/**
 * Judges the 审查要点 of an act that goes on (accept, approve, grant): every point has a verdict, none that blocks is
 * unmet, an unmet one that only needs a reason has a note. A point with a rule is judged by the rule, whatever was
 * ticked.
 */
export function judgeChecklist(
  turn: Turn,
  step: Listed,
  given: readonly ChecklistVerdict[] = [],
): JudgedChecklist | { readonly refusal: Refusal } {
  return judgePoints(turn, step, given, true)
}

/**
 * As `judgeChecklist`, for an act that does not go on (reject, deny): it needs no verdict, but those that are given
 * are judged and recorded like any other.
 */
export function judgeGiven(
  turn: Turn,
  step: Listed,
  given: readonly ChecklistVerdict[] = [],
): JudgedChecklist | { readonly refusal: Refusal } {
  return judgePoints(turn, step, given, false)
}

function judgePoints(
  turn: Turn,
  step: Listed,
  given: readonly ChecklistVerdict[],
  goesOn: boolean,
): JudgedChecklist | { readonly refusal: Refusal } {
  const points = step.checklist ?? []
  // A point that is given twice says two things, of which one would go on record.
  const unknown = given.filter(
    ({ point }, index) =>
      !points.some(({ id }) => id === point) || given.findIndex(each => each.point === point) !== index,
  )
  if (unknown.length > 0)
    return {
      refusal: refuse('unknownChecklistPoint', { points: unknown.map(({ point }) => point).join(',') }),
    }
  const missing: string[] = []
  const blocked: string[] = []
  const unexplained: string[] = []
  const unproved: string[] = []
  const checklist: ChecklistVerdict[] = []
  for (const point of points) {
    const said = given.find(each => each.point === point.id)
    if (said === undefined && !goesOn) continue
    const verdict = point.rule === undefined ? said?.verdict : judgeByRule(turn, step, point.id)
    if (verdict === undefined) {
      missing.push(point.id)
      continue
    }
    if (goesOn && verdict === 'notMet' && point.onFailure === 'block') blocked.push(point.id)
    else if (goesOn && verdict === 'notMet' && isBlank(said?.note)) unexplained.push(point.id)
    if (lacksEvidence(point, verdict, said)) unproved.push(point.id)
    checklist.push({ ...said, point: point.id, verdict })
  }
  if (missing.length > 0) return { refusal: refuse('checklistIncomplete', { points: missing.join(',') }) }
  if (blocked.length > 0) return { refusal: refuse('checklistNotMet', { points: blocked.join(',') }) }
  if (unexplained.length > 0)
    return { refusal: refuse('checklistNoteMissing', { points: unexplained.join(',') }) }
  if (unproved.length > 0)
    return { refusal: refuse('checklistEvidenceMissing', { points: unproved.join(',') }) }
  return checklist.length === 0 ? {} : { checklist }
}

/**
 * A finding needs its 佐证材料 whichever way it goes: what is met on site was seen, and what is not met is what a denial
 * rests on. Where a point does not apply there is nothing to show, and a rule read the answers.
 */
function lacksEvidence(
  { needsEvidence, rule }: ChecklistPoint,
  verdict: ChecklistVerdict['verdict'],
  said: ChecklistVerdict | undefined,
): boolean {
  if (needsEvidence !== true || rule !== undefined || verdict === 'notApplicable') return false
  return (said?.evidence ?? []).length === 0
}

/** Text that says nothing. */
export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === ''
}

/** A rule that is null or fails is not met: an automatic point never passes by default. */
function judgeByRule(turn: Turn, step: Pick<UserTaskStep, 'id'>, point: string): ChecklistVerdict['verdict'] {
  const result = judge(turn, step.id, checklistPlace(step.id, point))
  return 'isMet' in result && result.isMet ? 'met' : 'notMet'
}
