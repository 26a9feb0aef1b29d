import { tmpdir } from 'node:os'
import type { Config } from '../config/config.ts'
import type { Context } from '../context/context.ts'
import { createNewId } from '../context/new-id.ts'
import type { Database } from '../db/database.ts'
import { createLog } from '../log/log.ts'
import { localSeals } from '../seals/seal-port.ts'
import { createTestClock, type TestClock } from './test-clock.ts'

export type TestContext = Context & { clock: TestClock }

export const testConfig: Config = {
  mode: 'demo',
  host: '127.0.0.1',
  port: 0,
  publicUrl: new URL('http://localhost:8080'),
  dataFolder: tmpdir(),
  database: { type: 'embedded', folder: tmpdir() },
  identityProvider: null,
  sessionSecret: 'session secret of the tests, 32+ bytes',
  sessionIdleMinutes: 30,
  dataSecret: 'data secret of the tests, 32+ bytes',
  trustedProxies: [],
  mail: null,
  sms: null,
}

/** A context on this database with a clock that stands at 2026-09-10 15:00 in China. */
export function createTestContext(database: Database): TestContext {
  const clock = createTestClock()
  return {
    config: testConfig,
    clock,
    newId: createNewId(clock),
    database,
    log: createLog('silent'),
    seals: localSeals,
  }
}
