import type { SubjectKind } from '@yibiao/core/sentences'
import type { RuleSubject } from './rule-subjects.ts'
import type { SimpleOperator, SimpleValue } from './simple-condition.ts'

/** Where the value of a comparison comes from. */
export type ValueSource = 'literal' | 'today' | 'field'

/** The day on which the rule is asked. */
export const TODAY = 'today()'

export function sourceOf(value: SimpleValue): ValueSource {
  if (value.kind !== 'field') return 'literal'
  return value.text === TODAY ? 'today' : 'field'
}

/** What a value compared with the subject is: of several values, what each of them is. */
export function kindOfValue({ kind, element, values }: RuleSubject): SubjectKind {
  if (kind !== 'several') return kind
  return element ?? (values ? 'choice' : 'text')
}

/** The other subjects that can be compared with it. */
export function comparableWith(
  subject: RuleSubject,
  subjects: readonly RuleSubject[],
): readonly RuleSubject[] {
  const kind = kindOfValue(subject)
  return kind === 'other' ? [] : subjects.filter(each => each.kind === kind && each.text !== subject.text)
}

const withOthers: ReadonlySet<SimpleOperator> = new Set([
  '=',
  '!=',
  '>',
  '>=',
  '<',
  '<=',
  'contains',
  'notContains',
])

/** Where a value can come from beside the operator. */
export function sourcesOf(
  subject: RuleSubject,
  operator: SimpleOperator,
  fields: readonly RuleSubject[],
): readonly ValueSource[] {
  if (!withOthers.has(operator)) return ['literal']
  const today: readonly ValueSource[] = kindOfValue(subject) === 'date' ? ['today'] : []
  return ['literal', ...today, ...(fields.length > 0 ? (['field'] as const) : [])]
}
