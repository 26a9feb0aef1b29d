import { compileForm, prepareForm, startForm, type Answers } from '@yibiao/core/form'
import { createPatternEngine } from '@yibiao/core/pattern'
import { fillFromSources } from '@yibiao/core/prefill'
import type { ItemDefinition } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { toRecords } from '../document/to-records.ts'
import { sampleItem } from '../testing/sample-item.ts'
import { explainField } from './explain-field.ts'
import { trialContext } from './trial-context.ts'

const codeTables = { entries: () => undefined, find: () => undefined }
const context = trialContext({ name: '张伟' }, new Date('2026-03-02T01:00:00Z'), codeTables)

function explained(answers: Answers, path: string, item = sampleItem()) {
  const compiled = compileForm(item.form, {})
  if (!('form' in compiled)) throw new Error(JSON.stringify(compiled.issues))
  const form = prepareForm(compiled.form, { patterns: createPatternEngine() })
  const state = startForm(form, { answers, context })
  return explainField(toRecords(item), { form, state, answers, context }, path).map(
    ({ rule, isMet, values }) => ({
      kind: rule.kind,
      record: rule.record.key,
      isMet,
      values: values.map(({ record, state: seen, count }) => [record, seen?.value ?? null, count]),
    }),
  )
}

test('a rule is told with its verdict and the values it saw', () => {
  expect(explained({ name: '甲', hasDepot: true }, '/depot')).toEqual([
    {
      kind: 'visible',
      record: 'field:f3',
      isMet: true,
      values: [
        ['field:f2', true, 1],
        ['field:f1', '甲', 1],
      ],
    },
  ])
  expect(explained({ hasDepot: true }, '/depot')[0]).toMatchObject({ isMet: false })
})

test('in a row the rule sees its own row, a calculation all of them', () => {
  const answers = { signs: [{ name: '一号', area: '5' }, { area: '7' }] }
  expect(explained(answers, '/signs/0/area')).toMatchObject([
    { kind: 'visible', isMet: true, values: [['field:f5', '一号', 2]] },
  ])
  expect(explained(answers, '/signs/1/area')).toMatchObject([
    { kind: 'visible', isMet: false, values: [['field:f5', null, 2]] },
  ])
  const [total] = explained(answers, '/total')
  expect(total).toMatchObject({ kind: 'calculate', isMet: undefined })
  expect(total?.values).toContainEqual(['field:f6', null, 2])
})

test('the rules of what holds a field are told before its own', () => {
  const item = sampleItem()
  const [page, ...pages] = item.form.pages
  if (!page) throw new Error('no page')
  const hidden = { ...item, form: { pages: [{ ...page, visibleWhen: 'applicant.name = "李"' }, ...pages] } }
  expect(explained({ hasDepot: true }, '/depot', hidden).map(({ record, isMet }) => [record, isMet])).toEqual(
    [
      ['page:p1', false],
      ['field:f3', false],
    ],
  )
})

test('sources fill the form with their provenance, and a mapping being written fills nothing', () => {
  const item = sampleItem()
  const given = {
    responses: { account: { name: '张伟' } },
    now: context.now,
    today: context.today,
    codeTables,
  }
  expect(fillFromSources(item, given)).toEqual({
    answers: { name: '张伟' },
    provenance: {
      '/name': {
        source: '登录账号',
        sourceKey: 'account',
        fetchedAt: context.now,
        mode: 'locked',
        trust: 'official',
      },
    },
    broken: [],
  })
  const broken: ItemDefinition = {
    ...item,
    prefill: {
      ...item.prefill,
      mappings: item.prefill.mappings.map(mapping => ({ ...mapping, value: 'response.(' })),
    },
  }
  expect(fillFromSources(broken, given)).toEqual({ answers: {}, provenance: {}, broken: ['account'] })
  expect(fillFromSources(item, { ...given, responses: {} }).answers).toEqual({})
})

test('the applicant is whom the account source tells', () => {
  const account = { name: '李娜', documentType: '111', documentNumber: '5301', organisation: null }
  const told = trialContext({ name: '测试账号', account }, new Date('2026-03-01T17:00:00Z'), codeTables)
  expect(told).toMatchObject({ today: '2026-03-02', applicant: { name: '李娜', documentNumber: '5301' } })
})
