import { expect, test } from 'vitest'
import { expressionPlaces } from '../document/expression-places.ts'
import { toRecords } from '../document/to-records.ts'
import { sampleItem } from '../testing/sample-item.ts'
import { conditionTexts } from '../texts/conditions.ts'
import { rulesTexts } from '../texts/rules.ts'
import { listRules } from './list-rules.ts'
import { sentenceParts } from './sentence-of-rule.ts'

const records = toRecords(sampleItem())
const words = { subjects: conditionTexts['zh-CN'], locale: 'zh-CN' } as const
const rules = listRules(records)

test('leaves out no rule but the merge fields of texts', () => {
  const listed = new Set(rules.map(rule => `${rule.record.key} ${rule.place.path.join('/')}`))
  const missing = [...records.values()].flatMap(record =>
    expressionPlaces(record).flatMap(place =>
      listed.has(`${record.key} ${place.path.join('/')}`) ? [] : [{ kind: record.kind, form: place.kind }],
    ),
  )
  expect(
    missing.filter(({ kind, form }) => form !== 'template' && kind !== 'document' && kind !== 'step'),
  ).toEqual([])
})

test('every rule is a sentence with labels, not keys', () => {
  const sentences = rules.map(rule =>
    rulesTexts['zh-CN'].sentences[rule.kind](sentenceParts(records, rule, words)),
  )
  expect(sentences).toEqual([
    '当“是否外设仓库”为“是”，并且“名称”已填写时，显示“仓库地址”。',
    '当“设施名称”已填写时，显示“面积”。',
    '“总面积”由系统计算：“设施清单”中满足“面积”大于 0 的各项的“面积”的总和。',
    '当“是否外设仓库”选“是”时，需要提交“效果图”。',
    '“名称”由来源“登录账号”填写：返回内容的名称。',
    '当“总面积”大于 50，并且“环节‘受理’的结果”为“已受理”时，走“大于 50 平方米”。',
  ])
})
