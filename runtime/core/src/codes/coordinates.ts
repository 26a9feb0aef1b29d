import { createCodeIssue, type CheckResult } from './code-issue.ts'
import { normaliseSpelling } from './normalise-code.ts'

/** Degrees between which all of China lies (CGCS2000, which equals WGS 84 to centimetres). */
export const chinaBounds = {
  longitude: { minimum: 73, maximum: 136 },
  latitude: { minimum: 3, maximum: 54 },
} as const

export { normaliseSpelling as normaliseCoordinate }

/** Degrees east as a decimal number, within China. */
export function checkLongitude(text: string): CheckResult {
  const degrees = readDegrees(text)
  if (degrees === undefined) return createCodeIssue('longitude.format')
  const { minimum, maximum } = chinaBounds.longitude
  if (degrees >= minimum && degrees <= maximum) return undefined
  return createCodeIssue('longitude.range', { minimum, maximum })
}

/** Degrees north as a decimal number, within China. */
export function checkLatitude(text: string): CheckResult {
  const degrees = readDegrees(text)
  if (degrees === undefined) return createCodeIssue('latitude.format')
  const { minimum, maximum } = chinaBounds.latitude
  if (degrees >= minimum && degrees <= maximum) return undefined
  return createCodeIssue('latitude.range', { minimum, maximum })
}

function readDegrees(text: string): number | undefined {
  const degrees = normaliseSpelling(text)
  return /^-?\d{1,3}(?:\.\d{1,12})?$/.test(degrees) ? Number(degrees) : undefined
}
