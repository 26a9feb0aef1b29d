/** A header with which a request that the network sends again is done once. */
export function once(): Record<string, string> {
  return { 'idempotency-key': crypto.randomUUID() }
}
