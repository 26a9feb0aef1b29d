/** What a handler gives back. `body` is sent as JSON and checked against the route's answer schema. */
export type Answer<Body = unknown> = {
  status: number
  body: Body
  headers?: Readonly<Record<string, string>>
}

/** A document or another file; never JSON, never stored for an Idempotency-Key. */
export type FileAnswer = {
  status: 200
  file: { bytes: Uint8Array | ReadableStream<Uint8Array>; mediaType: string; name: string; inline?: boolean }
  headers?: Readonly<Record<string, string>>
}

/** Server-Sent Events: text that goes on until one side ends it. */
export type EventsAnswer = { status: 200; events: ReadableStream<Uint8Array> }

export function ok<Body>(body: Body, headers?: Readonly<Record<string, string>>): Answer<Body> {
  return headers === undefined ? { status: 200, body } : { status: 200, body, headers }
}

/** @param location path of what was made */
export function created<Body>(
  body: Body,
  location: string,
  headers?: Readonly<Record<string, string>>,
): Answer<Body> {
  return { status: 201, body, headers: { ...headers, location } }
}

export function noContent(): Answer<undefined> {
  return { status: 204, body: undefined }
}

/** Quotes a revision as a strong ETag. */
export function etagOf(revision: number | string): Record<'etag', string> {
  return { etag: `"${revision}"` }
}
