import type { CaseClock } from '../case-state.ts'
import { tellOfficers } from '../commands/follow-up-acts.ts'
import { isOpenTask } from '../tasks/close-task.ts'
import { cause, record, type Turn } from '../turn.ts'
import { followUpOfRun } from './follow-up-state.ts'
import { enterStage } from './stages.ts'

/** Nobody reported in time: it is checked again all the same, and what is found decides nothing by itself. */
export function lapseRectification(turn: Turn, { run }: CaseClock): void {
  const followUp = followUpOfRun(turn.state, run)
  if (followUp?.stage !== 'rectification') return
  record(turn, { type: 'rectificationLapsed', followUp: followUp.id })
  enterStage(turn, followUp.id, 'recheck')
  tellOfficers(turn, followUp, 'rectificationLapsed')
}

/** A check that should be done goes on until somebody does it; its officers are told. */
export function tellFollowUpOverdue(turn: Turn, { run }: CaseClock): void {
  const taskIds = turn.state.tasks.filter(task => task.run === run && isOpenTask(task)).map(({ id }) => id)
  cause(turn, { type: 'notify', to: 'officers', notice: 'stepOverdue', taskIds })
}
