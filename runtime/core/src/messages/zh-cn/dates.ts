/** `2026-07-06` → `2026年7月6日`, GB/T 9704; the end of time is 长期. Anything else stays as it is. */
export function writeDate(isoDate: string): string {
  if (isoDate === '9999-12-31') return '长期'
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate) ?? []
  return year === undefined ? isoDate : `${year}年${Number(month)}月${Number(day)}日`
}

/** `2026-07` → `2026年7月`. */
export function writeMonth(isoMonth: string): string {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(isoMonth) ?? []
  return year === undefined ? isoMonth : `${year}年${Number(month)}月`
}
