import type { CalendarYears } from '@yibiao/schemas'
import { sendRequest } from './send-request.ts'

/** The working calendar that the server counts with. */
export function fetchCalendar(signal?: AbortSignal): Promise<CalendarYears> {
  return sendRequest<CalendarYears>({ method: 'GET', path: '/api/calendar', signal })
}
