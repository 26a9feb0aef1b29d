import type { SentenceSubject, SentenceVocabulary, SubjectKind } from '@yibiao/core/sentences'
import type { LocalizedText } from '@yibiao/schemas'
import { plainText, recordName } from '../document/record-name.ts'
import { ancestorsOf, recordsOfKind } from '../document/read-record.ts'
import type { FieldRecord, RecordKey, Records, StepRecord, StepValue } from '../document/records.ts'
import { listKey } from '../document/records.ts'
import { fieldsInScope, type ResolvedName } from '../document/resolve-names.ts'

/** Something a condition can be about: a field, what a repeat adds up to, or the outcome of a step. */
export type RuleSubject = SentenceSubject

/** A name as people know it; of a repeat and its columns only what they add up to can be compared. */
interface NamedSubject extends SentenceSubject {
  readonly place: 'answer' | 'repeat' | 'column'
}

/** What a rule of the record can be about, as the rule editor offers it. */
export function ruleSubjects(records: Records, owner: RecordKey, words: SubjectWords): RuleSubject[] {
  return namedSubjects(records, owner, words).flatMap(({ place, ...subject }): RuleSubject[] => {
    const { text, label, kind } = subject
    if (place === 'answer') return [subject]
    if (place === 'repeat') return [{ text: `count(${text})`, label: words.countOf(label), kind: 'number' }]
    return kind === 'number' ? [{ text: `total(${text})`, label: words.totalOf(label), kind }] : []
  })
}

/** The labels of everything a rule of the record can name, for telling it in words. */
export function ruleVocabulary(
  records: Records,
  owner: RecordKey,
  words: SubjectWords,
  names: readonly ResolvedName[] = [],
): SentenceVocabulary {
  return {
    subjects: namedSubjects(records, owner, words),
    labelsAt: new Map(names.map(({ to, record }) => [to, recordName(records, record)])),
  }
}

/** The row of the record first, then outwards to the form; for steps their outcomes. */
function namedSubjects(records: Records, owner: RecordKey, words: SubjectWords): NamedSubject[] {
  const holders = ancestorsOf(records, owner).filter(record => record.kind === 'field')
  const scopes = [...holders.map(record => record.key), listKey('pages')]
  const fields = scopes.flatMap(scope =>
    fieldsInScope(records, scope).flatMap(field =>
      field.kind === 'field' && field.key !== owner
        ? subjectsOf(records, field, { prefix: '', label: '', place: 'answer' })
        : [],
    ),
  )
  const isOfFlow = owner.startsWith('branch:') || owner.startsWith('step:')
  const seen = new Set<string>()
  return [...(isOfFlow ? outcomeSubjects(records, words) : []), ...fields].filter(subject => {
    const isNew = !seen.has(subject.text)
    seen.add(subject.text)
    return isNew
  })
}

/** Words for what has no label in the item. */
export interface SubjectWords {
  readonly outcomeOf: (step: string) => string
  readonly outcomes: Readonly<Record<StepOutcome, string>>
  readonly countOf: (rows: string) => string
  readonly totalOf: (column: string) => string
}

/** Outcomes the engine gives a step. */
export type StepOutcome =
  | 'passed'
  | 'accepted'
  | 'approved'
  | 'rejected'
  | 'granted'
  | 'denied'
  | 'delivered'
  | 'noObjection'
  | 'conditional'
  | 'objection'

interface Around {
  readonly prefix: string
  readonly label: string
  readonly place: 'answer' | 'column'
}

function subjectsOf(records: Records, field: FieldRecord, around: Around): NamedSubject[] {
  const { value } = field
  const text = around.prefix + value.key
  const label = around.label + (plainText(value.label) || value.key)
  const { place } = around
  const inside = (at: Around['place']): NamedSubject[] =>
    fieldsInScope(records, field.key).flatMap(inner =>
      inner.kind === 'field'
        ? subjectsOf(records, inner, { prefix: `${text}.`, label: `${label} / `, place: at })
        : [],
    )
  if (value.type === 'group') return inside(place)
  if (value.type === 'repeat') {
    // Rows inside rows are a list of lists, which no sentence is about.
    return place === 'column' ? [] : [{ text, label, kind: 'other', place: 'repeat' }, ...inside('column')]
  }
  const subject = { text, label, place }
  switch (value.type) {
    case 'boolean':
      return [{ ...subject, kind: 'boolean' }]
    case 'radio':
    case 'select':
      return [{ ...subject, kind: 'choice', ...valuesOf(value.options) }]
    case 'checkboxes':
    case 'treeChoice':
      return [{ ...subject, kind: 'several', ...valuesOf(value.options) }]
    case 'number':
    case 'integer':
    case 'money':
      return [{ ...subject, kind: 'number' }]
    case 'calculated':
      return [{ ...subject, kind: kindOfValue(value.valueType) }]
    case 'date':
      return [{ ...subject, kind: 'date' }]
    case 'heading':
    case 'notice':
    case 'divider':
      return []
    case 'person':
    case 'organisation':
    case 'agent':
    case 'address':
    case 'delivery':
    case 'identityDocument':
    case 'dateRange':
    case 'declaration':
    case 'upload':
    case 'image':
    case 'signature':
    case 'mapPoint':
      return [{ ...subject, kind: 'other' }]
    default:
      return [{ ...subject, kind: 'text' }]
  }
}

function kindOfValue(type: string): SubjectKind {
  if (type === 'boolean' || type === 'date' || type === 'text') return type
  return 'number'
}

interface Inline {
  readonly type: string
  readonly options?: readonly { readonly value: string; readonly label: LocalizedText }[]
}

function valuesOf(source: Inline): Pick<RuleSubject, 'values'> {
  if (source.type !== 'inline' || !source.options) return {}
  return { values: source.options.map(option => ({ value: option.value, label: plainText(option.label) })) }
}

const outcomesOfPhase = {
  preReview: ['passed'],
  accept: ['accepted'],
  review: ['approved', 'rejected'],
  decide: ['granted', 'denied'],
  certify: ['approved'],
  deliver: ['delivered'],
} as const

function outcomeSubjects(records: Records, words: SubjectWords): NamedSubject[] {
  return recordsOfKind(records, 'step').flatMap(({ value }: StepRecord) => {
    const outcomes = outcomesOf(value, words)
    if (outcomes.length === 0) return []
    const subject = { text: `nodes.${value.key}.outcome`, label: words.outcomeOf(plainText(value.name)) }
    return [{ ...subject, kind: 'choice' as const, values: outcomes, place: 'answer' as const }]
  })
}

function outcomesOf(step: StepValue, words: SubjectWords): { value: string; label: string }[] {
  const known = (values: readonly StepOutcome[]) =>
    values.map(value => ({ value, label: words.outcomes[value] }))
  if (step.type === 'consultation') return known(['noObjection', 'conditional', 'objection'])
  if (step.type !== 'userTask') return []
  const custom = (step.customOutcomes ?? []).map(({ value, label }) => ({ value, label: plainText(label) }))
  return [...known(outcomesOfPhase[step.phase]), ...custom]
}
