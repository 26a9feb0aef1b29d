import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withRunLock } from '@yibiao/server/testing'
import { createDatabase } from './postgresql.ts'
import { freePort, runProduct } from './run-product.ts'

/** The database a journey runs on. */
export type DatabaseKind = 'postgresql' | 'embedded'

/** Where a server of a journey keeps its data. */
export type DataPlace = {
  /** Its folder; the embedded database is in it. */
  folder: string
  /** Name of its database in the run's PostgreSQL. */
  database: string | undefined
  environment: NodeJS.ProcessEnv
}

/**
 * A place of its own. In a test file the demonstration is in it already: the product itself loaded it once, at its
 * first start on data that were empty, and every journey has a copy. Elsewhere the server loads it as it starts.
 */
export async function prepareData(kind: DatabaseKind): Promise<DataPlace> {
  // Benchmarks, screenshots and commands of browser tests run outside of the workers, which share a folder.
  if (process.env['VITEST_WORKER_ID'] === undefined) return emptyPlace(kind)
  const loaded = await withRunLock(runFolder => loadOnce(kind, join(runFolder, `loaded-${kind}`)))
  const place = await emptyPlace(kind, kind === 'postgresql' ? templateDatabase : undefined)
  cpSync(loaded, place.folder, { recursive: true })
  return place
}

const templateDatabase = 'yibiao_loaded'

async function loadOnce(kind: DatabaseKind, folder: string): Promise<string> {
  if (existsSync(folder)) return folder
  const draft = mkdtempSync(`${folder}.`)
  const url = kind === 'postgresql' ? await createDatabase(templateDatabase) : undefined
  const port = String(await freePort())
  const product = await runProduct({ ...process.env, ...environmentOf(draft, url), PORT: port })
  await product.end('SIGTERM')
  renameSync(draft, folder)
  return folder
}

async function emptyPlace(kind: DatabaseKind, template?: string): Promise<DataPlace> {
  const folder = mkdtempSync(join(tmpdir(), 'yibiao-e2e-'))
  const database = kind === 'postgresql' ? `e2e_${randomUUID().replaceAll('-', '')}` : undefined
  const url = database === undefined ? undefined : await createDatabase(database, template)
  return { folder, database, environment: environmentOf(folder, url) }
}

function environmentOf(folder: string, url: string | undefined): NodeJS.ProcessEnv {
  return {
    YIBIAO_DATA: folder,
    YIBIAO_MODE: 'demo',
    // What a server that is killed leaves behind goes with its folder.
    TMPDIR: folder,
    ...(url === undefined ? {} : { DATABASE_URL: url }),
  }
}
