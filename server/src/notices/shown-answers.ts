import { meaningOf, type MaskingKind, type SummaryContext } from '@yibiao/core/fields'
import { maskValue } from '@yibiao/core/masking'
import type { Field, FormDefinition, NoticeFact } from '@yibiao/schemas'

type Answers = Readonly<Record<string, unknown>>

export type NoticeSource = {
  form: FormDefinition
  answers: Answers
  /** Ids of the fields the step of the flow names. */
  fields: readonly string[]
  /** How answers read in each language. */
  contexts: Readonly<Record<'zh-CN' | 'en', SummaryContext>>
}

/**
 * What a public notice shows of the answers: names masked, and neither what is sensitive nor any number, address,
 * contact or picture of a person, whatever the step names (公示名单不得公示证号、住址、病情). What an applicant typed into
 * another field is left out when it repeats something of these.
 */
export function shownAnswers({ form, answers, fields, contexts }: NoticeSource): NoticeFact[] {
  const chosen = new Set(fields)
  const all = form.pages.flatMap(page => page.sections.flatMap(section => section.fields))
  const secrets = secretsOf(all, answers)
  return factsOf(all, answers)

  function factsOf(inner: readonly Field[], values: Answers): NoticeFact[] {
    return inner.flatMap((field): NoticeFact[] => {
      const value = values[field.key]
      if (isEmpty(value) || field.classification === 'sensitive') return []
      if (field.type === 'group') return factsOf(reached(field), isRecord(value) ? value : {})
      if (field.type === 'repeat') {
        const rows = Array.isArray(value) ? value.filter(isRecord) : []
        return rows.flatMap(row => factsOf(reached(field), row))
      }
      if (!chosen.has(field.id)) return []
      const open = openPart(field, value)
      if (isEmpty(open)) return []
      const [chinese, english] = [wordsOf(field, open, contexts['zh-CN']), wordsOf(field, open, contexts.en)]
      if (chinese === '' || secrets.some(secret => normalise(chinese).includes(secret))) return []
      return [{ label: field.label, value: { 'zh-CN': chinese, en: english } }]
    })
  }

  /** A group or table that the step names stands for everything in it. */
  function reached(field: Extract<Field, { type: 'group' | 'repeat' }>): readonly Field[] {
    if (chosen.has(field.id)) for (const each of field.fields) chosen.add(each.id)
    return field.fields
  }
}

/** Types that show a person, a place or a paper. */
const neverShown: ReadonlySet<Field['type']> = new Set(['upload', 'image', 'signature', 'mapPoint', 'agent'])
/** Of a person these tell who it is or where, though no kind of masking says so. */
const tellingTypes: ReadonlySet<Field['type']> = new Set([
  'textarea',
  'date',
  'dateRange',
  'dateTime',
  'region',
  'plateNumber',
  'licenceNumber',
  'realEstateUnitNumber',
])

/** The value as far as it may be shown; undefined when nothing of it may. */
function openPart(field: Field, value: unknown): unknown {
  if (neverShown.has(field.type)) return undefined
  const { masking } = meaningOf(field)
  const isPersonal = field.classification === 'personal'
  if (typeof masking === 'string') {
    if (field.element === 'person.name') return maskName(value)
    if (!isPersonal || masking !== 'none') return openOf(masking, value)
    // A personal text is a name or it is not shown: nothing else says of what a text is.
    if (field.type === 'text') return isLikeName(value) ? maskName(value) : undefined
    return tellingTypes.has(field.type) ? undefined : value
  }
  if (!isRecord(value)) return undefined
  const parts = Object.entries(value).flatMap(([part, inner]) => {
    const kind = masking[part] ?? 'all'
    const open = isPersonal && kind === 'none' ? undefined : openOf(kind, inner)
    return isEmpty(open) ? [] : [[part, open] as const]
  })
  return parts.length === 0 ? undefined : Object.fromEntries(parts)
}

function openOf(masking: MaskingKind, value: unknown): unknown {
  if (masking === 'none') return value
  return masking === 'personName' ? maskName(value) : undefined
}

/** Longest name of a person that is taken for one. */
const longestName = 15

function isLikeName(value: unknown): boolean {
  return typeof value === 'string' && value.length <= longestName && /^[\p{L}·・. ]+$/u.test(value)
}

function maskName(value: unknown): string | undefined {
  return typeof value === 'string' ? maskValue('personName', value) : undefined
}

function wordsOf(field: Field, value: unknown, context: SummaryContext): string {
  const pieces = meaningOf(field).summarise(value, field, context)
  return pieces
    .map(({ label, text }) => (label === undefined ? text : `${label}${context.texts.colon}${text}`))
    .join(context.texts.listSeparator)
}

/** Shorter texts repeat by chance. */
const shortestSecret = 5

/** The texts that no notice may contain: what is sensitive, and every number, address and contact. */
function secretsOf(fields: readonly Field[], values: Answers): string[] {
  return fields.flatMap(field => {
    const value = values[field.key]
    if (field.classification === 'sensitive') return textsIn(value)
    if (field.type === 'group') return secretsOf(field.fields, isRecord(value) ? value : {})
    if (field.type === 'repeat') {
      const rows = Array.isArray(value) ? value.filter(isRecord) : []
      return rows.flatMap(row => secretsOf(field.fields, row))
    }
    const { masking } = meaningOf(field)
    if (typeof masking === 'string') return masking === 'none' ? [] : textsIn(value)
    return isRecord(value)
      ? Object.entries(value).flatMap(([part, inner]) => (masking[part] === 'none' ? [] : textsIn(inner)))
      : []
  })
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return normalise(value).length < shortestSecret ? [] : [normalise(value)]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return isRecord(value) ? Object.values(value).flatMap(textsIn) : []
}

/** Typed otherwise it is the same. */
function normalise(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase()
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
