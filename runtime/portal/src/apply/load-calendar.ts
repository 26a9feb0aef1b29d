import type { FormContext } from '@yibiao/core/form'

/** The calendar for rules that count working days; fetched only for forms that have such rules. */
export async function loadCalendar(): Promise<NonNullable<FormContext['calendar']>> {
  const { createWorkingCalendar, isWorkingDay, seedCalendarYears } = await import('@yibiao/core/clock')
  const calendar = createWorkingCalendar(seedCalendarYears)
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
