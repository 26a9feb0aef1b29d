import { foldClockEvents } from '../../clock/index.ts'
import type { CaseState } from '../case-state.ts'
import { isOpenTask } from '../tasks/close-task.ts'
import { waitsFor } from '../tasks/waits-for.ts'
import { isRunning } from '../timing/case-clocks.ts'
import { demand, type Commit, type Violation } from './commit.ts'

/** A task is suspended exactly while it has to wait for somebody or something. */
export function suspendsForAReason({ after }: Commit): readonly Violation[] {
  const wrong = after.tasks.find(
    task =>
      isOpenTask(task) && task.kind === 'work' && (task.state === 'suspended') !== waitsFor(after, task),
  )
  return demand(wrong === undefined, 'waitingHasReason', `task ${wrong?.id} is ${wrong?.state}`)
}

/** Special procedures live with the work they hold up, and clocks stand still only for what is going on. */
export function suspendsClocksForAReason({ after }: Commit): readonly Violation[] {
  const open = (after.specialProcedures ?? []).filter(({ endedAt }) => endedAt === undefined)
  const orphan = open.find(({ run }) => !after.runs.some(({ id }) => id === run))
  const reasons = new Set([...open.map(({ id }) => id), ...after.runs.map(({ id }) => id)])
  const stray = after.clocks.find(
    clock => isRunning(clock) && openSuspensions(clock).some(id => !reasons.has(id)),
  )
  return [
    ...demand(orphan === undefined, 'suspensionsHaveReason', `procedure ${orphan?.id} outlived its work`),
    ...demand(stray === undefined, 'suspensionsHaveReason', `${stray?.key} stands still for nothing`),
  ]
}

/** 延期 once at most, while the limit runs, approved by the head. */
export function extendsOnce({ before, events, history, directory, flow }: Commit): readonly Violation[] {
  const extended = events.find(event => event.type === 'extended')
  if (extended?.type !== 'extended') return []
  const statutory = before.clocks.findLast(({ limit }) => limit === 'statutory')
  const approver = directory.officers.find(({ id }) => id === extended.approvedBy.id)
  const count = history.filter(({ type }) => type === 'extended').length
  return [
    ...demand(count === 1, 'oneExtension', `${count} extensions`),
    ...demand(statutory?.isOverdue === false, 'oneExtension', 'extended after its end'),
    ...demand(approver?.roles.includes('head') === true, 'oneExtension', 'extended without the head'),
    ...demand(flow.limits.extension !== undefined, 'oneExtension', 'extended without a limit'),
  ]
}

function openSuspensions({ events }: CaseState['clocks'][number]): readonly string[] {
  const folded = foldClockEvents(events)
  return Object.keys(folded.suspendedOn).filter(id => !Object.hasOwn(folded.resumedOn, id))
}
