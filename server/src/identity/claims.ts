/** What an identity provider says about who signed in, in our words. */
export type IdentityClaims = {
  issuer: string
  subject: string
  /** The person at the keyboard. */
  name: string
  document: { type: string; number: string } | null
  mobile: string | null
  /** For a legal-person login: the organisation the person acts for. */
  organisation: { name: string; creditCode: string } | null
  /** Assurance level the provider reached. */
  level: string | null
}

/**
 * Reads claims; what is missing or malformed is left out, never guessed. Beside the standard claims a provider gives
 * `document_type` (GA/T 2000.156), `document_number`, and `organisation` with `name` and `credit_code`.
 */
export function readClaims(issuer: string, claims: Readonly<Record<string, unknown>>): IdentityClaims {
  const subject = textOf(claims['sub'])
  if (subject === null) throw new Error('The identity provider gave no subject.')
  const type = textOf(claims['document_type'])
  const number = textOf(claims['document_number'])
  const organisation: unknown = claims['organisation']
  return {
    issuer,
    subject,
    name: textOf(claims['name']) ?? subject,
    document: type === null || number === null ? null : { type, number },
    mobile: textOf(claims['phone_number']),
    organisation: readOrganisation(organisation),
    level: textOf(claims['acr']),
  }
}

function readOrganisation(value: unknown): IdentityClaims['organisation'] {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('credit_code' in value))
    return null
  const name = textOf(value.name)
  const creditCode = textOf(value.credit_code)
  return name === null || creditCode === null ? null : { name, creditCode }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' && value.length <= 200 ? value : null
}
