/** How parameters of messages are written. */
export interface ValueNames {
  /** In place of a name that is not known: 此项. */
  readonly nothing: string
  /** For a code no catalogue knows. */
  readonly fallback: string
  /** Between the entries of a list. */
  readonly separator: string
  readonly true: string
  readonly false: string
  readonly words: Readonly<Record<ValueWord, string>>
}

/** Codes that appear as parameters. */
export type ValueWord =
  | 'province'
  | 'city'
  | 'county'
  | 'township'
  | 'village'
  | 'consultationTelephone'
  | 'supervisionTelephone'
  | 'accept'
  | 'review'
  | 'decide'
  | 'certify'
  | 'deliver'
  | 'counter'
  | 'post'
  | 'electronic'
  | 'otherPerson'
  | 'public'
  | 'internal'
  | 'personal'
  | 'sensitive'
  | 'any'
  | 'null'
  | 'boolean'
  | 'number'
  | 'string'
  | 'date'
  | 'time'
  | 'dateTime'
  | 'dayTimeDuration'
  | 'yearMonthDuration'
  | 'context'
  | 'list'
  | 'range'
  | 'expression'
  | 'end'
  | 'name'
  | 'calendar'
  | 'codeTables'
  | 'codes'
  | 'now'
  | 'patterns'
