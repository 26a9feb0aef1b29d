import { readFileSync } from 'node:fs'
import { readConfig } from '../config/read-config.ts'
import { systemClock } from '../context/clock.ts'
import { createNewId } from '../context/new-id.ts'
import { openDatabase } from '../db/open-database.ts'
import { migrate } from '../db/migrate.ts'
import { importLicences } from '../licences/import-licences.ts'
import { createLog } from '../log/log.ts'

/**
 * `yibiao import-licences FILE`: brings licences (a JSON list) into the local library. Prints what was refused, by
 * its place in the list; 1 when there was any.
 */
export async function importLicencesCommand([file]: string[]): Promise<number> {
  if (file === undefined) {
    console.error('Usage: yibiao import-licences FILE')
    return 2
  }
  const entries: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (!Array.isArray(entries)) {
    console.error(`${file} does not hold a list.`)
    return 2
  }
  const config = readConfig(process.env)
  const database = await openDatabase(config.database)
  try {
    await migrate(database)
    const context = {
      config,
      clock: systemClock,
      newId: createNewId(systemClock),
      database,
      log: createLog('warn'),
    }
    const actor = { key: 'operator', name: 'operator', requestId: 'cli' }
    const { imported, rejected } = await importLicences(context, entries, actor)
    console.log(`${imported} licences imported, ${rejected.length} refused.`)
    for (const { entry, reason } of rejected) console.log(`  entry ${entry}: ${reason}`)
    return rejected.length === 0 ? 0 : 1
  } finally {
    await database.close()
  }
}
