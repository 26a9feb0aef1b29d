import { caseHandlers } from '../engine/case-handlers.ts'
import { recalendarCases } from '../calendars/recalendar-cases.ts'
import { rectificationTimerKind } from '../ratings/open-rectification.ts'
import { passRectificationLimit } from '../ratings/pass-rectification-limit.ts'
import { nearLimitTimerKind } from '../supervision/near-limit.ts'
import { passNearDay } from '../supervision/pass-near-day.ts'
import { recordFindings } from '../supervision/record-findings.ts'
import { startTimerKind, startVersion } from '../items/start-version.ts'
import type { JobHandlers } from './handlers.ts'

/** What every module does with its messages and timers. */
export const allHandlers: JobHandlers = {
  messages: { ...caseHandlers.messages, recalendar: recalendarCases, supervision: recordFindings },
  timers: {
    ...caseHandlers.timers,
    [startTimerKind]: startVersion,
    [rectificationTimerKind]: passRectificationLimit,
    [nearLimitTimerKind]: passNearDay,
  },
}
