import type { FileAnswer } from './answer.ts'
import { apiHeaders } from './security-headers.ts'

/** A file: downloaded under its name, never run as a page of ours. */
export function fileResponse(answer: FileAnswer): Response {
  const { bytes, mediaType, name, inline } = answer.file
  const body = bytes instanceof Uint8Array ? new Uint8Array(bytes) : bytes
  return new Response(body, {
    status: 200,
    headers: {
      ...apiHeaders(),
      ...answer.headers,
      'content-type': mediaType,
      'content-disposition': contentDisposition(inline === true ? 'inline' : 'attachment', name),
    },
  })
}

/** RFC 6266 with RFC 8187 encoding: a name can hold anything and never breaks the header. */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const clean = name
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}/\\]/gu, '_')
    .slice(0, 150)
  const plain = clean.replaceAll(/[^\w.\- ]/g, '_')
  const encoded = encodeURIComponent(clean).replaceAll(
    /['()*]/g,
    c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`
}
