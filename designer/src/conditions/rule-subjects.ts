import type { LocalizedText } from '@yibiao/schemas'
import { plainText } from '../document/record-name.ts'
import { ancestorsOf, recordsOfKind } from '../document/read-record.ts'
import type { FieldRecord, RecordKey, Records, StepRecord, StepValue } from '../document/records.ts'
import { listKey } from '../document/records.ts'
import { fieldsInScope } from '../document/resolve-names.ts'

/** How values of a subject are compared. */
export type SubjectKind = 'boolean' | 'choice' | 'several' | 'number' | 'date' | 'text' | 'other'

/** Something a condition can be about: a field, or the outcome of a step. */
export interface RuleSubject {
  /** As written in the rule: `hasDepot`, `size.w`, `nodes.accept.outcome`. */
  readonly text: string
  readonly label: string
  readonly kind: SubjectKind
  /** Values to choose from, where they are known. */
  readonly values?: readonly { readonly value: string; readonly label: string }[]
}

/** What a rule of the record can be about: its own row first, then outwards to the form; for steps their outcomes. */
export function ruleSubjects(records: Records, owner: RecordKey, words: SubjectWords): RuleSubject[] {
  const holders = ancestorsOf(records, owner).filter(record => record.kind === 'field')
  const scopes = [...holders.map(record => record.key), listKey('pages')]
  const fields = scopes.flatMap(scope =>
    fieldsInScope(records, scope).flatMap(field =>
      field.kind === 'field' && field.key !== owner
        ? subjectsOf(records, field, { prefix: '', label: '' })
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
}

function subjectsOf(records: Records, field: FieldRecord, around: Around): RuleSubject[] {
  const { value } = field
  const text = around.prefix + value.key
  const label = around.label + (plainText(value.label) || value.key)
  if (value.type === 'group') {
    return fieldsInScope(records, field.key).flatMap(inner =>
      inner.kind === 'field' ? subjectsOf(records, inner, { prefix: `${text}.`, label: `${label} / ` }) : [],
    )
  }
  if (value.type === 'repeat') return [{ text: `count(${text})`, label: `${label} · #`, kind: 'number' }]
  const subject = { text, label }
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

function outcomeSubjects(records: Records, words: SubjectWords): RuleSubject[] {
  return recordsOfKind(records, 'step').flatMap(({ value }: StepRecord) => {
    const outcomes = outcomesOf(value, words)
    if (outcomes.length === 0) return []
    const subject = { text: `nodes.${value.key}.outcome`, label: words.outcomeOf(plainText(value.name)) }
    return [{ ...subject, kind: 'choice' as const, values: outcomes }]
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
