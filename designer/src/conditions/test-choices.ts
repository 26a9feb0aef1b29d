import type { SubjectKind } from '@yibiao/core/sentences'
import type { RuleSubject } from './rule-subjects.ts'
import type { SimpleOperator, SimpleTest, SimpleValue } from './simple-condition.ts'
import { kindOfValue } from './value-source.ts'

const ordered: readonly SimpleOperator[] = ['=', '!=', '>', '>=', '<', '<=', 'empty', 'notEmpty']

const operators: Readonly<Record<SubjectKind, readonly SimpleOperator[]>> = {
  boolean: ['=', 'empty', 'notEmpty'],
  choice: ['=', '!=', 'oneOf', 'empty', 'notEmpty'],
  several: ['contains', 'notContains', 'includesSome', 'includesOnly'],
  number: ordered,
  date: ordered,
  text: ['=', '!=', 'containsText', 'startsWith', 'endsWith', 'empty', 'notEmpty'],
  other: ['empty', 'notEmpty'],
}

/** A place lies within a larger one, whose code its own begins with. */
const ofRegions: readonly SimpleOperator[] = ['startsWith', '=', '!=', 'empty', 'notEmpty']

/** The comparisons that make sense for a subject. */
export function operatorsOf({ kind, element, isRegion }: RuleSubject): readonly SimpleOperator[] {
  if (isRegion && kind === 'text') return ofRegions
  // Rows of numbers, days or yes and no are not listed one by one.
  const isListed = kind !== 'several' || element === undefined || element === 'choice' || element === 'text'
  return isListed ? operators[kind] : ['contains', 'notContains']
}

/** The comparison a subject starts with. */
export function firstTest(subject: RuleSubject): SimpleTest {
  const operator = operatorsOf(subject)[0] ?? 'notEmpty'
  return { subject: subject.text, operator, value: valueFor(subject, operator, { kind: 'none' }) }
}

const listing: ReadonlySet<SimpleOperator> = new Set(['oneOf', 'includesSome', 'includesOnly'])
const typed: ReadonlySet<SimpleOperator> = new Set(['containsText', 'startsWith', 'endsWith'])

/** A value that fits subject and operator: the one given where it does. */
export function valueFor(subject: RuleSubject, operator: SimpleOperator, given: SimpleValue): SimpleValue {
  if (operator === 'empty' || operator === 'notEmpty') return { kind: 'none' }
  const first = subject.values?.[0]?.value ?? ''
  if (listing.has(operator)) {
    if (given.kind === 'list') return given
    return { kind: 'list', values: [given.kind === 'text' ? given.value : first] }
  }
  if (given.kind === 'field' && !typed.has(operator)) return given
  switch (kindOfValue(subject)) {
    case 'boolean':
      return given.kind === 'boolean' ? given : { kind: 'boolean', value: true }
    case 'number':
      return given.kind === 'number' ? given : { kind: 'number', value: '0' }
    case 'date':
      return given.kind === 'date' ? given : { kind: 'date', value: '2026-01-01' }
    default: {
      const value = given.kind === 'list' ? given.values[0] : undefined
      return given.kind === 'text' ? given : { kind: 'text', value: value ?? first }
    }
  }
}
