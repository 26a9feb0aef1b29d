import { createHash, randomBytes } from 'node:crypto'

export const sessionCookie = '__Host-session'
/** Hours after which a session is over in any case. */
export const absoluteHours = 12

/** 256 random bits, as cookie text. */
export function createSessionToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored: a stolen table opens no session. */
export function hashSessionToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** The `__Host-` prefix binds the cookie to this host, TLS and the root path. */
export function setCookie(name: string, value: string, maxAgeSeconds: number): string {
  return `${name}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}`
}

/** The value of one cookie of a Cookie header. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  const prefix = `${name}=`
  const pair = (header ?? '').split(';').find(part => part.trim().startsWith(prefix))
  return pair?.trim().slice(prefix.length)
}
