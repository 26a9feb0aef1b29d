import { computeMod3736 } from './check-characters.ts'
import { createCodeIssue, type CheckResult } from './code-issue.ts'
import { normaliseCode } from './normalise-code.ts'

export interface LicenceIdentifierContext {
  /** `foreign`: issued by another system, where wrong check characters are known; then they are a warning. */
  readonly origin?: 'own' | 'foreign'
}

export interface LicenceIdentifierParts {
  /** 证照类型代码, 21 characters. */
  readonly licenceTypeCode: string
  /** 颁发机构代码, 18 characters. */
  readonly issuerCode: string
  readonly serial: string
  /** Three digits, counting the versions of one serial from `001`. */
  readonly version: string
}

/** Object identifier under which every identifier of an electronic licence stands. */
const root = '1.2.156.3005.2.'

export { normaliseCode as normaliseLicenceIdentifier }

/** 电子证照标识, GB/T 36904: type, issuer, serial, version and a check character by ISO 7064 MOD 37,36. */
export function checkLicenceIdentifier(
  text: string,
  { origin = 'own' }: LicenceIdentifierContext = {},
): CheckResult {
  const identifier = normaliseCode(text)
  const parts = parseLicenceIdentifier(identifier)
  if (parts === undefined) return createCodeIssue('licenceIdentifier.format')
  if (computeLicenceCheckCharacter(parts) === identifier.at(-1)) return undefined
  return createCodeIssue(
    origin === 'own' ? 'licenceIdentifier.checkCharacter' : 'licenceIdentifier.foreignCheckCharacter',
  )
}

/** The parts of a well-formed identifier, whether or not its check character fits. */
export function parseLicenceIdentifier(text: string): LicenceIdentifierParts | undefined {
  const identifier = normaliseCode(text)
  const [licenceTypeCode, issuerCode, serial, version, check, ...rest] = identifier.startsWith(root)
    ? identifier.slice(root.length).split('.')
    : []
  if (!isPart(licenceTypeCode, 21, 21) || !isPart(issuerCode, 18, 18) || !isPart(serial, 1, 64))
    return undefined
  if (version === undefined || !/^\d{3}$/.test(version) || !isPart(check, 1, 1)) return undefined
  return rest.length === 0 ? { licenceTypeCode, issuerCode, serial, version } : undefined
}

/** Writes the identifier of a licence that this platform issues. */
export function formatLicenceIdentifier(parts: LicenceIdentifierParts): string {
  const { licenceTypeCode, issuerCode, serial, version } = parts
  const check = computeLicenceCheckCharacter(parts)
  return `${root}${licenceTypeCode}.${issuerCode}.${serial}.${version}.${check}`
}

/** Over all parts joined without dots and without the root. */
export function computeLicenceCheckCharacter(parts: LicenceIdentifierParts): string {
  return computeMod3736(parts.licenceTypeCode + parts.issuerCode + parts.serial + parts.version)
}

function isPart(part: string | undefined, minimum: number, maximum: number): part is string {
  return part !== undefined && part.length >= minimum && part.length <= maximum && /^[0-9A-Z]+$/.test(part)
}
