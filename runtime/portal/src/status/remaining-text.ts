import type { ClockView } from '@yibiao/schemas'
import type { PortalTexts } from '../texts/texts.ts'

/** How much of a limit remains, in its own unit; empty when it does not run. */
export function remainingText(
  clock: Pick<ClockView, 'remaining' | 'unit'>,
  texts: PortalTexts['cases'],
): string {
  if (clock.remaining === undefined) return ''
  return clock.unit === 'workingDay'
    ? texts.remainingWorking(clock.remaining)
    : texts.remainingCalendar(clock.remaining)
}
