import type { SubjectKind } from '@yibiao/core/sentences'
import type { RuleSubject } from './rule-subjects.ts'
import type { SimpleOperator, SimpleTest, SimpleValue } from './simple-condition.ts'

const operators: Readonly<Record<SubjectKind, readonly SimpleOperator[]>> = {
  boolean: ['=', 'empty', 'notEmpty'],
  choice: ['=', '!=', 'empty', 'notEmpty'],
  several: ['contains'],
  number: ['=', '!=', '>', '>=', '<', '<=', 'empty', 'notEmpty'],
  date: ['=', '!=', '>', '>=', '<', '<=', 'empty', 'notEmpty'],
  text: ['=', '!=', 'empty', 'notEmpty'],
  other: ['empty', 'notEmpty'],
}

/** The comparisons that make sense for a kind of subject. */
export function operatorsOf(kind: SubjectKind): readonly SimpleOperator[] {
  return operators[kind]
}

/** The comparison a subject starts with. */
export function firstTest(subject: RuleSubject): SimpleTest {
  const operator = operatorsOf(subject.kind)[0] ?? 'notEmpty'
  return { subject: subject.text, operator, value: valueFor(subject, operator, { kind: 'none' }) }
}

/** A value that fits subject and operator: the one given where it does. */
export function valueFor(subject: RuleSubject, operator: SimpleOperator, given: SimpleValue): SimpleValue {
  if (operator === 'empty' || operator === 'notEmpty') return { kind: 'none' }
  switch (subject.kind) {
    case 'boolean':
      return given.kind === 'boolean' ? given : { kind: 'boolean', value: true }
    case 'number':
      return given.kind === 'number' ? given : { kind: 'number', value: '0' }
    case 'date':
      return given.kind === 'date' ? given : { kind: 'date', value: '2026-01-01' }
    default:
      return given.kind === 'text' ? given : { kind: 'text', value: subject.values?.[0]?.value ?? '' }
  }
}
