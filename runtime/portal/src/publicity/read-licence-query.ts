import type { LicenceQuery } from '@yibiao/schemas'
import type { PortalTexts } from '../texts/texts.ts'

/** What has been typed. */
export type LicenceEntries = {
  by: LicenceQuery['by']
  number: string
  creditCode: string
  holderName: string
}

const shortestNumber = 4
const creditCodeDigits = 18

/** The query, or what is missing for it by the name of the input. */
export function readLicenceQuery(
  entries: LicenceEntries,
  texts: PortalTexts['publicity']['licences'],
): { query: LicenceQuery } | { problems: ReadonlyMap<string, string> } {
  const holderName = entries.holderName.trim()
  if (entries.by === 'number') {
    const number = entries.number.trim()
    if (number.length < shortestNumber) return { problems: new Map([['number', texts.numberMissing]]) }
    return { query: { by: 'number', number, ...(holderName === '' ? {} : { holderName }) } }
  }
  const creditCode = entries.creditCode.replaceAll(/\s/g, '')
  const problems = new Map<string, string>()
  if (creditCode.length !== creditCodeDigits) problems.set('creditCode', texts.codeMissing)
  if (holderName === '') problems.set('holderName', texts.nameMissing)
  return problems.size > 0 ? { problems } : { query: { by: 'holder', creditCode, holderName } }
}
