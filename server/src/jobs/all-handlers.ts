import type { JobHandlers } from './handlers.ts'

/** What every module does with its messages and timers. */
export const allHandlers: JobHandlers = { messages: {}, timers: {} }
