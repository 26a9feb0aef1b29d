import type { DeliveryField, DurationField, IdentityDocumentType } from '@yibiao/schemas'

/** Names of the parts of composite values. */
export type PartName =
  | 'name'
  | 'sex'
  | 'identityDocument'
  | 'ethnicGroup'
  | 'birthOn'
  | 'mobilePhone'
  | 'address'
  | 'creditCode'
  | 'organisationType'
  | 'legalRepresentative'
  | 'telephone'
  | 'relation'
  | 'period'
  | 'powers'
  | 'way'
  | 'recipient'

/** The words in which values are written out; core/messages has them in every language. */
export interface SummaryTexts {
  readonly yes: string
  readonly no: string
  readonly male: string
  readonly female: string
  readonly agreed: string
  readonly listSeparator: string
  readonly levelSeparator: string
  readonly colon: string
  readonly parts: Readonly<Record<PartName, string>>
  readonly documentTypes: Readonly<Record<IdentityDocumentType, string>>
  readonly deliveryWays: Readonly<Record<DeliveryField['ways'][number], string>>
  /** An ISO date; 9999-12-31 is 长期. */
  readonly date: (isoDate: string) => string
  /** `YYYY-MM`. */
  readonly month: (month: string) => string
  readonly dateRange: (from: string, to: string) => string
  readonly duration: (parts: Partial<Record<DurationField['units'][number], number>>) => string
  /** A canonical decimal amount. */
  readonly yuan: (amount: string) => string
  readonly amountWithWords: (amount: string, words: string) => string
  readonly mapPoint: (longitude: string, latitude: string) => string
  readonly files: (count: number) => string
  readonly row: (number: number) => string
  readonly signed: (name: string, date: string) => string
  /** Where a date, a month or a signature is written by hand. */
  readonly blankDate: string
  readonly blankMonth: string
  readonly blankSignature: string
}
