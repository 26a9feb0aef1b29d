import { extractText } from 'unpdf'
import * as apiValidators from '@yibiao/schemas/validators/api'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context/context.ts'
import { createApp } from '../http/create-app.ts'
import type { Route } from '../http/route.ts'
import { xlsxMediaType } from '../spreadsheets/write-xlsx.ts'
import { expectNoCanary } from './canaries.ts'
import { seedCanaryDepartment } from './seed-canary-department.ts'
import { unzipTexts } from './unzip-texts.ts'

export type TestResponse = {
  status: number
  headers: Headers
  /** Of a PDF its selectable text, of a workbook the text of its files. */
  text: string
  /** The parsed body; undefined when there is none. */
  body: unknown
}

export type RequestOptions = {
  body?: unknown
  headers?: Readonly<Record<string, string>>
  /** Sent as it is, instead of `body`. */
  raw?: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>
}

/** Calls the application in process, as one actor. */
export type AppClient = {
  request(method: string, path: string, options?: RequestOptions): Promise<TestResponse>
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<TestResponse>
  /** With a fresh Idempotency-Key unless one is given. */
  post(path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<TestResponse>
}

export type TestApp = {
  as(actor: Actor): AppClient
}

/**
 * The application with these routes, in process. Every answer to an actor who is not of the canary department is
 * searched for its strings.
 */
export function createTestApp(context: Context, routes: readonly Route[]): TestApp {
  const actors = new Map<string, Actor>()
  const app = createApp({
    context,
    routes,
    validators: apiValidators,
    authenticate: async header => actors.get(header('x-test-actor') ?? '') ?? { type: 'anonymous' },
    staticApps: [],
    isReady: async () => true,
  })
  return {
    as: actor => {
      const name = String(actors.size)
      actors.set(name, actor)
      const request: AppClient['request'] = async (method, path, options = {}) => {
        const json = options.body === undefined ? undefined : JSON.stringify(options.body)
        const payload = options.raw ?? json
        await seedCanaryDepartment(context)
        const response = await app.request(`${context.config.publicUrl.origin}${path}`, {
          method,
          headers: {
            origin: context.config.publicUrl.origin,
            'x-test-actor': name,
            ...(json === undefined ? {} : { 'content-type': 'application/json' }),
            ...options.headers,
          },
          ...(payload === undefined ? {} : { body: payload }),
          ...(payload instanceof ReadableStream ? { duplex: 'half' as const } : {}),
        })
        const text = await readText(response)
        expectNoCanary(actor, text)
        return { status: response.status, headers: response.headers, text, body: parse(response, text) }
      }
      return {
        request,
        get: (path, headers) => request('GET', path, headers === undefined ? {} : { headers }),
        post: (path, body, headers) =>
          request('POST', path, {
            ...(body === undefined ? {} : { body }),
            headers: { 'idempotency-key': context.newId(), ...headers },
          }),
      }
    },
  }
}

/** Of a PDF its selectable text, of a workbook that of its files: what stands in it must be found, e.g. by the search for canaries. */
async function readText(response: Response): Promise<string> {
  if (response.headers.get('content-type') === xlsxMediaType)
    return [...unzipTexts(await response.bytes()).values()].join('\n')
  if (response.headers.get('content-type') !== 'application/pdf') return response.text()
  const bytes = Buffer.from(await response.arrayBuffer())
  try {
    const { text } = await extractText(Uint8Array.from(bytes), { mergePages: true })
    return text
  } catch {
    // The smallest files that tests hand in are no whole PDF; their bytes are searched as they are.
    return bytes.toString('utf8')
  }
}

function parse(response: Response, text: string): unknown {
  const isJson = /json/.test(response.headers.get('content-type') ?? '')
  return isJson && text !== '' ? JSON.parse(text) : undefined
}
