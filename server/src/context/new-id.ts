import { randomFillSync } from 'node:crypto'
import type { Clock } from './clock.ts'

const maxCounter = 0xfff
/** Randomness is drawn for this many ids at once: asking the system for each costs more than making the id. */
const idsPerDraw = 256
const randomBytesPerId = 8

/**
 * Makes UUIDs of version 7 (RFC 9562): ordered by time, and within a millisecond by a counter (method 1), so that
 * rows land side by side in an index and the ids of one process tell the order of its acts.
 */
export function createNewId(clock: Clock): () => string {
  let milliseconds = 0
  let counter = 0
  const random = Buffer.alloc(idsPerDraw * randomBytesPerId)
  let used = random.length
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
    if (used === random.length) {
      randomFillSync(random)
      used = 0
    }
    random.writeUInt8((random.readUInt8(used) & 0x3f) | 0x80, used)
    const tail = random.toString('hex', used, used + randomBytesPerId)
    used += randomBytesPerId
    const time = milliseconds.toString(16).padStart(12, '0')
    const version = (0x7000 | counter).toString(16)
    return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${tail.slice(0, 4)}-${tail.slice(4)}`
  }
}
