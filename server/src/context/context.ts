import type { Config } from '../config/config.ts'
import type { Database } from '../db/database.ts'
import type { Log } from '../log/log.ts'
import type { SealPort } from '../seals/seal-port.ts'
import type { Clock } from './clock.ts'

/** What every use case is handed: the outside world, and nothing of the current request. */
export type Context = {
  config: Config
  clock: Clock
  /** A new UUID, time-ordered by `clock`. */
  newId: () => string
  database: Database
  log: Log
  seals: SealPort
}
