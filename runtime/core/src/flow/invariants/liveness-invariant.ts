import { actorOf } from '../simulation/directory.ts'
import { openChildren } from '../children/child-cases.ts'
import { isOpenTask } from '../tasks/close-task.ts'
import { refuseActing } from '../tasks/may-act.ts'
import { demand, type Commit, type Violation } from './commit.ts'

/**
 * Every open case has someone who can act: an officer on an open task, the applicant on a correction, a timer, an
 * awaited answer or a case that was ordered. Where separation of duties bars everyone else, the process administrator can transfer the task.
 */
export function keepsSomeoneActing({ flow, after, directory }: Commit): readonly Violation[] {
  if (after.moments.submittedAt === undefined || after.moments.concludedAt !== undefined) return []
  if (after.correction !== null) return []
  const waitsOutside =
    after.runs.some(run => run.attempts !== undefined || run.wakeAt !== undefined) ||
    openChildren(after).length > 0
  const waitsForTime = after.timers.some(({ clock }) =>
    after.clocks.some(each => each.key === clock && each.limit === 'step'),
  )
  const actors = directory.officers.map(actorOf)
  const canAct = after.tasks.some(
    task => isOpenTask(task) && actors.some(actor => refuseActing(flow, after, task, actor) === undefined),
  )
  const canTransfer =
    after.tasks.some(isOpenTask) &&
    directory.officers.some(
      ({ departmentId, roles }) => departmentId === after.departmentId && roles.includes('administrator'),
    )
  return demand(canAct || canTransfer || waitsOutside || waitsForTime, 'someoneCanAct', 'nobody can act')
}
