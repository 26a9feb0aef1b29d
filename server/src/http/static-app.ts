import { randomBytes } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { documentPolicy } from './security-headers.ts'

/** A built web app. Its files are listed once at start: a path is a key of this list or it is not served. */
export type StaticApp = {
  /** `/` or `/designer/`. */
  prefix: string
  kind: 'portal' | 'designer'
  /** Path below the prefix → file. */
  files: ReadonlyMap<string, StaticFile>
}

type StaticFile = { bytes: Buffer; mediaType: string; encoded: Map<Encoding, Promise<Buffer>> }
type Encoding = 'br' | 'gzip'

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
}
const compressible = new Set(['.html', '.js', '.css', '.json', '.svg', '.ttf', '.txt', '.webmanifest'])

const compress: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: bytes => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: bytes => promisify(gzip)(bytes, { level: 9 }),
}

/** @returns undefined when the app has not been built */
export function readStaticApp(
  prefix: string,
  kind: StaticApp['kind'],
  folder: string,
): StaticApp | undefined {
  const files = new Map<string, StaticFile>()
  try {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const mediaType = mediaTypes[extname(entry.name)]
      if (!entry.isFile() || mediaType === undefined) continue
      const file = join(entry.parentPath, entry.name)
      const path = relative(folder, file).split(sep).join('/')
      files.set(path, { bytes: readFileSync(file), mediaType, encoded: new Map() })
    }
  } catch {
    return undefined
  }
  return files.has('index.html') ? { prefix, kind, files } : undefined
}

/** A file of the app, or its document for every path that is not a file: the app's own router takes it from there. */
export async function serveApp(request: Request, app: StaticApp): Promise<Response> {
  const path = new URL(request.url).pathname.slice(app.prefix.length)
  const file = path === 'index.html' ? undefined : app.files.get(path)
  if (file !== undefined) return serveFile(request, path, file)
  if (path.startsWith('assets/'))
    return new Response('Not found', { status: 404, headers: { 'cache-control': 'no-store' } })
  return serveDocument(app)
}

async function serveFile(request: Request, path: string, file: StaticFile): Promise<Response> {
  const headers: Record<string, string> = {
    'content-type': file.mediaType,
    // Names of built assets contain a hash of their content.
    'cache-control': path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
  }
  if (file.mediaType.startsWith('image/svg'))
    headers['content-security-policy'] = "default-src 'none'; sandbox"
  const encoding = compressible.has(extname(path)) ? acceptedEncoding(request) : undefined
  if (encoding === undefined) return new Response(new Uint8Array(file.bytes), { headers })
  const encoded = file.encoded.get(encoding) ?? compress[encoding](file.bytes)
  file.encoded.set(encoding, encoded)
  return new Response(new Uint8Array(await encoded), {
    headers: { ...headers, 'content-encoding': encoding },
  })
}

function acceptedEncoding(request: Request): Encoding | undefined {
  const accepted = request.headers.get('accept-encoding') ?? ''
  if (/\bbr\b/.test(accepted)) return 'br'
  return /\bgzip\b/.test(accepted) ? 'gzip' : undefined
}

function serveDocument(app: StaticApp): Response {
  const nonce = randomBytes(18).toString('base64')
  const document =
    app.files.get('index.html')?.bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce) ?? ''
  return new Response(document, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': documentPolicy(nonce, app.kind),
    },
  })
}
