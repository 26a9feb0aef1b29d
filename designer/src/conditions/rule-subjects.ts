import { meaningOf } from '@yibiao/core/fields'
import type { SentenceSubject, SentenceVocabulary, SubjectKind } from '@yibiao/core/sentences'
import type { OptionSource } from '@yibiao/schemas'
import { codeTablesOf } from '../document/item-names.ts'
import { optionChoices } from '../document/option-choices.ts'
import { plainText, recordName } from '../document/record-name.ts'
import { codesOf } from '../document/replace-values.ts'
import { ancestorsOf } from '../document/read-record.ts'
import type { FieldRecord, RecordKey, Records } from '../document/records.ts'
import { listKey } from '../document/records.ts'
import { fieldsInScope, type ResolvedName } from '../document/resolve-names.ts'
import { factSubjects } from './fact-subjects.ts'
import { kindOfType, partsOf } from './field-parts.ts'
import { outcomeSubjects } from './outcome-subjects.ts'
import { situationSubjects } from './situation-subjects.ts'
import type { SubjectWords } from './subject-words.ts'

/** Something a condition can be about: a field or a part of it, what rows add up to, or the outcome of a step. */
export interface RuleSubject extends SentenceSubject {
  /** What each of several values is, where it is not a text: those of a column. */
  readonly element?: SubjectKind
  /** A text that is the code of an administrative division. */
  readonly isRegion?: true
}

/** A name as people know it; of a repeat and its columns what they hold or add up to can be compared. */
export interface NamedSubject extends RuleSubject {
  readonly place: 'answer' | 'repeat' | 'column'
}

/** Whose rule it is. */
export interface RuleOwner {
  readonly record: RecordKey
  /** Whether the rule is about the answer to the field itself, as a check is. */
  readonly namesItself?: boolean | undefined
}

/** What a rule of the record can be about, as the rule editor offers it. */
export function ruleSubjects(records: Records, owner: RuleOwner, words: SubjectWords): RuleSubject[] {
  return namedSubjects(records, owner, words).flatMap(({ place, ...subject }): RuleSubject[] => {
    if (place === 'answer') return [subject]
    const { text, label } = subject
    return place === 'repeat'
      ? [{ text: `count(${text})`, label: words.countOf(label), kind: 'number' }]
      : ofColumn(subject, words)
  })
}

/** What the rows of a column add up to, its first and last, and whether one of them is something. */
function ofColumn(column: RuleSubject, words: SubjectWords): RuleSubject[] {
  const { text, label, kind } = column
  const extremes: RuleSubject[] = [
    { text: `min(${text})`, label: words.leastOf(label), kind },
    { text: `max(${text})`, label: words.greatestOf(label), kind },
  ]
  const rows: RuleSubject = { ...column, label: words.rowsOf(label), kind: 'several', element: kind }
  switch (kind) {
    case 'number':
      return [{ text: `total(${text})`, label: words.totalOf(label), kind }, ...extremes, rows]
    case 'date':
      return [...extremes, rows]
    case 'choice':
    case 'text':
    case 'boolean':
      return [rows]
    case 'several':
    case 'other':
      return []
  }
}

/** The labels of everything a rule of the record can name, for telling it in words. */
export function ruleVocabulary(
  records: Records,
  owner: RuleOwner,
  words: SubjectWords,
  names: readonly ResolvedName[] = [],
): SentenceVocabulary {
  return {
    subjects: namedSubjects(records, owner, words),
    labelsAt: new Map(names.map(({ to, record }) => [to, recordName(records, record)])),
    codeTables: codeTablesOf(records).map(({ key, name }) => ({ value: key, label: plainText(name) || key })),
  }
}

/**
 * The field itself where it may be named, its row, then outwards to the form; before them outcomes and facts, after
 * them the situations.
 */
function namedSubjects(
  records: Records,
  { record: owner, namesItself = false }: RuleOwner,
  words: SubjectWords,
): NamedSubject[] {
  const holders = ancestorsOf(records, owner).filter(record => record.kind === 'field')
  const scopes = [...holders.map(record => record.key), listKey('pages')]
  const fields = scopes.flatMap(scope =>
    fieldsInScope(records, scope).flatMap(field =>
      field.kind === 'field' && (namesItself || field.key !== owner)
        ? subjectsOf(records, field, { prefix: '', label: '', place: 'answer', words }).map(subject => ({
            ...subject,
            isOwn: field.key === owner,
          }))
        : [],
    ),
  )
  // What a check is about comes first: nearly always the answer itself.
  fields.sort((one, other) => Number(other.isOwn) - Number(one.isOwn))
  const isOfFlow = /^(branch|step|followUp):/.test(owner)
  const facts = owner.startsWith('document:') ? factSubjects(words) : []
  const seen = new Set<string>()
  const ordered = fields.map(({ isOwn: _own, ...subject }) => subject)
  const outcomes = isOfFlow ? outcomeSubjects(records, owner, words) : []
  return [...outcomes, ...facts, ...ordered, ...situationSubjects(records)].filter(subject => {
    const isNew = !seen.has(subject.text)
    seen.add(subject.text)
    return isNew
  })
}

interface Around {
  readonly prefix: string
  readonly label: string
  readonly place: 'answer' | 'column'
  readonly words: SubjectWords
}

function subjectsOf(records: Records, field: FieldRecord, around: Around): NamedSubject[] {
  const { value } = field
  const text = around.prefix + value.key
  const label = around.label + (plainText(value.label) || value.key)
  const { place, words } = around
  const inside = (at: Around['place']): NamedSubject[] =>
    fieldsInScope(records, field.key).flatMap(inner =>
      inner.kind === 'field'
        ? subjectsOf(records, inner, { prefix: `${text}.`, label: `${label} / `, place: at, words })
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
      return [{ ...subject, kind: 'choice', ...valuesOf(records, value) }]
    case 'checkboxes':
    case 'treeChoice':
      // One option of a tree is a list of one.
      return [{ ...subject, kind: 'several', ...valuesOf(records, value) }]
    case 'number':
    case 'integer':
    case 'money':
      return [{ ...subject, kind: 'number' }]
    case 'calculated':
      return [{ ...subject, kind: kindOfValue(value.valueType) }]
    case 'date':
      return [{ ...subject, kind: 'date' }]
    case 'region':
      return [{ ...subject, kind: 'text', isRegion: true }]
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
    case 'signature':
    case 'mapPoint':
    case 'upload':
    case 'image':
      return [
        { ...subject, kind: 'other' },
        ...partsOf(value, words).map(part => ({
          ...part,
          text: `${text}.${part.text}`,
          label: `${label} / ${part.label}`,
          place,
        })),
      ]
    default:
      return [{ ...subject, kind: kindOfType(meaningOf(value).valueType(value)) }]
  }
}

function kindOfValue(type: string): SubjectKind {
  if (type === 'boolean' || type === 'date' || type === 'text') return type
  return 'number'
}

/** Its own options, or the rows of a code table of the item. */
function valuesOf(records: Records, field: { readonly options?: OptionSource }): Pick<RuleSubject, 'values'> {
  const { options } = field
  const values = options?.type === 'codeTable' ? codesOf(records, options.codeTable) : optionChoices(field)
  return values.length > 0 ? { values } : {}
}
