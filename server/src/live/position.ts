/** How far somebody has read: transaction and number of the last signal. */
export type Position = { transaction: bigint; id: number }

/** Whoever was away for longer asks for everything again. */
export const resumeMilliseconds = 10 * 60_000

export function isAfter(a: Position, b: Position): boolean {
  return a.transaction > b.transaction || (a.transaction === b.transaction && a.id > b.id)
}

/** The `id` of an event: where the reader goes on after a broken connection, and from when that is. */
export function writeEventId({ transaction, id }: Position, now: Date): string {
  return `${transaction}.${id}.${now.getTime()}`
}

/** @returns undefined when it is none, or too old to go on from */
export function readEventId(text: string | undefined, now: Date): Position | undefined {
  const [, transaction, id, at] = /^(\d{1,19})\.(\d{1,15})\.(\d{1,15})$/.exec(text ?? '') ?? []
  if (transaction === undefined || id === undefined) return undefined
  const age = now.getTime() - Number(at)
  if (age < 0 || age > resumeMilliseconds) return undefined
  return { transaction: BigInt(transaction), id: Number(id) }
}
