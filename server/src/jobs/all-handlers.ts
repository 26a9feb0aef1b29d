import { caseHandlers } from '../engine/case-handlers.ts'
import type { JobHandlers } from './handlers.ts'

/** What every module does with its messages and timers. */
export const allHandlers: JobHandlers = {
  messages: { ...caseHandlers.messages },
  timers: { ...caseHandlers.timers },
}
