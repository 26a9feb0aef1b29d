import type { RaiseObjection } from '@yibiao/schemas'
import type { PortalTexts } from '../texts/texts.ts'

/** As the contract asks: a telephone number or an e-mail address. */
const contactPattern = /^(?:[^\s@]+@[^\s@]+|\+?\d[\d -]{5,})$/
const shortestText = 10

/** What is missing, by the name of the input, in the order of the form. */
export function checkObjection(
  { name, contact, text }: RaiseObjection,
  texts: PortalTexts['publicity']['objection'],
): ReadonlyMap<string, string> {
  const problems = new Map<string, string>()
  if (name.trim() === '') problems.set('name', texts.nameMissing)
  if (!contactPattern.test(contact.trim())) problems.set('contact', texts.contactMissing)
  if (text.trim().length < shortestText) problems.set('text', texts.textShort)
  return problems
}
