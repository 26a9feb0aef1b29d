import type { Field, FormDefinition } from '@yibiao/schemas'
import { openText, sealText } from '../identity/seal.ts'

type Answers = Readonly<Record<string, unknown>>

/** A sealed value stands in the answers as this object; no field's own answer has such a member. */
type Sealed = { sealed: string }

/** What becomes of one sensitive value. */
export type Change = (value: unknown, path: string) => unknown

/** Where sensitive values stand: sealed for their row, they open nowhere else. */
export type SealedPlace = {
  dataSecret: string
  /** E.g. `case:<id>`. */
  owner: string
  form: FormDefinition
}

/**
 * The answers with every sensitive value sealed, so that a stolen table or backup tells nothing of them.
 * @param owner binds the values to their row, e.g. `case:<id>`: copied elsewhere they do not open
 */
export function sealAnswers(
  dataSecret: string,
  owner: string,
  form: FormDefinition,
  answers: Answers,
): Record<string, unknown> {
  return mapSensitive(topFields(form), answers, '', sealing({ dataSecret, owner }))
}

/** @throws Error when a value does not open: the secret is another, or the row was tampered with */
export function openAnswers(
  dataSecret: string,
  owner: string,
  form: FormDefinition,
  answers: Answers,
): Record<string, unknown> {
  return mapSensitive(topFields(form), answers, '', opening({ dataSecret, owner }))
}

export function sealing({ dataSecret, owner }: Omit<SealedPlace, 'form'>): Change {
  return (value, path) => {
    if (value === null || value === undefined) return value
    const sealed = sealText(dataSecret, `${owner}:${path}`, JSON.stringify(value))
    return { sealed: sealed.toString('base64') } satisfies Sealed
  }
}

export function opening({ dataSecret, owner }: Omit<SealedPlace, 'form'>): Change {
  return (value, path) => {
    if (!isSealed(value)) return value
    const text = openText(dataSecret, `${owner}:${path}`, Buffer.from(value.sealed, 'base64'))
    if (text === undefined) throw new Error('A sealed answer cannot be opened.')
    const opened: unknown = JSON.parse(text)
    return opened
  }
}

/** The value of one field, whose path is given, with its sensitive parts changed. */
export function mapField(field: Field, value: unknown, path: string, change: Change): unknown {
  if (field.classification === 'sensitive') return change(value, path)
  if (field.type === 'group' && isRecord(value)) return mapSensitive(field.fields, value, path, change)
  if (field.type === 'repeat' && Array.isArray(value)) {
    return value.map((row: unknown, index) =>
      isRecord(row) ? mapSensitive(field.fields, row, `${path}/${index}`, change) : row,
    )
  }
  return value
}

function mapSensitive(
  fields: readonly Field[],
  answers: Answers,
  prefix: string,
  change: Change,
): Record<string, unknown> {
  const mapped: Record<string, unknown> = { ...answers }
  for (const field of fields) {
    if (!Object.hasOwn(answers, field.key)) continue
    mapped[field.key] = mapField(field, answers[field.key], `${prefix}/${field.key}`, change)
  }
  return mapped
}

function topFields(form: FormDefinition): Field[] {
  return form.pages.flatMap(page => page.sections.flatMap(section => section.fields))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isSealed(value: unknown): value is Sealed {
  return isRecord(value) && Object.keys(value).length === 1 && typeof value['sealed'] === 'string'
}
