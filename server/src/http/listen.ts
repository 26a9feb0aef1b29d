import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Bindings } from './create-app.ts'

export type { IncomingMessage, ServerResponse } from 'node:http'

/** Something that answers requests below a prefix itself, e.g. the local identity provider. */
export type Mount = { prefix: string; handle(request: IncomingMessage, response: ServerResponse): void }

export type Listener = {
  port: number
  /** Finishes what is being answered, at most for the time given, then closes every connection. */
  drain(milliseconds: number): Promise<void>
}

/** Slow senders are shed: 5 s for the headers, 15 s for the whole request. */
const timeouts = { headersTimeout: 5_000, requestTimeout: 15_000, connectionsCheckingInterval: 1_000 }

export async function listen(
  app: Hono<Bindings>,
  address: { host: string; port: number },
  mounts: readonly Mount[],
): Promise<Listener> {
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  const server = createServer({ ...timeouts, keepAliveTimeout: 10_000 }, (request, response) => {
    const mount = mounts.find(({ prefix }) => request.url?.startsWith(`${prefix}/`))
    if (mount === undefined) void answer(request, response)
    else mount.handle(request, response)
  })
  server.maxHeadersCount = 100
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(address.port, address.host, resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    port,
    drain: async milliseconds => {
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      // A connection becomes idle when its answer is finished; browsers would keep it open.
      const closing = setInterval(() => server.closeIdleConnections(), 50)
      const impatient = setTimeout(() => server.closeAllConnections(), milliseconds)
      await closed
      clearTimeout(impatient)
      clearInterval(closing)
    },
  }
}
