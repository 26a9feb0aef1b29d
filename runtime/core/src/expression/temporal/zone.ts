/** Seconds that clocks in China are ahead of UTC. */
export const CHINA_OFFSET = 8 * 3_600

/**
 * Zones a time may name. The offsets are fixed, so a verdict never depends on the zone database of a machine:
 * China has one zone, without summer time since 1991.
 */
const FIXED_ZONES: ReadonlyMap<string, number> = new Map([
  ['Asia/Shanghai', CHINA_OFFSET],
  ['PRC', CHINA_OFFSET],
  ['UTC', 0],
  ['Etc/UTC', 0],
  ['Etc/GMT', 0],
  ['GMT', 0],
  ['Z', 0],
])

const MAX_OFFSET = 18 * 3_600
const OFFSET_TEXT = /^([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/

export interface Zone {
  readonly offset: number | null
  readonly zone: string | null
}

export const LOCAL_ZONE: Zone = { offset: null, zone: null }

/** Where FEEL puts the midnight of a date beside a date and time. */
export const UTC: Zone = { offset: 0, zone: null }

/** Reads `Z`, `+08:00`, `@Asia/Shanghai` or nothing; `undefined` when the zone is not known. */
export function parseZone(text: string): Zone | undefined {
  if (text === '') return LOCAL_ZONE
  if (text === 'Z') return { offset: 0, zone: null }
  if (text.startsWith('@')) {
    const zone = text.slice(1)
    const offset = FIXED_ZONES.get(zone)
    return offset === undefined ? undefined : { offset, zone }
  }
  const match = OFFSET_TEXT.exec(text)
  if (match === null || Number(match[3]) > 59 || Number(match[4] ?? 0) > 59) return undefined
  const size = Number(match[2]) * 3_600 + Number(match[3]) * 60 + Number(match[4] ?? 0)
  return size > MAX_OFFSET ? undefined : { offset: match[1] === '-' ? -size : size, zone: null }
}

export function createZone(offset: number): Zone | undefined {
  return Math.abs(offset) > MAX_OFFSET ? undefined : { offset, zone: null }
}

export function formatZone({ offset, zone }: Zone): string {
  if (zone !== null) return `@${zone}`
  if (offset === null) return ''
  if (offset === 0) return 'Z'
  const size = Math.abs(offset)
  const seconds = size % 60
  const parts = [
    Math.floor(size / 3_600),
    Math.floor((size % 3_600) / 60),
    ...(seconds === 0 ? [] : [seconds]),
  ]
  return (offset < 0 ? '-' : '+') + parts.map(part => String(part).padStart(2, '0')).join(':')
}
