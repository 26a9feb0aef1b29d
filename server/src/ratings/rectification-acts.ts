import type { ActOnRectification, Rectification } from '@yibiao/schemas'
import type { RectificationRow, StepRow } from './queries.ts'

type Act = ActOnRectification
type State = Pick<RectificationRow, 'state' | 'isSubstantiated' | 'answer'>

/** So often a rater is tried to be reached before the follow-up may end without an answer. */
export const mostTries = 3

/** What may be done now: 核实 → 整改 → 回访; who handled the case may only state their view, 举证. */
export function actsOpen(state: RectificationRow['state'], isInvolved: boolean): Rectification['acts'] {
  if (state === 'closed') return []
  if (isInvolved) return ['state']
  if (state === 'verifying') return ['verify', 'state']
  return state === 'rectifying' ? ['rectify', 'state'] : ['followUp', 'state']
}

/**
 * Where an act leads. A named rating is followed up, 回访率 100 %; of an anonymous one nobody can be asked, so it ends
 * with the answer.
 */
export function afterAct(
  { state, isSubstantiated, answer }: State,
  act: Act,
  { isAnonymous, steps }: { isAnonymous: boolean; steps: readonly Pick<StepRow, 'outcome'>[] },
): State {
  const answered = isAnonymous ? 'closed' : 'followingUp'
  switch (act.type) {
    case 'verify':
      return act.isSubstantiated
        ? { state: 'rectifying', isSubstantiated: true, answer: null }
        : { state: answered, isSubstantiated: false, answer: act.text }
    case 'rectify':
      return { state: answered, isSubstantiated, answer: act.text }
    case 'followUp': {
      const tries = steps.filter(({ outcome }) => outcome === 'unreachable').length + 1
      const isOver = act.outcome !== 'unreachable' || tries >= mostTries
      return { state: isOver ? 'closed' : state, isSubstantiated, answer }
    }
    case 'state':
      return { state, isSubstantiated, answer }
  }
}
