import { listChains, verifyAudit } from '../audit/verify-audit.ts'
import { readConfig } from '../config/read-config.ts'
import { openDatabase } from '../db/open-database.ts'
import { withReader } from '../db/with-transaction.ts'

const sealer = { service: 'sealer' } as const

/** @returns 0 when every chain is whole, 1 when one is not */
export async function verifyAuditCommand(): Promise<number> {
  const database = await openDatabase(readConfig(process.env).database)
  try {
    const chains = await withReader(database, sealer, listChains)
    let faults = 0
    for (const departmentId of chains) {
      const chain = await withReader(database, sealer, reader => verifyAudit(reader, departmentId))
      if (chain.fault === undefined) {
        console.log(`${departmentId}  ${chain.verified} rows, head ${chain.head}`)
      } else {
        faults += 1
        console.log(
          `${departmentId}  row ${chain.fault.sequence} is ${chain.fault.fault}; ${chain.verified} rows before it are whole`,
        )
      }
    }
    return faults === 0 ? 0 : 1
  } finally {
    await database.close()
  }
}
