/** PostgreSQL frontend/backend protocol 3.0: just enough to find the borders of messages. */

export type ReadMessages = {
  messages: Buffer[]
  rest: Buffer
  /** The client asked for TLS; on a Unix socket there is none. */
  refusesEncryption: boolean
}

const sslRequest = 80877103
const cancelRequest = 80877102

/** Splits what has arrived into whole messages. Before the first one a connection sends untyped start-up messages. */
export function readMessages(data: Buffer, started: boolean): ReadMessages {
  const messages: Buffer[] = []
  let rest = data
  let refusesEncryption = false
  let expectsStart = !started
  for (;;) {
    const header = expectsStart ? 0 : 1
    if (rest.length < header + 4) break
    const length = header + rest.readInt32BE(header)
    if (rest.length < length) break
    const message = rest.subarray(0, length)
    rest = rest.subarray(length)
    if (!expectsStart) {
      messages.push(message)
      continue
    }
    const code = message.readInt32BE(4)
    if (code === sslRequest) refusesEncryption = true
    else if (code !== cancelRequest) {
      messages.push(message)
      expectsStart = false
    }
  }
  return { messages, rest: Buffer.from(rest), refusesEncryption }
}

/** The name given by a Parse message to a prepared statement; undefined for every other message and unnamed ones. */
export function statementNameOf(message: Buffer): string | undefined {
  if (message[0] !== 0x50) return undefined
  const end = message.indexOf(0, 5)
  return end > 5 ? message.toString('utf8', 5, end) : undefined
}

/** The transaction status of a ReadyForQuery at the very end of an answer: I idle, T in a transaction, E failed. */
export function readyStatus(tail: Buffer): string | undefined {
  if (tail.length !== 6 || tail[0] !== 0x5a || tail.readInt32BE(1) !== 5) return undefined
  return String.fromCharCode(tail[5] ?? 0)
}
