import type { CaseTask } from '@yibiao/core/flow'
import type { WorkingCalendar } from '@yibiao/core/clock'
import type { CaseNotice, LimitsDefinition, ObjectionView } from '@yibiao/schemas'
import type { CaseRow } from '../cases/queries.ts'
import { readDue, remainingDays } from '../cases/leading-clock.ts'
import type { Context } from '../context/context.ts'
import { maskObjector, openObjector } from './objector.ts'
import type { NoticeRow, ObjectionRow } from './queries.ts'

export type CaseNotices = {
  caseRow: CaseRow
  notices: readonly NoticeRow[]
  objections: readonly ObjectionRow[]
  /** By task. */
  opinions: ReadonlyMap<string, string>
  limits: LimitsDefinition
  calendar: WorkingCalendar
  today: string
}

/** The public notices of a case with what was said against them, for its officers; who objected stays masked. */
export function viewCaseNotices(context: Context, all: CaseNotices): CaseNotice[] {
  return all.notices.map(notice => ({
    id: notice.id,
    from: notice.startsOn,
    through: notice.through,
    state: notice.state,
    ...(notice.outcome === null ? {} : { outcome: notice.outcome }),
    ...(notice.withheld === null ? {} : { withheld: notice.withheld }),
    ...daysLeft(all, notice),
    shown: notice.shown,
    objections: all.objections
      .filter(({ noticeId }) => noticeId === notice.id)
      .map(objection => viewObjection(context, all, objection)),
  }))
}

function daysLeft(
  { caseRow, limits, calendar, today }: CaseNotices,
  notice: NoticeRow,
): Pick<CaseNotice, 'daysLeft' | 'unit'> {
  const clock = caseRow.state.clocks.findLast(({ run }) => run === notice.runId)
  const due = notice.state !== 'running' || clock === undefined ? null : readDue(clock, limits, calendar)
  const days = due === null ? undefined : remainingDays(due, today, calendar)
  return due === null || days === undefined ? {} : { daysLeft: days, unit: due.clock.unit }
}

function viewObjection(
  context: Context,
  { caseRow, opinions }: CaseNotices,
  { id, number, receivedAt, text, objector, taskId }: ObjectionRow,
): ObjectionView {
  const task = taskId === null ? undefined : caseRow.state.tasks.find(each => each.id === taskId)
  const opinion = taskId === null ? undefined : opinions.get(taskId)
  return {
    id,
    number,
    receivedAt: receivedAt.toISOString(),
    text,
    ...maskObjector(openObjector(context.config.dataSecret, id, objector)),
    state: stateOf(task),
    ...(taskId === null ? {} : { taskId }),
    ...(opinion === undefined ? {} : { opinion }),
  }
}

/** One without a task sent the case back at once. */
function stateOf(task: CaseTask | undefined): ObjectionView['state'] {
  if (task === undefined) return 'returned'
  if (task.state === 'cancelled') return 'closed'
  if (task.state !== 'done') return 'open'
  return task.outcome === 'upheld' ? 'upheld' : 'dismissed'
}
