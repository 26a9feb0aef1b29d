import { expect, test } from 'vitest'
import { toRecords } from '../document/to-records.ts'
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
