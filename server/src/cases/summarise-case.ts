import type { WorkingCalendar } from '@yibiao/core/clock'
import type { CaseSummary } from '@yibiao/schemas'
import { lightOf } from './leading-clock.ts'
import type { CaseRow } from './queries.ts'

/** What a summary is made of. */
export type SummarisedCase = Pick<
  CaseRow,
  | 'id'
  | 'number'
  | 'isTest'
  | 'itemId'
  | 'itemName'
  | 'applicantName'
  | 'status'
  | 'submittedAt'
  | 'dueOn'
  | 'leadingClock'
  | 'version'
>

/** One line of a list. The light is as it is on the day of reading. */
export function summariseCase(
  row: SummarisedCase,
  departmentName: string,
  today: string,
  calendar: WorkingCalendar,
): CaseSummary {
  return {
    id: row.id,
    number: row.number,
    ...(row.isTest ? { isTest: true as const } : {}),
    itemId: row.itemId,
    itemName: row.itemName,
    departmentName,
    applicantName: row.applicantName,
    status: row.status,
    submittedAt: row.submittedAt.toISOString(),
    ...(row.dueOn === null ? {} : { dueOn: row.dueOn }),
    light: lightOf({ clock: row.leadingClock, dueOn: row.dueOn }, today, calendar),
    version: row.version,
  }
}
