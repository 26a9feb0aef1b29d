import { createHash } from 'node:crypto'

/**
 * The id that a name of the engine has on this server, always the same: a UUID of version 8 (RFC 9562). A command
 * that runs again after a crash makes the same tasks, timers and messages, not second ones.
 */
export function deriveId(name: string): string {
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
