import { checkCalendarYear, type CalendarYear, type CalendarYearIssue } from '@yibiao/core/clock'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { workingCalendars } from './tables.ts'

/**
 * Stores a year's calendar, replacing what was there. Needs the platform role `system`.
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
  recordAudit(context, transaction, {
    actor,
    action: 'calendar.import',
    subject: { type: 'calendar', id: String(document.year) },
    details: { source: document.source },
  })
  return []
}
