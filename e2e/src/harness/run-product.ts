import { spawn, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'

/** The server as a process. */
export type Product = {
  /** Everything it printed so far. */
  output: () => string
  isRunning: () => boolean
  /** Ends it, and waits until it has ended. */
  end: (signal: NodeJS.Signals) => Promise<void>
  /** Starts it again on the same data, and waits until it is ready. */
  restart: () => Promise<void>
}

const program = new URL('../../../server/src/main.ts', import.meta.url).pathname
const compiled = new URL('../../../.cache/compiled', import.meta.url).pathname

/** Starts the server with this environment, which names its PORT, and waits until it is ready. */
export async function runProduct(environment: NodeJS.ProcessEnv): Promise<Product> {
  let printed = ''
  let server = launch()
  const isRunning = () => server.exitCode === null && server.signalCode === null
  await ready().catch(async (error: unknown) => {
    // Nobody could stop it any more.
    await end('SIGKILL')
    throw error
  })
  return {
    output: () => printed,
    isRunning,
    end,
    restart: async () => {
      server = launch()
      await ready()
    },
  }

  function launch(): ChildProcess {
    // As `npm start` does it.
    const env = { NODE_COMPILE_CACHE: compiled, ...environment }
    const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.on('data', (text: Buffer) => (printed += text.toString()))
    child.stderr.on('data', (text: Buffer) => (printed += text.toString()))
    return child
  }

  async function ready(): Promise<void> {
    const end = Date.now() + 240_000
    while (Date.now() < end) {
      if (server.exitCode !== null)
        throw new Error(`The server ended with ${server.exitCode}:\n${printed.slice(-4_000)}`)
      const answer = await fetch(`http://localhost:${environment['PORT']}/readyz`).catch(() => undefined)
      if (answer?.ok) return
      await new Promise(resolve => setTimeout(resolve, 200))
    }
    throw new Error(`The server was not ready within four minutes:\n${printed.slice(-4_000)}`)
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (!isRunning()) return
    const ended = new Promise(resolve => server.once('exit', resolve))
    server.kill(signal)
    await ended
  }
}

/** A port nobody listens on. */
export function freePort(): Promise<number> {
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
