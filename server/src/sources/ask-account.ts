import type { SourceAnswer, VerifiedParty } from './source-answer.ts'

/** What the identity provider vouches for. `organisation` is there when the login acts for one. */
export function askAccount(party: VerifiedParty): SourceAnswer {
  const person = party.kind === 'person' ? party : party.representative
  return {
    state: 'filled',
    response: {
      name: person?.name ?? null,
      documentType: person?.documentType ?? null,
      documentNumber: person?.documentNumber ?? null,
      mobilePhone: person?.mobilePhone ?? null,
      organisation:
        party.kind === 'organisation' ? { name: party.name, creditCode: party.documentNumber } : null,
    },
  }
}
