import { parseExpression } from '@yibiao/core/expression'
import { lintForm } from '@yibiao/core/lint'
import { isSameRule, readCondition, writeCondition } from '@yibiao/core/sentences'
import type { Field } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { toRecords } from '../document/to-records.ts'
import { fieldDesigns } from '../fields/field-designs.ts'
import { sampleItem } from '../testing/sample-item.ts'
import { conditionTexts } from '../texts/conditions.ts'
import { fieldTexts } from '../texts/fields.ts'
import { ruleSubjects, ruleVocabulary, type RuleSubject } from './rule-subjects.ts'
import {
  readSimpleCondition,
  writeSimpleCondition,
  type SimpleTest,
  type SimpleValue,
} from './simple-condition.ts'
import { operatorsOf, valueFor } from './test-choices.ts'
import { comparableWith, sourcesOf, TODAY } from './value-source.ts'

const words = conditionTexts['zh-CN']
const owner = { record: 'field:owner' }

test('the parts of a composite answer can be picked wherever it stands', () => {
  const offered = new Map(subjectsOfAll().map(subject => [subject.text, subject]))
  expect(offered.get('address.region')).toMatchObject({ label: '地址 / 所在地区', isRegion: true })
  expect(offered.get('dateRange.from')).toMatchObject({ label: '日期 / 开始日期', kind: 'date' })
  expect(offered.get('agent.period.to')).toMatchObject({ kind: 'date' })
  expect(offered.get('inGroup.person.name')).toMatchObject({ kind: 'text' })
  expect(offered.get('person.sex')?.values).toEqual([
    { value: 'male', label: '男' },
    { value: 'female', label: '女' },
  ])
  expect(offered.get('identityDocument.documentType')?.values).toContainEqual({
    value: '111',
    label: '居民身份证',
  })
  expect(offered.get('max(inRows.dateRange.to)')).toMatchObject({ kind: 'date' })
  expect(offered.get('total(inRows.money)')).toMatchObject({ kind: 'number' })
  expect(offered.get('inRows.person.name')).toMatchObject({ kind: 'several', element: 'text' })
})

test('whatever is picked is a rule the form takes, and a sentence in both languages that says the same', () => {
  const texts = [
    ...new Set(everyTest().flatMap(test => writeSimpleCondition({ join: 'and', tests: [test] }) ?? [])),
  ]
  expect(texts.length).toBeGreaterThan(800)
  const records = toRecords(itemWith(everyField()))
  const languages = (['zh-CN', 'en'] as const).map(locale => ({
    vocabulary: ruleVocabulary(records, owner, conditionTexts[locale]),
    locale,
  }))
  for (const text of texts) {
    const parsed = parseExpression(text)
    if (!('ast' in parsed)) throw new Error(`unreadable: ${text}`)
    const read = readSimpleCondition(text)
    expect(read && writeSimpleCondition(read), text).toBe(text)
    for (const language of languages) {
      const sentence = writeCondition(parsed.ast, language)
      const back = readCondition(sentence, language)
      expect('ast' in back && isSameRule(back.ast, parsed.ast), `${text} as ${sentence}`).toBe(true)
    }
  }
  const first = everyField().length
  for (let from = 0; from < texts.length; from += 300) {
    const ruled = texts.slice(from, from + 300).map((visibleWhen, index): Field => ({
      id: `rule${index}`,
      key: `rule${index}`,
      type: 'text',
      label: '说明',
      visibleWhen,
    }))
    const problems = lintForm(itemWith([...everyField(), ...ruled]))
    const wrong = problems.filter(problem => problem.severity === 'error')
    expect(wrong.map(({ code, path }) => [code, ruled[fieldAt(path) - first]?.visibleWhen])).toEqual([])
  }
})

/** The place of the field in its section. */
function fieldAt(path: string): number {
  return Number(path.split('/')[7])
}

/** A field of each type, with every part it can have. */
function fieldOfEachType(scope: string): Field[] {
  return Object.entries(fieldDesigns).flatMap(([type, design]) => {
    if (design.isLayout || type === 'group' || type === 'repeat' || type === 'calculated') return []
    const field = design.create(
      { id: `${scope}-${type}`, key: type, label: labels.get(type) ?? type },
      fieldTexts['zh-CN'].starters,
    )
    const parts = design.settings.flatMap(setting => (setting.control === 'parts' ? setting.values : []))
    return [{ ...field, ...(parts.length > 0 ? { parts: parts.map(part => ({ part })) } : {}) } as Field]
  })
}

const labels = new Map([
  ['address', '地址'],
  ['dateRange', '日期'],
])

/** All of them, once more each in a group and in rows, and seconds to compare with. */
function everyField(): Field[] {
  return [
    ...fieldOfEachType('top'),
    { id: 'group', key: 'inGroup', type: 'group', label: '分组', fields: fieldOfEachType('group') },
    { id: 'rows', key: 'inRows', type: 'repeat', label: '清单', fields: fieldOfEachType('rows') },
    { id: 'owner', key: 'owner', type: 'text', label: '备注' },
  ]
}

function itemWith(fields: Field[]) {
  const item = sampleItem()
  item.materials = []
  item.form = { pages: [{ id: 'p', title: '页', sections: [{ id: 's', title: '组', fields }] }] }
  return item
}

function subjectsOfAll(): RuleSubject[] {
  return ruleSubjects(toRecords(itemWith(everyField())), owner, words)
}

/** Every operator the picker offers for every subject, with every kind of value it offers there. */
function everyTest(): SimpleTest[] {
  const subjects = subjectsOfAll()
  return subjects.flatMap(subject =>
    operatorsOf(subject).flatMap(operator => {
      const fields = comparableWith(subject, subjects)
      return sourcesOf(subject, operator, fields).flatMap((source): SimpleTest[] => {
        const typed = valueFor(subject, operator, { kind: 'none' })
        const other = { kind: 'field', text: source === 'today' ? TODAY : (fields[0]?.text ?? '') } as const
        const values: SimpleValue[] =
          source === 'literal'
            ? [typed]
            : source === 'today'
              ? [other, { ...other, shift: { sign: '-', count: '18', unit: 'Y' } }]
              : [other]
        return values.map(value => ({ subject: subject.text, operator, value }))
      })
    }),
  )
}
