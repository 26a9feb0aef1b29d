import { localize, meaningOf, type SummaryContext } from '@yibiao/core/fields'
import { createCodeTableReader } from '@yibiao/core/form'
import { summaryTexts } from '@yibiao/core/messages'
import type {
  CodeTableDefinition,
  DraftSummary,
  Field,
  FormDefinition,
  ProvenanceView,
} from '@yibiao/schemas'
import type { Locale } from '../http/locale.ts'

type DraftAnswer = DraftSummary['answers'][number]

/** A draft with its answers open. */
export type ReadDraft = {
  id: string
  itemId: string
  form: FormDefinition
  codeTables: readonly CodeTableDefinition[]
  answers: Readonly<Record<string, unknown>>
  provenance: Readonly<Record<string, ProvenanceView>>
}

/** As many as are read at a glance. */
const most = 3
/** Characters of one answer. */
const longest = 40

/** What has no words of its own, or says the same in every draft. */
const untelling: ReadonlySet<Field['type']> = new Set([
  'repeat',
  'upload',
  'image',
  'signature',
  'declaration',
  'mapPoint',
])

/**
 * A few answers of each draft that tell it from the other drafts of the same item, by the draft's id: first those that
 * are not the same in all of them, in the order of the form. Sensitive answers are left out, and what a source
 * said and nobody changed: that is the same wherever the applicant begins.
 */
export function tellingAnswers(
  drafts: readonly ReadDraft[],
  locale: Locale,
): ReadonlyMap<string, DraftAnswer[]> {
  const told = new Map<string, DraftAnswer[]>()
  for (const siblings of Map.groupBy(drafts, draft => draft.itemId).values()) {
    const given = siblings.map(draft => ({ id: draft.id, answers: answersOf(draft, locale) }))
    for (const { id, answers } of given) {
      const isTelling = ({ label, text }: DraftAnswer): boolean =>
        given.some(
          other => other.id !== id && !other.answers.some(one => one.label === label && one.text === text),
        )
      const telling = answers.filter(isTelling)
      const others = answers.filter(answer => !telling.includes(answer))
      told.set(id, [...telling, ...others].slice(0, most))
    }
  }
  return told
}

function answersOf(draft: ReadDraft, locale: Locale): DraftAnswer[] {
  const context: SummaryContext = {
    locale,
    texts: summaryTexts[locale],
    codeTables: createCodeTableReader(draft.codeTables),
  }
  const read = (fields: readonly Field[], values: unknown, path: string): DraftAnswer[] =>
    fields.flatMap(field => {
      const at = `${path}/${field.key}`
      if (untelling.has(field.type) || field.classification === 'sensitive') return []
      const value = entryOf(values, field.key)
      if (value === undefined || value === null || isFromSource(draft, at)) return []
      if (field.type === 'group') return read(field.fields, value, at)
      const text = wordsOf(field, value, context)
      return text === '' ? [] : [{ label: shorten(localize(field.label, locale)), text: shorten(text) }]
    })
  const top = draft.form.pages.flatMap(page => page.sections.flatMap(section => section.fields))
  return read(top, draft.answers, '')
}

function wordsOf(field: Field, value: unknown, context: SummaryContext): string {
  const meaning = meaningOf(field)
  if (!meaning.hasAnswer) return ''
  return meaning
    .summarise(value, field, context)
    .map(({ text }) => text)
    .join(context.texts.listSeparator)
    .trim()
}

function isFromSource({ provenance }: ReadDraft, path: string): boolean {
  return Object.hasOwn(provenance, path) && provenance[path]?.trust === 'official'
}

function entryOf(values: unknown, key: string): unknown {
  return typeof values === 'object' && values !== null && Object.hasOwn(values, key)
    ? Reflect.get(values, key)
    : undefined
}

function shorten(text: string): string {
  const characters = Array.from(text.replaceAll(/\s+/g, ' '))
  return characters.length <= longest ? characters.join('') : `${characters.slice(0, longest - 1).join('')}…`
}
