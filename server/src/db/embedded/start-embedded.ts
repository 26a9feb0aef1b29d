import { fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ChildMessage } from './child.ts'

export type EmbeddedDatabase = {
  /** Unix socket that speaks the PostgreSQL protocol; the same after a restart of the child. */
  socketPath: string
  /** Process id of the child, undefined while it restarts. */
  pid: () => number | undefined
  stop(): Promise<void>
}

const childFile = fileURLToPath(new URL('child.ts', import.meta.url))
const restartMilliseconds = 100
/** A start that takes longer says what it waits for, and again after as long. */
const silentMilliseconds = 5_000

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
    const started = fork(
      childFile,
      [folder, socketPath, String(process.pid), keepsBallast ? 'ballast' : 'bare'],
      {
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        execArgv: [],
      },
    )
    child = started
    await readiness(started, folder)
    started.once('exit', () => {
      child = undefined
      if (!stopping) void relaunch()
    })
  }
  const relaunch = async (): Promise<void> => {
    let complaint = ''
    while (!stopping) {
      await new Promise(resolve => setTimeout(resolve, restartMilliseconds))
      try {
        if (!stopping) await launch()
        return
      } catch (error) {
        child = undefined
        const message = error instanceof Error ? error.message : String(error)
        if (message !== complaint) say(`The embedded database does not come back yet: ${message}`)
        complaint = message
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

/**
 * Until the child serves. A start that takes long says on standard error what it waits for: the log is not there yet,
 * and whoever starts the server must see that it is not stuck.
 */
function readiness(child: ChildProcess, folder: string): Promise<void> {
  const begun = Date.now()
  let waitsFor = 'the process to start'
  const watchdog = setInterval(() => {
    const seconds = Math.round((Date.now() - begun) / 1_000)
    say(`The embedded database in ${folder} is not ready after ${seconds} s: it waits for ${waitsFor}.`)
  }, silentMilliseconds)
  const ready = new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', code => reject(new Error(`The embedded database ended at start (code ${code}).`)))
    child.on('message', (message: ChildMessage) => {
      if (message.type === 'stage') waitsFor = message.waitsFor
      else if (message.type === 'ready') resolve()
      else reject(new Error(message.message))
    })
  })
  return ready.finally(() => clearInterval(watchdog))
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
}
