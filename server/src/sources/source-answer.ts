import type { JsonValue } from '@yibiao/core/expression'
import type { LicenceStanding } from '@yibiao/schemas'

/** What a source says. `noData` is an answer; `failed` is none. */
export type SourceAnswer =
  | { state: 'filled'; response: JsonValue }
  /** With the standing of a licence that is there and not valid. */
  | { state: 'noData'; standing?: LicenceStanding }
  | { state: 'failed'; reason: 'timeout' | 'unavailable' | 'unknownSource' | 'noKey' }

/** The party a source is asked about; its document is verified. */
export type VerifiedParty = {
  partyId: string
  kind: 'person' | 'organisation'
  name: string
  /** GA/T 2000.156 for persons, `creditCode` for organisations. */
  documentType: string
  documentNumber: string
  mobilePhone?: string | undefined
  /** Who acts for the organisation. */
  representative?:
    | { name: string; documentType: string; documentNumber: string; mobilePhone?: string | undefined }
    | undefined
}

/** One question to a source. */
export type SourceQuestion = {
  departmentId: string
  party: VerifiedParty
  /** For sources with a key: its value. Already decided to be the party's own, or of a public source. */
  key?: JsonValue
  /** Item or case the question serves; logged where the source logs readings. */
  purpose: string
  actorKey: string
}
