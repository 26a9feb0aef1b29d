import type { Instant } from '@yibiao/schemas'
import type { TaskFact } from '../case-event.ts'
import type { CaseState, CaseTask, StepRun } from '../case-state.ts'
import { withRun } from './with-run.ts'

/** Tasks: opening, holding, closing. A closed task never opens again. */
export function applyTaskFact(state: CaseState, fact: TaskFact, at: Instant): CaseState {
  switch (fact.type) {
    case 'taskOpened':
      return { ...state, tasks: [...state.tasks, fact.task] }
    case 'seatTaken':
      return {
        ...state,
        runs: state.runs.map(run => (run.id === fact.run ? { ...run, queue: fact.queue } : run)),
      }
    case 'taskClaimed':
      return withTask(state, fact.task, task => ({ ...task, state: 'claimed', holder: fact.holder }))
    case 'taskReleased':
      return withTask(state, fact.task, ({ holder: _former, ...task }) => ({ ...task, state: 'open' }))
    case 'taskSuspended':
      return withTask(state, fact.task, task => ({ ...task, state: 'suspended' }))
    case 'taskResumed':
      return withTask(state, fact.task, task => ({
        ...task,
        state: task.holder === undefined ? 'open' : 'claimed',
      }))
    case 'signerAdded':
      return withRun(state, fact.run, run => addSigner(run, fact))
    case 'signerRemoved':
      return withRun(state, fact.run, run => removeSigner(run, fact))
    case 'runSettled':
      return withRun(state, fact.run, run => ({ ...run, settled: fact.node }))
    case 'recalled':
      return state
    case 'taskTransferred':
      return withTask(state, fact.task, ({ holder: _former, ...task }) => ({
        ...task,
        candidates: fact.candidates,
        ...(fact.holder === undefined ? { state: 'open' } : { state: 'claimed', holder: fact.holder }),
      }))
    case 'taskClosed': {
      const closed = withTask(state, fact.task, task => ({
        ...task,
        state: fact.state,
        closedAt: at,
        cause: fact.cause,
        ...(fact.outcome === undefined ? {} : { outcome: fact.outcome }),
        ...(fact.by === undefined ? {} : { holder: fact.by }),
      }))
      if (!fact.isVerdict) return closed
      const verdict = {
        task: fact.task,
        outcome: fact.outcome ?? '',
        by: fact.by ?? null,
        ...(fact.seat === undefined ? {} : { seat: fact.seat }),
      }
      return {
        ...closed,
        runs: closed.runs.map(run =>
          run.id === fact.run ? { ...run, verdicts: [...run.verdicts, verdict] } : run,
        ),
      }
    }
  }
}

/** Who signs beside is one more of the step's own signers; who signs before is asked for an opinion only. */
function addSigner(run: StepRun, { position, signer }: Extract<TaskFact, { type: 'signerAdded' }>): StepRun {
  if (position === 'after') return { ...run, after: [...(run.after ?? []), signer] }
  return position === 'beside' ? { ...run, seats: run.seats + 1, isShared: true } : run
}

function removeSigner(
  run: StepRun,
  { position, officer }: Extract<TaskFact, { type: 'signerRemoved' }>,
): StepRun {
  if (position === 'beside') return { ...run, seats: Math.max(1, run.seats - 1) }
  if (position !== 'after' || run.after === undefined) return run
  return { ...run, after: run.after.filter(each => each.type === 'pool' || each.id !== officer.id) }
}

function withTask(state: CaseState, id: string, change: (task: CaseTask) => CaseTask): CaseState {
  return { ...state, tasks: state.tasks.map(task => (task.id === id ? change(task) : task)) }
}
