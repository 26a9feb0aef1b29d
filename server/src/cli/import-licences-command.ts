import { readFileSync } from 'node:fs'
import { importLicences } from '../licences/import-licences.ts'
import { operator, withContext } from './with-context.ts'

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
  return withContext(async context => {
    const { imported, rejected } = await importLicences(context, entries, operator)
    console.log(`${imported} licences imported, ${rejected.length} refused.`)
    for (const { entry, reason } of rejected) console.log(`  entry ${entry}: ${reason}`)
    return rejected.length === 0 ? 0 : 1
  })
}
