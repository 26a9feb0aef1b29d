import { randomBytes } from 'node:crypto'
import type { Clock } from './clock.ts'

const maxCounter = 0xfff

/**
 * Makes UUIDs of version 7 (RFC 9562): ordered by time, and within a millisecond by a counter (method 1), so that
 * rows land side by side in an index and the ids of one process tell the order of its acts.
 */
export function createNewId(clock: Clock): () => string {
  let milliseconds = 0
  let counter = 0
  return () => {
    const now = clock.now().getTime()
    if (now > milliseconds) {
      milliseconds = now
      counter = 0
    } else if (counter < maxCounter) counter += 1
    else {
      milliseconds += 1
      counter = 0
    }
    const bytes = randomBytes(16)
    bytes.writeUIntBE(milliseconds, 0, 6)
    bytes.writeUInt16BE(0x7000 | counter, 6)
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
    const hex = bytes.toString('hex')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  }
}
