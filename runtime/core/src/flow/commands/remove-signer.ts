import type { RemoveSignerCommand } from '@yibiao/schemas'
import type { CaseTask, Person, StepRun } from '../case-state.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { findRun } from '../steps/runs.ts'
import { closeTask, isOpenTask } from '../tasks/close-task.ts'
import { isProcessAdministrator } from '../tasks/may-act.ts'
import { askNextInLine, settleAfter, settleRun } from '../tasks/settle-run.ts'
import { isAfterSigner } from '../tasks/waits-for.ts'
import { personOf, record, type Turn } from '../turn.ts'

/**
 * 减签: takes back who was asked and has not answered: by whoever asked, or by the process administrator, who may
 * also take away one of several signers of the step. What the others said is counted anew; one signer always stays.
 */
export function removeSigner(turn: Turn, command: RemoveSignerCommand): Refusal | undefined {
  const { actor } = turn.context
  const task = turn.state.tasks.find(({ id }) => id === command.taskId)
  if (actor.kind !== 'officer') return refuse('officersOnly')
  if (task === undefined) return refuse('unknownTask')
  const run = findRun(turn, task.run)
  if (run === undefined) return refuse('taskClosed')
  const isAdministrator = isProcessAdministrator(turn.state, actor)
  if (task.holder?.id !== actor.id && !isAdministrator) return refuse('notMine')
  const found = findAsked(turn, run, task, command.officerId, isAdministrator)
  if (found === undefined) return refuse('noSuchSigner')
  remove(turn, run, found, command.reason)
  return undefined
}

type Asked = {
  readonly position: 'before' | 'after' | 'beside' | 'advice'
  readonly officer: Person
  /** None of a signer whose turn has not come. */
  readonly task?: CaseTask
}

function findAsked(
  turn: Turn,
  run: StepRun,
  asker: CaseTask,
  officerId: string,
  isAdministrator: boolean,
): Asked | undefined {
  const open = turn.state.tasks.find(
    task => task.run === run.id && isOpenTask(task) && task.holder?.id === officerId && task.id !== asker.id,
  )
  const waiting = run.after?.find(each => each.type === 'person' && each.id === officerId)
  if (open?.holder === undefined) {
    if (waiting?.type !== 'person' || run.settled !== undefined) return undefined
    const { id, name, departmentId } = waiting
    return { position: 'after', officer: { id, name, departmentId } }
  }
  const task = open
  const officer = open.holder
  if (isAfterSigner(task, run.id)) return { position: 'after', officer, task }
  if (task.parent === asker.id)
    return { position: task.kind === 'signer' ? 'before' : 'advice', officer, task }
  const isAdded = task.askedBy?.id === turn.context.actor.id || isAdministrator
  return task.kind === 'work' && isAdded && run.seats > 1 ? { position: 'beside', officer, task } : undefined
}

function remove(
  turn: Turn,
  run: StepRun,
  { position, officer, task }: Asked,
  reason: string | undefined,
): void {
  record(turn, {
    type: 'signerRemoved',
    run: run.id,
    step: run.step,
    position,
    officer,
    ...(reason === undefined ? {} : { reason }),
  })
  if (task !== undefined) {
    const by = personOf(turn.context.actor)
    closeTask(turn, task, { state: 'cancelled', cause: 'removed', by })
  }
  const step = turn.flow.places.get(run.step)?.step
  const last = run.verdicts.at(-1)
  if (position === 'after') settleAfter(turn, run.id, { outcome: 'removed' })
  if (position !== 'beside' || step?.type !== 'userTask') return
  if (last === undefined) askNextInLine(turn, run.id, step)
  else {
    const by = last.by === null ? {} : { by: last.by.name }
    settleRun(turn, run.id, step, { outcome: last.outcome, ...by })
  }
}
