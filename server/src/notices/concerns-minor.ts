import { ageOn } from '@yibiao/core/clock'
import { parseResidentIdentityNumber } from '@yibiao/core/codes'
import type { Field, FormDefinition } from '@yibiao/schemas'
import type { ApplicantFacts } from '../cases/applicant-facts.ts'

/** 未成年人: under 18 on the day. */
const fullAge = 18

/**
 * Whether a case is about a minor, as its applicant or as the person its form describes: those are never published.
 * Rows of tables do not count: they name others, e.g. the members of a household.
 */
export function concernsMinor(
  form: FormDefinition,
  answers: Readonly<Record<string, unknown>>,
  { applicant }: ApplicantFacts,
  today: string,
): boolean {
  const fields = form.pages.flatMap(page => page.sections.flatMap(section => section.fields))
  return (
    isMinor(birthOf(applicant.documentNumber), today) || fields.some(field => tellsOfMinor(field, answers))
  )

  function tellsOfMinor(field: Field, values: Readonly<Record<string, unknown>>): boolean {
    const value = values[field.key]
    if (field.type === 'group')
      return isRecord(value) && field.fields.some(inner => tellsOfMinor(inner, value))
    if (field.element === 'person.birthOn' && typeof value === 'string') return isMinor(value, today)
    if (field.type === 'residentIdentityNumber') return isMinor(birthOf(value), today)
    if (field.type === 'identityDocument' && isRecord(value)) return isMinor(birthOf(value['number']), today)
    return false
  }
}

function birthOf(number: unknown): string | undefined {
  return typeof number === 'string' ? parseResidentIdentityNumber(number)?.birthOn : undefined
}

function isMinor(birthOn: string | undefined, today: string): boolean {
  return birthOn !== undefined && ageOn(birthOn, today) < fullAge
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
