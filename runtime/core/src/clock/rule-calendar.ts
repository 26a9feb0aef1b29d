import { isWorkingDay, type WorkingCalendar } from './working-calendar.ts'

/** The calendar as rules ask it: beyond the years that can be counted a rule gets no answer. */
export function ruleCalendar(calendar: WorkingCalendar): {
  isWorkingDay(isoDate: string): boolean | undefined
} {
  return {
    isWorkingDay: date => {
      try {
        return isWorkingDay(calendar, date)
      } catch (error) {
        if (error instanceof RangeError) return undefined
        throw error
      }
    },
  }
}
