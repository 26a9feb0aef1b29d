import { lookup } from 'node:dns/promises'
import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { parseJson } from '../http/parse-json.ts'
import { EgressError } from './egress-error.ts'
import {
  isPermitted,
  mayBePublic,
  parseTarget,
  portOf,
  type AllowedDestination,
} from './permit-destination.ts'

export type OutwardRequest = {
  address: string
  method: 'GET' | 'POST'
  headers?: Readonly<Record<string, string>>
  /** Sent as it is, so that what was signed is what arrives. */
  body?: string
  /** What the platform allows this department beyond the public internet. */
  allowed: readonly AllowedDestination[]
}

export type OutwardAnswer = {
  status: number
  /** Parsed JSON; undefined when the answer is empty. */
  body: unknown
}

/** Every address of a name; tests give answers that flip. */
export type Resolve = (hostname: string) => Promise<readonly string[]>

/** From the look-up of the name to the last byte. */
const totalMilliseconds = 4_000
const mostBytes = 1024 * 1024

/**
 * Calls a server outside: the only way out of this process. All addresses of the name must be permitted, the one that
 * was judged is the one dialled, and redirects are not followed.
 * @throws EgressError
 */
export async function requestJson(
  outward: OutwardRequest,
  resolve: Resolve = resolveAll,
): Promise<OutwardAnswer> {
  const url = parseTarget(outward.address)
  const signal = AbortSignal.timeout(totalMilliseconds)
  try {
    const address = await chooseAddress(url, outward.allowed, resolve, signal)
    const response = await send(url, address, outward, signal)
    return await readAnswer(response, signal)
  } catch (error) {
    if (error instanceof EgressError) throw error
    throw new EgressError(signal.aborted ? 'timeout' : 'unreachable', error)
  }
}

/**
 * The address as a URL that may be called, as far as can be said without asking for its name: refused when it is
 * saved already, and again at each call.
 * @throws EgressError `addressInvalid`, `destinationRefused`
 */
export function requirePermitted(address: string, allowed: readonly AllowedDestination[]): URL {
  const url = parseTarget(address)
  const host = hostOf(url)
  const isFine =
    isIP(host) === 0
      ? mayBePublic(url) || allowed.some(({ port }) => port === portOf(url))
      : isPermitted(url, host, allowed)
  if (!isFine) throw new EgressError('destinationRefused')
  return url
}

async function resolveAll(hostname: string): Promise<string[]> {
  const found = await lookup(hostname, { all: true, verbatim: true })
  return found.map(({ address }) => address)
}

async function chooseAddress(
  url: URL,
  allowed: readonly AllowedDestination[],
  resolve: Resolve,
  signal: AbortSignal,
): Promise<string> {
  const host = hostOf(url)
  const addresses = isIP(host) === 0 ? await Promise.race([resolve(host), aborted(signal)]) : [host]
  const [first] = addresses
  if (first === undefined) throw new EgressError('unreachable')
  if (!addresses.every(address => isPermitted(url, address, allowed)))
    throw new EgressError('destinationRefused')
  return first
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new EgressError('timeout')), { once: true })
  })
}

function send(
  url: URL,
  address: string,
  { method, headers = {}, body, allowed }: OutwardRequest,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const isSecure = url.protocol === 'https:'
  const options = {
    host: address,
    port: portOf(url),
    path: `${url.pathname}${url.search}`,
    method,
    // A connection of its own: one that was kept could lead to what another department may call.
    agent: false as const,
    signal,
    headers: {
      ...headers,
      host: url.host,
      accept: 'application/json',
      // Compressed answers could unfold to any size.
      'accept-encoding': 'identity',
      ...(body === undefined
        ? {}
        : { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) }),
    },
  }
  const sending = isSecure
    ? requestHttps({ ...options, ...serverNameOf(url) }, resolve)
    : requestHttp(options, resolve)
  sending.on('error', reject)
  sending.on('socket', socket => {
    socket.once('connect', () => {
      const { remoteAddress } = socket
      if (remoteAddress === undefined || !isPermitted(url, remoteAddress, allowed))
        sending.destroy(new EgressError('destinationRefused'))
    })
  })
  sending.end(body)
  return promise
}

function hostOf(url: URL): string {
  return url.hostname.replaceAll(/^\[|\]$/g, '')
}

/** The certificate is checked against the name that was asked for, not against the address that is dialled. */
function serverNameOf(url: URL): { servername?: string } {
  return isIP(hostOf(url)) === 0 ? { servername: url.hostname } : {}
}

async function readAnswer(response: IncomingMessage, signal: AbortSignal): Promise<OutwardAnswer> {
  try {
    const status = response.statusCode ?? 0
    if (status >= 300 && status < 400) throw new EgressError('redirected')
    const encoding = response.headers['content-encoding'] ?? 'identity'
    if (encoding !== 'identity') throw new EgressError('notJson')
    const parts: Buffer[] = []
    let size = 0
    for await (const part of response as AsyncIterable<Buffer>) {
      size += part.length
      if (size > mostBytes) throw new EgressError('tooLarge')
      parts.push(part)
    }
    // An answer without a length ends quietly when the connection is cut.
    if (signal.aborted) throw new EgressError('timeout')
    if (!response.complete) throw new EgressError('unreachable')
    if (size === 0) return { status, body: undefined }
    if (!/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(response.headers['content-type'] ?? ''))
      throw new EgressError('notJson')
    return { status, body: readJson(Buffer.concat(parts)) }
  } finally {
    response.destroy()
  }
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return parseJson(bytes)
  } catch (error) {
    throw new EgressError('notJson', error)
  }
}
