import type { Context } from '../context/context.ts'
import { deliverMessages } from './deliver-messages.ts'
import { fireTimers } from './fire-timers.ts'
import type { JobHandlers } from './handlers.ts'

/** Something done again and again, e.g. sealing the audit log. */
export type Chore = { name: string; everyMilliseconds: number; run: (context: Context) => Promise<unknown> }

export type RunningJobs = {
  /** Lets what runs finish and starts nothing more. */
  stop(): Promise<void>
}

const pauseMilliseconds = 500

/** Delivers messages, fires timers and does the chores until stopped. Any number of processes may. */
export function startJobs(context: Context, handlers: JobHandlers, chores: readonly Chore[]): RunningJobs {
  const loops = [
    { name: 'messages', everyMilliseconds: pauseMilliseconds, run: () => deliverMessages(context, handlers) },
    { name: 'timers', everyMilliseconds: pauseMilliseconds, run: () => fireTimers(context, handlers) },
    ...chores,
  ].map(chore => startLoop(context, chore))
  return {
    stop: async () => {
      await Promise.all(loops.map(stop => stop()))
    },
  }
}

/**
 * Delivers and fires everything that is due now; what it causes and is due now, too.
 * @returns how many messages and timers
 */
export async function runDueJobs(context: Context, handlers: JobHandlers): Promise<number> {
  let total = 0
  for (;;) {
    const count = (await fireTimers(context, handlers)) + (await deliverMessages(context, handlers))
    if (count === 0) return total
    total += count
  }
}

/** Goes on at once while there is work; a failure waits like an empty round and never ends the loop. */
function startLoop(context: Context, chore: Chore): () => Promise<void> {
  const stopped = Promise.withResolvers<void>()
  let isStopping = false
  const loop = async (): Promise<void> => {
    while (!isStopping) {
      let done: unknown = 0
      try {
        done = await chore.run(context)
      } catch (error) {
        context.log.warn('choreFailed', { job: chore.name, error })
      }
      if (done === 0 || done === undefined)
        await Promise.race([wait(chore.everyMilliseconds), stopped.promise])
    }
  }
  const running = loop()
  return () => {
    isStopping = true
    stopped.resolve()
    return running
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, milliseconds).unref()
  })
}
