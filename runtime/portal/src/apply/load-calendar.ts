import type { FormContext } from '@yibiao/core/form'
import { fetchCalendar } from '../api/calendar.ts'

/**
 * The server's calendar for rules that count working days; fetched only for forms that have such rules. Years that an
 * administrator imported count here as they do there.
 */
export async function loadCalendar(signal: AbortSignal): Promise<NonNullable<FormContext['calendar']>> {
  const [{ createWorkingCalendar, isWorkingDay }, { years }] = await Promise.all([
    import('@yibiao/core/clock'),
    fetchCalendar(signal),
  ])
  const calendar = createWorkingCalendar(years)
  return {
    isWorkingDay: date => {
      try {
        return isWorkingDay(calendar, date)
      } catch (error) {
        // Beyond the years that can be counted a rule gets no answer.
        if (error instanceof RangeError) return undefined
        throw error
      }
    },
  }
}
