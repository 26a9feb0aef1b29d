import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase, dropDatabase, killBackend } from './postgresql.ts'

/** The database a journey runs on. */
export type DatabaseKind = 'postgresql' | 'embedded'

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

const program = new URL('../../../server/src/main.ts', import.meta.url).pathname

/** Starts the server on a free port with data of its own, and waits until it is ready. */
export async function startServer(kind: DatabaseKind): Promise<RunningServer> {
  const data = mkdtempSync(join(tmpdir(), 'yibiao-e2e-'))
  const port = await freePort()
  const address = `http://localhost:${port}`
  const database = kind === 'postgresql' ? `e2e_${randomUUID().replaceAll('-', '')}` : undefined
  const environment = {
    ...process.env,
    PORT: String(port),
    YIBIAO_DATA: data,
    YIBIAO_MODE: 'demo',
    ...(database === undefined ? {} : { DATABASE_URL: await createDatabase(database) }),
  }
  let printed = ''
  let server = launch()
  await ready()
  return {
    address,
    output: () => printed,
    isRunning: () => server.exitCode === null && server.signalCode === null,
    environment,
    kill: () => end('SIGKILL'),
    killDatabase: () => (database === undefined ? killEmbedded(data) : killBackend(database)),
    restart: async () => {
      server = launch()
      await ready()
    },
    stop: async () => {
      await end('SIGTERM')
      if (database !== undefined) await dropDatabase(database)
      rmSync(data, { recursive: true, force: true })
    },
  }

  function launch(): ChildProcess {
    const child = spawn(process.execPath, [program], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.on('data', (text: Buffer) => (printed += text.toString()))
    child.stderr.on('data', (text: Buffer) => (printed += text.toString()))
    return child
  }

  async function ready(): Promise<void> {
    const end = Date.now() + 120_000
    while (Date.now() < end) {
      if (server.exitCode !== null)
        throw new Error(`The server ended with ${server.exitCode}:\n${printed.slice(-4_000)}`)
      const answer = await fetch(`${address}/readyz`).catch(() => undefined)
      if (answer?.ok) return
      await new Promise(resolve => setTimeout(resolve, 200))
    }
    throw new Error(`The server was not ready within two minutes:\n${printed.slice(-4_000)}`)
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (server.exitCode !== null || server.signalCode !== null) return
    const ended = new Promise(resolve => server.once('exit', resolve))
    server.kill(signal)
    await ended
  }
}

/** The embedded database runs in a process of its own, which names itself in the lock of its folder. */
async function killEmbedded(data: string): Promise<void> {
  const { pid } = JSON.parse(readFileSync(join(data, 'database/owner.lock'), 'utf8')) as { pid: number }
  process.kill(pid, 'SIGKILL')
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
