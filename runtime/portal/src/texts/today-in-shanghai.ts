/** The date in China at an instant, as YYYY-MM-DD, whatever the device's own zone. */
export function todayInShanghai(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Asia/Shanghai' }).format(now)
}
