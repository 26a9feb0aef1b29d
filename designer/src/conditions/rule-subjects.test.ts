import { expect, test } from 'vitest'
import { toRecords } from '../document/to-records.ts'
import { referringItem } from '../testing/referring-item.ts'
import { sampleItem } from '../testing/sample-item.ts'
import { conditionTexts } from '../texts/conditions.ts'
import { ruleSubjects } from './rule-subjects.ts'

const words = conditionTexts['zh-CN']

test('a check offers the answer it is about before everything else, other rules of the field do not', () => {
  const records = toRecords(sampleItem())
  const offered = (namesItself: boolean) =>
    ruleSubjects(records, { record: 'field:f2', namesItself }, words).map(({ label }) => label)
  expect(offered(true)[0]).toBe('是否外设仓库')
  expect(offered(true)).toHaveLength(offered(false).length + 1)
  expect(offered(false)).not.toContain('是否外设仓库')
})

test('options below options can be compared with, under the names of those above them', () => {
  const item = sampleItem()
  item.form.pages[0]?.sections[0]?.fields.push({
    id: 'f20',
    key: 'projects',
    type: 'treeChoice',
    label: '经营项目',
    isMultiple: true,
    options: {
      type: 'inline',
      options: [
        { value: '01', label: '预包装食品', children: [{ value: '01-1', label: '冷藏' }] },
        { value: '02', label: '散装食品', children: [{ value: '02-1', label: '冷藏' }] },
      ],
    },
  })
  const subject = ruleSubjects(toRecords(item), { record: 'field:f2' }, words).find(
    ({ text }) => text === 'projects',
  )
  expect(subject?.kind).toBe('several')
  expect(subject?.values).toEqual([
    { value: '01', label: '预包装食品' },
    { value: '01-1', label: '预包装食品 / 冷藏' },
    { value: '02', label: '散装食品' },
    { value: '02-1', label: '散装食品 / 冷藏' },
  ])
})

test('what was answered to the questions of the situations can be compared with, and is told by its words', () => {
  const item = sampleItem()
  item.situations = {
    firstQuestion: 'q1',
    questions: [{ id: 'q1', key: 'who', title: '谁办', answers: [{ value: 'a', label: '本人' }] }],
    handlingItems: [],
  }
  const subjects = ruleSubjects(toRecords(item), { record: 'field:f2' }, words)
  expect(subjects.at(-1)).toMatchObject({
    text: 'situation.who',
    label: '谁办',
    kind: 'choice',
    values: [{ value: 'a', label: '本人' }],
  })
})

test('a choice from a code table has the names of its codes', () => {
  const item = sampleItem()
  item.codeTables = [{ key: 'trades', name: '行业', edition: '1', rows: [{ code: '01', label: '餐饮' }] }]
  item.form.pages[0]?.sections[0]?.fields.push({
    id: 'f20',
    key: 'trade',
    type: 'select',
    label: '所属行业',
    options: { type: 'codeTable', codeTable: 'trades' },
  })
  const subjects = ruleSubjects(toRecords(item), { record: 'field:f2' }, words)
  expect(subjects.find(({ text }) => text === 'trade')?.values).toEqual([{ value: '01', label: '餐饮' }])
})

test('what the rules grant is about the table first, by what it yields', () => {
  const records = toRecords(referringItem())
  const subjects = ruleSubjects(records, { record: 'step:t9' }, words)
  expect(subjects[0]).toMatchObject({
    text: 'nodes.instant.level',
    label: '秒批 / 级别',
    kind: 'choice',
    values: [
      { value: '甲', label: '甲' },
      { value: '乙', label: '乙' },
    ],
  })
  const outcome = subjects.find(({ text }) => text === 'nodes.instant.outcome')
  expect(outcome?.values?.map(({ value }) => value)).toEqual(['granted', 'decided'])
  const branches = subjects.find(({ text }) => text === 'nodes.byKind.outcome')
  expect(branches?.values).toEqual([
    { value: 'b9', label: '企业' },
    { value: '@default', label: '默认分支' },
  ])
})

test('only follow-ups are about how a follow-up went', () => {
  const records = toRecords(referringItem())
  const offered = (record: string) =>
    ruleSubjects(records, { record }, words).some(({ text }) => text === 'nodes.promiseCheck.outcome')
  expect(offered('followUp:v9')).toBe(true)
  expect(offered('step:t9')).toBe(false)
})

test('what came of a screening and of a child case can be compared with', () => {
  const subjects = ruleSubjects(toRecords(referringItem()), { record: 'step:t9' }, words)
  const values = (text: string) =>
    subjects.find(each => each.text === text)?.values?.map(({ value }) => value)
  expect(values('nodes.screen.outcome')).toEqual(['nothingNeeded', 'allGranted', 'partlyGranted'])
  expect(values('nodes.call.outcome')).toEqual([
    'granted',
    'denied',
    'acceptanceRefused',
    'withdrawn',
    'lapsed',
    'returned',
    'terminated',
  ])
})
