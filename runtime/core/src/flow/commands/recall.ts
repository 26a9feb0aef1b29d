import type { RecallCommand } from '@yibiao/schemas'
import type { Actor } from '../advance-context.ts'
import type { CaseState, CaseTask, StepRun } from '../case-state.ts'
import type { PreparedFlow } from '../compiled-flow.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { decisiveActs, offers } from '../step-acts.ts'
import { settleArrivals } from '../steps/arrive.ts'
import { isOpenTask } from '../tasks/close-task.ts'
import { refuseOwnCase } from '../tasks/may-act.ts'
import { findReturn, type ReturnPlan } from '../tokens/return-target.ts'
import { rewind } from '../tokens/rewind.ts'
import { cause, personOf, record, type Turn } from '../turn.ts'

/** 拿回: the last who approved takes the work back, while no successor has acted. */
export function recall(turn: Turn, { taskId, reason }: RecallCommand): Refusal | undefined {
  const task = turn.state.tasks.find(({ id }) => id === taskId)
  const found = findRecall(turn.flow, turn.state, task, turn.context.actor)
  if ('refusal' in found) return found.refusal
  record(turn, {
    type: 'recalled',
    step: found.task.step,
    key: found.task.key,
    ...(reason === undefined ? {} : { reason }),
  })
  const told = heldBySomebody(turn.state, found.task)
  rewind(turn, found.successor, found.plan, reason ?? '', 'recalled')
  if (told.length > 0) cause(turn, { type: 'notify', to: 'officers', notice: 'recalled', taskIds: told })
  settleArrivals(turn)
  const again = turn.state.tasks.findLast(each => each.step === found.task.step && each.state === 'open')
  if (again === undefined) return undefined
  const holder = personOf(turn.context.actor)
  record(turn, { type: 'taskClaimed', task: again.id, holder })
  cause(turn, {
    type: 'updateTask',
    taskId: again.id,
    state: 'claimed',
    candidates: again.candidates,
    holder,
  })
  return undefined
}

type RecallResult =
  | { readonly task: CaseTask; readonly successor: StepRun; readonly plan: ReturnPlan }
  | { readonly refusal: Refusal }

/** What a closed task can be taken back from: the stays that follow it, on which nobody has done anything. */
export function findRecall(
  flow: PreparedFlow,
  state: CaseState,
  task: CaseTask | undefined,
  actor: Actor,
): RecallResult {
  if (actor.kind !== 'officer') return { refusal: refuse('officersOnly') }
  if (task === undefined) return { refusal: refuse('unknownTask') }
  const own = refuseOwnCase(state, actor)
  if (own !== undefined) return { refusal: own }
  if (task.holder?.id !== actor.id || task.kind !== 'work' || task.cause !== 'done')
    return { refusal: refuse('notMine') }
  const step = flow.places.get(task.step)?.step
  if (
    step?.type !== 'userTask' ||
    decisiveActs.some(act => offers(step, act)) ||
    isShared(step.completion.type)
  )
    return { refusal: refuse('cannotRecall') }
  const index = state.path.findIndex(each => each.run === task.run && !each.isUndone)
  const entry = state.path[index]
  if (entry === undefined) return { refusal: refuse('cannotRecall') }
  // What lies beside, in another branch, is not behind it.
  const isBehind = (scopes: readonly string[]): boolean =>
    entry.scopes.every((scope, depth) => scopes[depth] === scope)
  const wentOn = state.path.slice(index + 1).some(each => !each.isUndone && isBehind(each.scopes))
  const successors = state.runs.filter(run => run.openedAt === task.closedAt && run.id !== task.run)
  const plans = successors.flatMap(successor => {
    const result = findReturn(flow, state, successor, { type: 'step', step: task.step }, false)
    return 'plan' in result ? [{ successor, plan: result.plan }] : []
  })
  const [first] = plans
  if (wentOn || first === undefined || plans.some(({ successor }) => hasActed(state, successor)))
    return { refusal: refuse('successorActed') }
  return { task, ...first }
}

/** 会签, 票签 and 依次 are the work of several: one of them cannot undo what the others signed. */
function isShared(mode: string): boolean {
  return mode === 'all' || mode === 'vote' || mode === 'sequential'
}

/** Somebody took it up, was asked, or the server has done something that cannot be undone. */
function hasActed(state: CaseState, run: StepRun): boolean {
  if (run.verdicts.length > 0 || run.attempts !== undefined || run.incident !== undefined) return true
  return state.tasks.some(
    task =>
      task.run === run.id &&
      (task.kind !== 'work' || !isOpenTask(task) || task.state === 'suspended' || wasTaken(task)),
  )
}

/** Claimed from a pool; a task given to one person is theirs without an act. */
function wasTaken({ state, candidates }: CaseTask): boolean {
  return state === 'claimed' && candidates.some(({ type }) => type === 'pool')
}

/** Tasks that were given to somebody by the approval that is taken back. */
function heldBySomebody({ tasks }: CaseState, { closedAt }: CaseTask): readonly string[] {
  return tasks
    .filter(task => isOpenTask(task) && task.holder !== undefined && task.openedAt === closedAt)
    .map(({ id }) => id)
}
