import { randomUUID } from 'node:crypto'
import { createTestBrowser } from '@yibiao/server/testing'

/** An answer with its body read. */
export type ApiAnswer = { status: number; headers: Headers; text: string; body: unknown }

/** A signed-in person without a browser, for proofs that need many requests. */
export type ApiClient = {
  account: string
  get: (path: string) => Promise<ApiAnswer>
  /** With a fresh Idempotency-Key unless one is given. Rejects when no answer comes. */
  send: (
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<ApiAnswer>
}

/** Signs in as a person would, step by step through the identity provider, and keeps the cookies. */
export async function signInToApi(address: string, account: string): Promise<ApiClient> {
  const browser = createTestBrowser(address)
  await browser.signIn(account)
  const request = async (path: string, options: RequestInit): Promise<ApiAnswer> => {
    const answer = await browser.fetch(path, options)
    const text = await answer.text()
    const isJson = /json/.test(answer.headers.get('content-type') ?? '')
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      body: isJson && text !== '' ? JSON.parse(text) : undefined,
    }
  }
  const client: ApiClient = {
    account,
    get: path => patiently(() => request(path, {})),
    send: (method, path, body, headers = {}) => {
      const sent = {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          'idempotency-key': randomUUID(),
          ...headers,
        },
      }
      return patiently(() => request(path, sent))
    },
  }
  const session = (await client.get('/api/session')).body as { isSignedIn: boolean }
  if (!session.isSignedIn) throw new Error(`${account} has no session after signing in.`)
  return client
}

/** Waits as long as a rate limit asks, and asks again: the same request with the same key. */
async function patiently(send: () => Promise<ApiAnswer>): Promise<ApiAnswer> {
  for (;;) {
    const answer = await send()
    if (answer.status !== 429) return answer
    const seconds = Number(answer.headers.get('retry-after') ?? 1)
    await new Promise(resolve => setTimeout(resolve, seconds * 1_000))
  }
}
