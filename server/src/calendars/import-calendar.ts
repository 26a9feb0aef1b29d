import { checkCalendarYear, type CalendarYear, type CalendarYearIssue } from '@yibiao/core/clock'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { listDepartments } from '../departments/queries.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { workingCalendars } from './tables.ts'

/**
 * Stores a year's calendar, replacing what was there, and has every department's open cases count their limits again.
 * Needs the platform role `system` with the service `jobs`.
 * @returns what is wrong with the document; nothing is stored then
 */
export async function importCalendar(
  context: Context,
  transaction: Transaction,
  document: CalendarYear,
  actor: AuditActor,
): Promise<CalendarYearIssue[]> {
  const issues = checkCalendarYear(document)
  if (issues.length > 0) return issues
  const values = { year: document.year, document, importedAt: context.clock.now() }
  await transaction
    .insert(workingCalendars)
    .values(values)
    .onConflictDoUpdate({ target: workingCalendars.year, set: values })
  for (const { id: departmentId } of await listDepartments(transaction)) {
    const importId = context.newId()
    const payload = { year: document.year, importId } satisfies Recalendar
    await enqueue(context, transaction, { departmentId, subject: 'calendar', kind: 'recalendar', payload })
  }
  recordAudit(context, transaction, {
    actor,
    action: 'calendar.import',
    subject: { type: 'calendar', id: String(document.year) },
    details: { source: document.source },
  })
  return []
}

/** The order to count the limits of a department's open cases again. */
export type Recalendar = { year: number; importId: string }
