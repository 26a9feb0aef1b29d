import { readConfig } from '../config/read-config.ts'
import { systemClock } from '../context/clock.ts'
import type { Context } from '../context/context.ts'
import { createNewId } from '../context/new-id.ts'
import { migrate } from '../db/migrate.ts'
import { openDatabase } from '../db/open-database.ts'
import { createLog } from '../log/log.ts'
import { localSeals } from '../seals/seal-port.ts'

/** Who acts on the command line, in the audit log. */
export const operator = { key: 'operator', name: 'operator', requestId: 'cli' }

/** Opens the database that the environment names, brings it up to date, and closes it after the work. */
export async function withContext<Result>(work: (context: Context) => Promise<Result>): Promise<Result> {
  const config = readConfig(process.env)
  const database = await openDatabase(config.database)
  try {
    await migrate(database)
    const log = createLog('warn')
    const newId = createNewId(systemClock)
    return await work({ config, clock: systemClock, newId, database, log, seals: localSeals })
  } finally {
    await database.close()
  }
}
