import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { keepBallast } from './ballast.ts'
import { DurableFileSystem } from './durable-file-system.ts'
import { FolderInUseError, lockFolder } from './folder-lock.ts'
import { startParameters } from './start-parameters.ts'
import { serveWire } from './wire-server.ts'

/**
 * The process that owns the embedded database: a query never blocks the web process, and a crash of one is not a
 * crash of the other. Arguments: data folder, socket path, process id of
 * the parent, and `ballast` to keep space aside. It ends when its parent does.
 */
const [folder, socketPath, serverPid, ballast] = process.argv.slice(2)
if (folder === undefined || socketPath === undefined || serverPid === undefined)
  throw new Error('usage: child.ts <folder> <socket> <parent>')

// From the first moment on: a parent that dies while the database opens must not leave an owner without a server.
// Nothing was acknowledged until then, so it simply goes; the folder's lock is taken over from a process that is gone.
const goAtOnce = (): void => process.exit(0)
process.once('disconnect', goAtOnce)

try {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  tell({ type: 'stage', waitsFor: 'another process to let the folder go' })
  const lock = await lockFolder(folder, Number(serverPid))
  tell({ type: 'stage', waitsFor: 'the database to read its log and write its files to disk' })
  if (ballast === 'ballast') keepBallast(folder)
  const database = await PGlite.create({
    fs: new DurableFileSystem(join(folder, 'postgres')),
    startParams: startParameters,
  })
  const wire = await serveWire(database, socketPath)
  const stop = async (): Promise<void> => {
    await wire.close()
    await database.close()
    lock.release()
    process.exit(0)
  }
  process.off('disconnect', goAtOnce)
  process.once('disconnect', () => void stop())
  if (!process.connected) await stop()
  // The terminal sends ctrl-C to both processes: the parent decides when the database may go.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => undefined)
  tell({ type: 'ready' })
} catch (error) {
  const pid = error instanceof FolderInUseError ? error.pid : null
  const message = error instanceof Error ? error.message : String(error)
  process.send?.({ type: 'refused', message, pid }, () => process.exit(1))
}

/** A parent that is gone hears nothing: `disconnect` says so. */
function tell(message: ChildMessage): void {
  if (process.connected) process.send?.(message, () => undefined)
}

export type ChildMessage =
  | { type: 'ready' }
  /** What the start waits for now. */
  | { type: 'stage'; waitsFor: string }
  | { type: 'refused'; message: string; pid: number | null }
