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
 * crash of the other. Arguments: data folder, socket path, and `ballast`
 * to keep space aside. It ends when its parent does.
 */
const [folder, socketPath, ballast] = process.argv.slice(2)
if (folder === undefined || socketPath === undefined) throw new Error('usage: child.ts <folder> <socket>')

try {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = lockFolder(folder)
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
  process.once('disconnect', () => void stop())
  // The terminal sends ctrl-C to both processes: the parent decides when the database may go.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => undefined)
  process.send?.({ type: 'ready' })
} catch (error) {
  const pid = error instanceof FolderInUseError ? error.pid : null
  const message = error instanceof Error ? error.message : String(error)
  process.send?.({ type: 'refused', message, pid }, () => process.exit(1))
}
