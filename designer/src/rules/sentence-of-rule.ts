import { conditionPhrase } from '../conditions/sentence-of.ts'
import { readableFormula } from '../conditions/readable-formula.ts'
import { readSimpleCondition } from '../conditions/simple-condition.ts'
import { ruleSubjects } from '../conditions/rule-subjects.ts'
import { readProperty } from '../document/property-path.ts'
import { plainText, recordName } from '../document/record-name.ts'
import { recordsOfKind } from '../document/read-record.ts'
import type { Records } from '../document/records.ts'
import type { ConditionWords } from '../texts/conditions.ts'
import type { FormulaWords } from '../texts/formula.ts'
import type { RuleSentence } from '../texts/rules.ts'
import type { ItemRule, RuleKind } from './item-rule.ts'

/** Words the parts of a sentence are written in. */
export interface SentenceWords {
  readonly conditions: ConditionWords
  readonly formula: FormulaWords
}

/** Kinds that are met or not; the others give a value. */
const conditions: ReadonlySet<RuleKind> = new Set([
  'visible',
  'required',
  'readOnly',
  'check',
  'option',
  'needed',
  'branch',
  'checklist',
  'skip',
  'consult',
  'block',
])

/** What the sentence about a rule is made of. */
export function sentenceParts(records: Records, rule: ItemRule, words: SentenceWords): RuleSentence {
  const { record, place, kind, names } = rule
  const simple = conditions.has(kind) ? readSimpleCondition(place.text) : undefined
  const subjects = simple ? ruleSubjects(records, record.key, words.conditions) : []
  const isKnown = simple?.tests.every(test => subjects.some(subject => subject.text === test.subject))
  return {
    name: recordName(records, record.key),
    rule:
      simple && isKnown
        ? conditionPhrase(simple, subjects, words.conditions)
        : readableFormula(place.text, names, { records, words: words.formula }),
    detail: detailOf(records, rule),
  }
}

function detailOf(records: Records, { record, place, kind }: ItemRule): string {
  const holder = readProperty(record.value, place.path.slice(0, -1))
  switch (kind) {
    case 'check':
      return textOf(holder, 'message')
    case 'option':
      return textOf(holder, 'label')
    case 'checklist':
      return textOf(holder, 'text')
    case 'consult':
      return String(Number(place.path[1]) + 1)
    case 'prefill': {
      const key = textOf(record.value, 'source')
      const source = recordsOfKind(records, 'source').find(each => each.value.key === key)
      return source ? plainText(source.value.name) : key
    }
    default:
      return ''
  }
}

function textOf(holder: unknown, name: string): string {
  const text = readProperty(holder, [name])
  if (typeof text === 'string') return text
  const chinese = readProperty(text, ['zh-CN'])
  return typeof chinese === 'string' ? chinese : ''
}
