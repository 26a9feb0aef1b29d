import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { createLog } from '../log/log.ts'
import { startServer, type RunningServer, type ServerParts } from '../start-server.ts'
import { prepareTestDatabase, type DatabaseKind } from './databases.ts'
import { createTestClock, type TestClock } from './test-clock.ts'
import { testConfig } from './test-context.ts'

export type TestServer = { server: RunningServer; origin: string; clock: TestClock; stop(): Promise<void> }

/** A server of these modules (`allModules` for the whole) on a port of its own, with the demonstration data and a clock that is moved. */
export async function startTestServer(kind: DatabaseKind, parts: ServerParts): Promise<TestServer> {
  const { location, dispose } = await prepareTestDatabase(kind)
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const clock = createTestClock()
  const config = { ...testConfig, port, publicUrl: new URL(origin), database: location }
  const server = await startServer(config, { ...parts, clock, log: createLog('silent') })
  return {
    server,
    origin,
    clock,
    stop: async () => {
      await server.stop()
      await dispose()
    },
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>(resolve => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise(resolve => probe.close(resolve))
  return port
}
