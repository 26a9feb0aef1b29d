import { fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type EmbeddedDatabase = {
  /** Unix socket that speaks the PostgreSQL protocol; the same after a restart of the child. */
  socketPath: string
  /** Process id of the child, undefined while it restarts. */
  pid: () => number | undefined
  stop(): Promise<void>
}

const childFile = fileURLToPath(new URL('child.ts', import.meta.url))
const restartMilliseconds = 100

/**
 * Starts the child process that owns the folder, and starts it again whenever it dies.
 * @throws Error with the owner's pid when another process has the folder
 */
export async function startEmbedded(folder: string, keepsBallast: boolean): Promise<EmbeddedDatabase> {
  // The folder of the socket is readable by this user only: whoever connects is the database's superuser.
  const socketFolder = mkdtempSync(join(tmpdir(), 'yibiao-'))
  const socketPath = join(socketFolder, 'db')
  let child: ChildProcess | undefined
  let stopping = false

  const launch = async (): Promise<void> => {
    rmSync(socketPath, { force: true })
    const started = fork(childFile, [folder, socketPath, keepsBallast ? 'ballast' : 'bare'], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [],
    })
    child = started
    await readiness(started)
    started.once('exit', () => {
      child = undefined
      if (!stopping) void relaunch()
    })
  }
  const relaunch = async (): Promise<void> => {
    while (!stopping) {
      await new Promise(resolve => setTimeout(resolve, restartMilliseconds))
      try {
        if (!stopping) await launch()
        return
      } catch {
        child = undefined
      }
    }
  }

  try {
    await launch()
  } catch (error) {
    rmSync(socketFolder, { recursive: true, force: true })
    throw error
  }
  return {
    socketPath,
    pid: () => child?.pid,
    stop: async () => {
      stopping = true
      const running = child
      if (running !== undefined && running.exitCode === null && running.signalCode === null) {
        const exited = new Promise(resolve => running.once('exit', resolve))
        if (running.connected) running.disconnect()
        await exited
      }
      rmSync(socketFolder, { recursive: true, force: true })
    },
  }
}

function readiness(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', code => reject(new Error(`The embedded database ended at start (code ${code}).`)))
    child.once('message', (message: { type: string; message?: string }) => {
      if (message.type === 'ready') resolve()
      else reject(new Error(message.message ?? 'The embedded database refused to start.'))
    })
  })
}
