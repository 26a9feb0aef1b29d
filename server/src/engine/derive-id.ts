import { hash } from 'node:crypto'

/**
 * The id that a name of the engine has on this server, always the same: a UUID of version 8 (RFC 9562). A command
 * that runs again after a crash makes the same tasks, timers and messages, not second ones.
 */
export function deriveId(name: string): string {
  const hex = hash('sha256', name)
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
