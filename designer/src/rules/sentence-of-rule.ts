import { parseExpression } from '@yibiao/core/expression'
import { writeCondition, writeValue } from '@yibiao/core/sentences'
import { ruleVocabulary } from '../conditions/rule-subjects.ts'
import type { SubjectWords } from '../conditions/subject-words.ts'
import { readProperty } from '../document/property-path.ts'
import { plainText, recordName } from '../document/record-name.ts'
import { recordsOfKind } from '../document/read-record.ts'
import type { Records } from '../document/records.ts'
import type { Locale } from '../texts/define-texts.ts'
import type { RuleSentence } from '../texts/rules.ts'
import type { ItemRule, RuleKind } from './item-rule.ts'

/** Words the parts of a sentence are written in. */
export interface SentenceWords {
  readonly subjects: SubjectWords
  readonly locale: Locale
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
  'screen',
  'grant',
  'followUp',
  'block',
])

/** What the sentence about a rule is made of. */
export function sentenceParts(records: Records, rule: ItemRule, words: SentenceWords): RuleSentence {
  const { record, place, kind, names } = rule
  const vocabulary = ruleVocabulary(records, { record: record.key }, words.subjects, names)
  const parsed = parseExpression(place.text)
  const write = conditions.has(kind) ? writeCondition : writeValue
  return {
    name: recordName(records, record.key),
    rule: 'ast' in parsed ? write(parsed.ast, { vocabulary, locale: words.locale }) : place.text,
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
    case 'childInput':
      return String(place.path.at(-1))
    case 'consult':
    case 'screen':
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
