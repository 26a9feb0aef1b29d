import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databaseKinds } from './testing/databases.ts'
import { startTestServer, type TestServer } from './testing/test-server.ts'

describe.each(databaseKinds)('the health of a server (%s)', kind => {
  let running: TestServer
  beforeAll(async () => {
    running = await startTestServer(kind, { routes: () => [], handlers: { messages: {}, timers: {} } })
  })
  afterAll(() => running?.stop())

  const ask = async (path: string): Promise<[status: number, text: string]> => {
    const answer = await fetch(new URL(path, running.origin))
    return [answer.status, await answer.text()]
  }

  test('is told on /healthz while it runs, and on /readyz only while its database answers', async () => {
    expect(await ask('/healthz')).toEqual([200, 'ok'])
    expect(await ask('/readyz')).toEqual([200, 'ready'])
    await running.server.context.database.close()
    expect(await ask('/healthz')).toEqual([200, 'ok'])
    expect(await ask('/readyz')).toEqual([503, 'not ready'])
  })
})
