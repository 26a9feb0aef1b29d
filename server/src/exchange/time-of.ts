/** In China, as the front library writes times. */
export function timeOf(instant: string | undefined): string | null {
  if (instant === undefined) return null
  const format = { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Asia/Shanghai' } as const
  return new Intl.DateTimeFormat('sv-SE', format).format(new Date(instant))
}
