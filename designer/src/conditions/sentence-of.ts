import type { RuleSubject } from './rule-subjects.ts'
import type { SimpleCondition, SimpleTest } from './simple-condition.ts'
import type { ConditionWords } from '../texts/conditions.ts'

/** The condition as a sentence built from labels: 当“是否外设仓库”为“是”时显示. */
export function sentenceOf(
  condition: SimpleCondition,
  subjects: readonly RuleSubject[],
  { texts, effect }: { readonly texts: ConditionWords; readonly effect: string },
): string {
  return texts.sentence(conditionPhrase(condition, subjects, texts), effect)
}

/** The condition in words, to be put into a sentence. */
export function conditionPhrase(
  condition: SimpleCondition,
  subjects: readonly RuleSubject[],
  texts: ConditionWords,
): string {
  const parts = condition.tests.map(test => phraseOf(test, subjects, texts))
  return parts.join(condition.join === 'and' ? texts.and : texts.or)
}

function phraseOf(test: SimpleTest, subjects: readonly RuleSubject[], texts: ConditionWords): string {
  const subject = subjects.find(each => each.text === test.subject)
  return texts.phrase(
    subject?.label ?? test.subject,
    texts.operators[test.operator],
    valueText(test, subject, texts),
  )
}

function valueText(
  test: SimpleTest,
  subject: RuleSubject | undefined,
  texts: ConditionWords,
): string | undefined {
  const { value } = test
  if (value.kind === 'none') return undefined
  if (value.kind === 'boolean') return value.value ? texts.yes : texts.no
  return subject?.values?.find(each => each.value === value.value)?.label ?? value.value
}
