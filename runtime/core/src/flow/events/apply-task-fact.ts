import type { Instant } from '@yibiao/schemas'
import type { TaskFact } from '../case-event.ts'
import type { CaseState, CaseTask } from '../case-state.ts'

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

function withTask(state: CaseState, id: string, change: (task: CaseTask) => CaseTask): CaseState {
  return { ...state, tasks: state.tasks.map(task => (task.id === id ? change(task) : task)) }
}
