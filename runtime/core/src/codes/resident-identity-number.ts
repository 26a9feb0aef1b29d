import { ageOn } from '../clock/age-on.ts'
import { isDate, type CivilDate } from '../clock/civil-date.ts'
import { computeMod112 } from './check-characters.ts'
import { createCodeIssue, type CheckResult } from './code-issue.ts'
import { normaliseCode } from './normalise-code.ts'

/** The day of the judgement; without it the birth date is not compared with today. */
export interface IdentityNumberContext {
  readonly today?: CivilDate
}

export interface ResidentIdentityFacts {
  /** First six digits: where the number was given out; districts that no longer exist stay valid. */
  readonly regionCode: string
  readonly birthOn: CivilDate
  readonly sex: 'male' | 'female'
}

export { normaliseCode as normaliseResidentIdentityNumber }

/**
 * 公民身份号码, GB 11643-1999: 18 characters, birth date and check character (ISO 7064 MOD 11-2).
 * A 15-digit number, out of use since 2013-01-01, has an issue of its own; see {@link upgradeResidentIdentityNumber}.
 */
export function checkResidentIdentityNumber(text: string, context: IdentityNumberContext = {}): CheckResult {
  const number = normaliseCode(text)
  if (/^\d{15}$/.test(number)) return createCodeIssue('identityNumber.fifteenDigits')
  if (number.length !== 18) {
    return createCodeIssue('identityNumber.length', { expected: 18, actual: number.length })
  }
  if (!/^\d{17}[\dX]$/.test(number)) return createCodeIssue('identityNumber.characters')
  const province = number.slice(0, 2)
  if (!provinces.has(province)) return createCodeIssue('identityNumber.region', { region: province })
  const birthOn = readBirthDate(number)
  if (birthOn === undefined) return createCodeIssue('identityNumber.birthDate')
  if (computeMod112(number) !== number.charAt(17)) return createCodeIssue('identityNumber.checkDigit')
  return context.today === undefined ? undefined : checkBirthDate(birthOn, context.today)
}

/** What a valid number says about its holder; `undefined` for any other text. */
export function parseResidentIdentityNumber(text: string): ResidentIdentityFacts | undefined {
  const number = normaliseCode(text)
  const birthOn = readBirthDate(number)
  if (birthOn === undefined || checkResidentIdentityNumber(number) !== undefined) return undefined
  const sex = Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female'
  return { regionCode: number.slice(0, 6), birthOn, sex }
}

/**
 * The 18-character number for a 15-digit one of the years 19xx, for data taken over from old systems.
 * `undefined` when the text is no such number or its birth date does not exist.
 */
export function upgradeResidentIdentityNumber(text: string): string | undefined {
  const number = normaliseCode(text)
  if (!/^\d{15}$/.test(number)) return undefined
  const seventeen = `${number.slice(0, 6)}19${number.slice(6)}`
  const upgraded = seventeen + computeMod112(seventeen)
  return checkResidentIdentityNumber(upgraded) === undefined ? upgraded : undefined
}

/** Older than anyone; the number is wrong. */
const maximumAge = 150
/** Older than nearly anyone; somebody should look. */
const unlikelyAge = 120

function checkBirthDate(birthOn: CivilDate, today: CivilDate): CheckResult {
  if (birthOn > today) return createCodeIssue('identityNumber.birthInFuture', { birthOn })
  const age = ageOn(birthOn, today)
  if (age > maximumAge) return createCodeIssue('identityNumber.ageImpossible', { age, maximum: maximumAge })
  if (age > unlikelyAge) return createCodeIssue('identityNumber.ageUnlikely', { age, threshold: unlikelyAge })
  return undefined
}

function readBirthDate(number: string): CivilDate | undefined {
  const birthOn = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  return /^(18|19|20)/.test(birthOn) && isDate(birthOn) ? birthOn : undefined
}

/**
 * First two digits of GB/T 2260 codes; 81–83 begin residence permits, 91 old cards of foreigners. The full code is
 * not compared with today's districts: numbers keep the code of districts since merged or renamed.
 */
const provinces: ReadonlySet<string> = new Set(
  (
    '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 ' +
    '50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'
  ).split(' '),
)
