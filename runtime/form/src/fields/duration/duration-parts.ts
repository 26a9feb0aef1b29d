import type { DurationField } from '@yibiao/schemas'

export type DurationUnit = DurationField['units'][number]

/** Amounts by unit as typed; empty where nothing is. */
export type DurationParts = Readonly<Partial<Record<DurationUnit, string>>>

const pattern = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/

/** ISO 8601 duration → amounts by unit. Anything else has none. */
export function parseDuration(text: string): DurationParts {
  const found = pattern.exec(text)
  if (!found) return {}
  const [, years = '', months = '', days = '', hours = '', minutes = ''] = found
  return { years, months, days, hours, minutes }
}

/** Amounts by unit → ISO 8601 duration; null when all are empty. */
export function formatDuration(parts: DurationParts): string | null {
  const write = (unit: DurationUnit, letter: string) => (parts[unit] ? `${parts[unit]}${letter}` : '')
  const date = write('years', 'Y') + write('months', 'M') + write('days', 'D')
  const time = write('hours', 'H') + write('minutes', 'M')
  if (date === '' && time === '') return null
  return `P${date}${time === '' ? '' : `T${time}`}`
}
