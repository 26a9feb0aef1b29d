import type { ChecklistVerdict, UserTaskStep } from '@yibiao/schemas'
import { checklistPlace } from '../expression-places.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { judge } from '../rules/judge.ts'
import type { Turn } from '../turn.ts'

/**
 * Whether the 审查要点 allow to go on (accept, approve, grant): every point has a verdict, none that blocks is unmet,
 * an unmet one that only needs a reason has a note. A point with a rule is judged by the rule, whatever was ticked.
 */
export function refuseChecklist(
  turn: Turn,
  step: UserTaskStep,
  given?: readonly ChecklistVerdict[],
): Refusal | undefined {
  return refusePoints(turn, step, given)
}

/** As `refuseChecklist`, for whatever has a checklist. */
export function refusePoints(
  turn: Turn,
  step: Pick<UserTaskStep, 'id' | 'checklist'>,
  given: readonly ChecklistVerdict[] = [],
): Refusal | undefined {
  const points = step.checklist ?? []
  const unknown = given.filter(({ point }) => !points.some(({ id }) => id === point))
  if (unknown.length > 0)
    return refuse('unknownChecklistPoint', { points: unknown.map(({ point }) => point).join(',') })
  const missing: string[] = []
  const blocked: string[] = []
  const unexplained: string[] = []
  for (const point of points) {
    const verdict = given.find(each => each.point === point.id)
    const judged = point.rule === undefined ? verdict?.verdict : judgeByRule(turn, step, point.id)
    if (judged === undefined) missing.push(point.id)
    else if (judged === 'notMet' && point.onFailure === 'block') blocked.push(point.id)
    else if (judged === 'notMet' && isBlank(verdict?.note)) unexplained.push(point.id)
  }
  if (missing.length > 0) return refuse('checklistIncomplete', { points: missing.join(',') })
  if (blocked.length > 0) return refuse('checklistNotMet', { points: blocked.join(',') })
  if (unexplained.length > 0) return refuse('checklistNoteMissing', { points: unexplained.join(',') })
  return undefined
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
