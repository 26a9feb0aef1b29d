import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { dropDatabase, killBackend } from './postgresql.ts'
import { prepareData, type DatabaseKind } from './prepare-data.ts'
import { freePort, runProduct } from './run-product.ts'

export type { DatabaseKind } from './prepare-data.ts'

/** What a long journey runs on: PostgreSQL, as the others run on the embedded one, and both in `pnpm prove`. */
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
      // All it has is deleted: an orderly end would write it to disk first. The database goes with its server.
      const embedded = place.database === undefined ? ownerOf(place.folder) : undefined
      await product.end('SIGKILL')
      if (embedded !== undefined) endProcess(embedded)
      if (place.database !== undefined) await dropDatabase(place.database)
      rmSync(place.folder, { recursive: true, force: true })
    },
  }
}

/** The embedded database runs in a process of its own, which names itself in the lock of its folder. */
async function killEmbedded(data: string): Promise<void> {
  const pid = ownerOf(data)
  if (pid === undefined) throw new Error('Nobody has the folder of the embedded database.')
  process.kill(pid, 'SIGKILL')
}

function ownerOf(data: string): number | undefined {
  const lock = join(data, 'database/owner.lock')
  if (!existsSync(lock)) return undefined
  return (JSON.parse(readFileSync(lock, 'utf8')) as { pid: number }).pid
}

/** It may have gone already, with the server it belongs to. */
function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
