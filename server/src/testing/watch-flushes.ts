import { Socket } from 'node:net'

/** One transaction as it went over the wire. */
export type WatchedTransaction = {
  access: 'read write' | 'read only'
  /** How often the client waited for the server: what is written before the next answer comes is one flush. */
  flushes: number
}

/**
 * Watches what this process writes to databases while `work` runs.
 * @returns its transactions in the order of their beginning
 */
export async function watchFlushes(work: () => Promise<unknown>): Promise<WatchedTransaction[]> {
  // The method is put back as it was, on the prototype it came from.
  // oxlint-disable-next-line unbound-method
  const write = Socket.prototype.write
  const transactions: WatchedTransaction[] = []
  const open = new Map<Socket, WatchedTransaction>()
  const heard = new Map<Socket, number>()
  Socket.prototype.write = function watched(this: Socket, ...parameters: Parameters<typeof write>) {
    const text = Buffer.isBuffer(parameters[0]) ? parameters[0].toString('latin1') : ''
    const begin = /begin (read only)?/.exec(text)
    if (begin !== null) {
      const begun: WatchedTransaction = {
        access: begin[1] === undefined ? 'read write' : 'read only',
        flushes: 0,
      }
      open.set(this, begun)
      transactions.push(begun)
      heard.delete(this)
    }
    const current = open.get(this)
    if (current !== undefined && heard.get(this) !== this.bytesRead) current.flushes += 1
    heard.set(this, this.bytesRead)
    if (/(commit|rollback)\0/.test(text)) open.delete(this)
    return write.apply(this, parameters)
  } as typeof write
  try {
    await work()
  } finally {
    Socket.prototype.write = write
  }
  return transactions
}
