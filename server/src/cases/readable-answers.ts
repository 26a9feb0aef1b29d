import { meaningOf, type MaskingKind } from '@yibiao/core/fields'
import { maskValue, type MaskKind } from '@yibiao/core/masking'
import type { Field, FormDefinition } from '@yibiao/schemas'
import type { ReadableParts } from './case-access.ts'

type Answers = Readonly<Record<string, unknown>>

export type ReadableAnswers = {
  answers: Record<string, unknown>
  /** Ids of the fields left out. */
  hiddenFields: string[]
}

/**
 * The answers as a reader may see them: hidden fields are absent, and personal data is masked for those who do not
 * work on the case now. A group or table is shown as far as any of its fields is.
 */
export function readableAnswers(
  form: FormDefinition,
  answers: Answers,
  parts: ReadableParts,
): ReadableAnswers {
  const hiddenFields: string[] = []
  const fields = form.pages.flatMap(page => page.sections.flatMap(section => section.fields))
  return { answers: readFields(fields, answers, false), hiddenFields }

  function readFields(
    inner: readonly Field[],
    values: Answers,
    isParentReadable: boolean,
  ): Record<string, unknown> {
    const read: Record<string, unknown> = {}
    for (const field of inner) {
      const isReadable = isParentReadable || parts.mayRead(field.id)
      const hasValue = Object.hasOwn(values, field.key)
      if (field.type === 'group' || field.type === 'repeat') {
        const shown = readNested(field, hasValue ? values[field.key] : undefined, isReadable)
        if (!isReadable) hiddenFields.push(field.id)
        if (hasValue && shown !== undefined) read[field.key] = shown
      } else if (!isReadable) hiddenFields.push(field.id)
      else if (hasValue)
        read[field.key] = parts.seesInFull ? values[field.key] : masked(field, values[field.key])
    }
    return read
  }

  function readNested(
    field: Extract<Field, { type: 'group' | 'repeat' }>,
    value: unknown,
    isReadable: boolean,
  ): unknown {
    if (Array.isArray(value)) {
      const rows = value.map((row: unknown) => readFields(field.fields, isRecord(row) ? row : {}, isReadable))
      return isReadable || rows.some(row => Object.keys(row).length > 0) ? rows : undefined
    }
    const inside = readFields(field.fields, isRecord(value) ? value : {}, isReadable)
    return isReadable || Object.keys(inside).length > 0 ? (isRecord(value) ? inside : value) : undefined
  }
}

/**
 * Hidden as the field's type says, unless the field is public; a personal value of a type that says nothing is hidden
 * entirely.
 */
function masked(field: Field, value: unknown): unknown {
  if (field.classification === 'public') return value
  const { masking } = meaningOf(field)
  const isPersonal = field.classification === 'personal' || field.classification === 'sensitive'
  if (typeof masking === 'string') {
    if (masking !== 'none') return hide(masking, value)
    return isPersonal ? hide(field.element === 'person.name' ? 'personName' : 'all', value) : value
  }
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([part, inner]) => [
      part,
      Object.hasOwn(masking, part)
        ? hide(masking[part] ?? 'none', inner)
        : isPersonal
          ? hide('all', inner)
          : inner,
    ]),
  )
}

const kinds: Readonly<Record<Exclude<MaskingKind, 'none' | 'identityDocument'>, MaskKind>> = {
  all: 'other',
  personName: 'personName',
  identityNumber: 'identityNumber',
  mobilePhone: 'mobilePhone',
  telephone: 'mobilePhone',
  bankCard: 'bankCard',
  address: 'address',
  email: 'email',
}

function hide(kind: MaskingKind, value: unknown): unknown {
  if (kind === 'none' || value === null || value === undefined) return value
  if (Array.isArray(value)) return value.map((inner: unknown) => hide(kind, inner))
  if (isRecord(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([part, inner]) => [part, hidePart(kind, part, inner)]),
    )
  }
  // Dates, numbers and choices of somebody's own tell as much as a text.
  const text = typeof value === 'string' ? value : '*'
  if (kind === 'identityDocument')
    return maskValue(/^\d{17}[\dX]$/.test(text) ? 'identityNumber' : 'passport', text)
  return maskValue(kinds[kind], text)
}

/** The kind of a document says nothing of its holder; of a place the district stays, as in a masked address text. */
function hidePart(kind: MaskingKind, part: string, value: unknown): unknown {
  if (part === 'type') return value
  if (kind === 'address' && part === 'region' && typeof value === 'string') return value.slice(0, 6)
  return hide(kind, value)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
