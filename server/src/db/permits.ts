import { AppError } from '../problems/app-error.ts'

/** Admission to the connection pool: a transaction waits for its turn a short time, then is told to come back. */
export type Permits = {
  /** @throws AppError `database.busy` when no turn came within the waiting time. */
  acquire(): Promise<void>
  release(): void
}

/** The driver itself would queue for ever behind stuck transactions. */
export function createPermits(count: number, waitMilliseconds: number): Permits {
  let free = count
  const waiting: Array<{ admit: () => void; timer: NodeJS.Timeout }> = []
  return {
    acquire: () => {
      if (free > 0) {
        free -= 1
        return Promise.resolve()
      }
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.splice(waiting.indexOf(entry), 1)
          reject(new AppError('database.busy', {}, { retryAfter: 1 }))
        }, waitMilliseconds)
        const entry = { admit: resolve, timer }
        waiting.push(entry)
      })
    },
    release: () => {
      const next = waiting.shift()
      if (next === undefined) {
        free += 1
        return
      }
      clearTimeout(next.timer)
      next.admit()
    },
  }
}
