import { storedInvariants } from '../audit/invariants.ts'
import { verifyEverything } from '../audit/verify-everything.ts'
import { verifyInvariants } from '../audit/verify-invariants.ts'
import { readConfig } from '../config/read-config.ts'
import { systemClock } from '../context/clock.ts'
import { openDatabase } from '../db/open-database.ts'

/**
 * `yibiao verify`: everything that must hold in a database that is in use, without writing anything: the audit chains
 * and the cases' events as `verify-audit` follows them, each state told anew from its events, and what must hold
 * between tables.
 * @returns 0 when all holds, 1 when something does not; each line names the first offender
 */
export async function verifyCommand(): Promise<number> {
  const database = await openDatabase(readConfig(process.env).database)
  try {
    const chains = await verifyEverything(database)
    for (const line of chains.lines) console.log(line)
    const { lines, faults } = await verifyInvariants(database, systemClock.now())
    for (const line of lines) console.log(line)
    const found = chains.faults + faults
    console.log(found === 0 ? `Sound: ${storedInvariants.length} invariants hold.` : `${found} faults.`)
    return found === 0 ? 0 : 1
  } finally {
    await database.close()
  }
}
