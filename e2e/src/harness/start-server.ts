import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { dropDatabase, killBackend } from './postgresql.ts'
import { prepareData, type DatabaseKind } from './prepare-data.ts'
import { freePort, runProduct } from './run-product.ts'

export type { DatabaseKind } from './prepare-data.ts'

/** What a long journey of a real item runs on: one database, both in `pnpm prove`. */
export const provenDatabases: readonly DatabaseKind[] =
  Number(process.env['PROVE_DATABASES'] ?? 1) > 1 ? ['postgresql', 'embedded'] : ['postgresql']

/** The product running as a user runs it: one process, one port, the demonstration loaded. */
export type RunningServer = {
  address: string
  /** Everything it printed so far. */
  output: () => string
  isRunning: () => boolean
  /** What the process was started with; the command line finds the same data by it. */
  environment: NodeJS.ProcessEnv
  /** kill -9, as a crash would. */
  kill: () => Promise<void>
  /** kill -9 of a process of the database; the server itself stays. */
  killDatabase: () => Promise<void>
  /** Starts it again on the same data. */
  restart: () => Promise<void>
  stop: () => Promise<void>
}

/**
 * Starts the server on a free port with data of its own, and waits until it is ready.
 * @param settings further environment variables
 */
export async function startServer(
  kind: DatabaseKind,
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const place = await prepareData(kind)
  const port = String(await freePort())
  const environment = { ...process.env, ...place.environment, PORT: port, ...settings }
  const product = await runProduct(environment)
  return {
    address: `http://localhost:${port}`,
    output: product.output,
    isRunning: product.isRunning,
    environment,
    kill: () => product.end('SIGKILL'),
    killDatabase: () =>
      place.database === undefined ? killEmbedded(place.folder) : killBackend(place.database),
    restart: product.restart,
    stop: async () => {
      await product.end('SIGTERM')
      if (place.database !== undefined) await dropDatabase(place.database)
      rmSync(place.folder, { recursive: true, force: true })
    },
  }
}

/** The embedded database runs in a process of its own, which names itself in the lock of its folder. */
async function killEmbedded(data: string): Promise<void> {
  const { pid } = JSON.parse(readFileSync(join(data, 'database/owner.lock'), 'utf8')) as { pid: number }
  process.kill(pid, 'SIGKILL')
}
