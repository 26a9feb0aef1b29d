import type { FormContext } from '@yibiao/core/form'
import { fetchCalendar } from '../api/calendar.ts'

/**
 * The server's calendar for rules that count working days; fetched only for forms that have such rules. Years that an
 * administrator imported count here as they do there.
 */
export async function loadCalendar(signal: AbortSignal): Promise<NonNullable<FormContext['calendar']>> {
  const [{ createWorkingCalendar, ruleCalendar }, { years }] = await Promise.all([
    import('@yibiao/core/clock'),
    fetchCalendar(signal),
  ])
  return ruleCalendar(createWorkingCalendar(years))
}
