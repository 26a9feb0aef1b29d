import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { ChainHead } from '../audit/compare-heads.ts'
import { verifyEverything } from '../audit/verify-everything.ts'
import { readConfig } from '../config/read-config.ts'
import { openDatabase } from '../db/open-database.ts'

/**
 * `yibiao verify-audit [HEADS]`: follows every chain of the audit log and of the cases' events. With a file, the audit
 * chains must also hold the heads it keeps from the last time; when all is whole it keeps the new ones. Keep the file
 * where nobody who can write to the database can write.
 * @returns 0 when every chain is whole, 1 when one is not
 */
export async function verifyAuditCommand([file]: string[]): Promise<number> {
  const kept = file === undefined ? [] : readHeads(file)
  const database = await openDatabase(readConfig(process.env).database)
  try {
    const { lines, faults, heads } = await verifyEverything(database, kept)
    for (const line of lines) console.log(line)
    if (faults > 0) return 1
    if (file !== undefined) writeFileSync(file, `${JSON.stringify(heads, undefined, 2)}\n`)
    return 0
  } finally {
    await database.close()
  }
}

function readHeads(file: string): ChainHead[] {
  if (!existsSync(file)) return []
  const heads: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (!Array.isArray(heads) || !heads.every(isHead)) throw new Error(`${file} does not hold heads of chains.`)
  return heads
}

function isHead(value: unknown): value is ChainHead {
  if (typeof value !== 'object' || value === null) return false
  const head: Partial<Record<keyof ChainHead, unknown>> = value
  return (
    typeof head.departmentId === 'string' &&
    typeof head.sequence === 'number' &&
    typeof head.hash === 'string'
  )
}
