const dayMilliseconds = 24 * 3_600_000

/** An upload nobody goes on with is thrown away after 7 days; its sender then begins it again. */
export function openUntil(now: Date): Date {
  return new Date(now.getTime() + 7 * dayMilliseconds)
}

/** What became of a file is known for 15 days: longer than a browser keeps a file it could not send (14). */
export function rememberedUntil(now: Date): Date {
  return new Date(now.getTime() + 15 * dayMilliseconds)
}
