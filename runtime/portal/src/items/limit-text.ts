import type { TimeLimit } from '@yibiao/schemas'
import type { PortalTexts } from '../texts/texts.ts'

/** A length of time in words; zero is at once. */
export function limitText(limit: TimeLimit, texts: PortalTexts['items']['guide']): string {
  if (limit.amount === 0) return texts.atOnce
  return limit.unit === 'workingDay' ? texts.workingDays(limit.amount) : texts.calendarDays(limit.amount)
}
