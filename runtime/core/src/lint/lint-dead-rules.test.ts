import type { Field, FormPage, ItemDefinition } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { lintForm, lintItem } from './index.ts'

const choice = (key: string, ...values: string[]) =>
  field(key, {
    type: 'radio',
    label: `选择${key}`,
    options: { type: 'inline', options: values.map(value => ({ value, label: `选项${value}` })) },
  })

function field(key: string, more: object = {}): Field {
  return { id: key, key, type: 'text', label: `字段${key}`, ...more } as Field
}

function page(fields: readonly Field[], section: object = {}, more: object = {}): FormPage {
  return {
    id: 'p',
    title: '页',
    sections: [{ id: 's', title: '节', fields: [...fields], ...section }],
    ...more,
  }
}

const base = {
  materials: [],
  prefill: { sources: [], mappings: [] },
  flow: { steps: [] },
  documents: [],
} as unknown as ItemDefinition

function lint(...pages: FormPage[]) {
  return lintForm({ ...base, form: { pages } }).filter(({ code }) => !/possiblyNull/.test(code))
}

const told = (...pages: FormPage[]) => lint(...pages).map(({ code, path }) => `${code} ${path}`)
const at = (index: number) => `/form/pages/0/sections/0/fields/${index}`

test('a condition that contradicts itself is never met', () => {
  const n = field('n', { type: 'integer' })
  expect(told(page([n, field('b', { visibleWhen: 'n > 10 and n < 5' })]))).toEqual([
    `form.neverMet ${at(1)}/visibleWhen`,
  ])
  expect(told(page([n, field('b', { requiredWhen: 'n > 10 and n < 5' })]))).toEqual([
    `form.neverMet ${at(1)}/requiredWhen`,
  ])
})

test('a condition that contradicts what holds the field is told with its name', () => {
  const kind = choice('k', 'a', 'b')
  const inside = page([field('b', { visibleWhen: 'k = "b"' })], { visibleWhen: 'k = "a"' })
  const issues = lint(
    { ...page([kind]), id: 'first', sections: [{ id: 'one', title: '一', fields: [kind] }] },
    inside,
  )
  expect(issues).toMatchObject([
    {
      code: 'form.contradictsHolder',
      path: '/form/pages/1/sections/0/fields/0/visibleWhen',
      params: { holder: '节' },
    },
  ])
})

test('a condition on an answer that is hidden when it counts is never met', () => {
  const fields = [
    choice('k', 'a', 'b'),
    field('x', { visibleWhen: 'k = "a"' }),
    field('y', { visibleWhen: 'x = "1" and k = "b"' }),
  ]
  expect(told(page(fields))).toEqual([`form.neverMet ${at(2)}/visibleWhen`])
})

test('rules of a field that is never shown have no effect', () => {
  const fields = [
    choice('k', 'a'),
    field('x', { visibleWhen: 'k = "gone"', requiredWhen: 'k = "a"' }),
    field('y', { visibleWhen: 'x = "1"', readOnlyWhen: 'k = "a"' }),
  ]
  expect(told(page(fields)).toSorted()).toEqual([
    `form.ruleOfNeverShown ${at(1)}/requiredWhen`,
    `form.ruleOfNeverShown ${at(2)}/readOnlyWhen`,
    `form.unknownOptionValue ${at(1)}/visibleWhen`,
  ])
})

test('a rule that cannot be met while its field is shown, and a check that cannot fail', () => {
  const check = { id: 'c', assert: 'k != "b" or x != null', message: '不符', severity: 'error' }
  const fields = [
    choice('k', 'a', 'b'),
    field('x', { visibleWhen: 'k = "a"', requiredWhen: 'k = "b"', checks: [check] }),
  ]
  const issues = lint(page(fields))
  expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
    `form.ruleNeverApplies ${at(1)}/requiredWhen`,
    `form.checkNeverFails ${at(1)}/checks/0/assert`,
  ])
  expect(issues[0]?.quickFix).toEqual({ type: 'remove', path: `${at(1)}/requiredWhen` })
})

test('a sound form has no dead rules', () => {
  const fields = [
    choice('k', 'a', 'b'),
    field('n', { type: 'integer' }),
    field('x', { visibleWhen: 'k = "a" or n > 3', requiredWhen: 'k = "b"' }),
    field('y', {
      visibleWhen: 'x != null',
      checks: [{ id: 'c', assert: 'k = "b"', message: '不', severity: 'error' }],
    }),
  ]
  expect(told(page(fields, { visibleWhen: 'k in ("a", "b")' }))).toEqual([
    // The section needs an answer that stands in it.
    expect.stringContaining('form.cycle'),
  ])
  expect(told(page(fields))).toEqual([])
})

test('a circle is told by the labels along it', () => {
  const fields = [
    field('a', { label: '单价', type: 'calculated', valueType: 'number', calculate: 'b' }),
    field('b', { label: '总价', type: 'calculated', valueType: 'number', calculate: 'a' }),
  ]
  expect(lint(page(fields)).find(({ code }) => code === 'form.cycle')?.params).toEqual({
    cycle: '“单价” → “总价” → “单价”',
  })
})

test('values are known in lists, in rows, of code tables and of situations', () => {
  const fields = [
    field('m', {
      type: 'checkboxes',
      options: { type: 'inline', options: [{ value: 'a', label: '甲方企业' }] },
    }),
    field('t', { type: 'select', options: { type: 'codeTable', codeTable: 'trades' } }),
    field('rows', { type: 'repeat', fields: [choice('k', 'a')] }),
    field('x', { visibleWhen: 'list contains(m, "甲方企业")' }),
    field('y', { visibleWhen: 't in ("01", "02")' }),
    field('z', { visibleWhen: 'count(rows[k = "b"]) > 0' }),
    field('w', { visibleWhen: 'situation.who = "nobody"' }),
    field('v', { visibleWhen: 'some r in rows satisfies r.k = "c"' }),
  ]
  const item = {
    ...base,
    form: { pages: [page(fields)] },
    codeTables: [{ key: 'trades', name: '行业', edition: '1', rows: [{ code: '01', label: '餐饮' }] }],
    situations: {
      firstQuestion: 'q',
      questions: [{ id: 'q', key: 'who', title: '谁', answers: [{ value: 'firm', label: '企业' }] }],
      handlingItems: [],
    },
  } as unknown as ItemDefinition
  const issues = lintForm(item).filter(({ code }) => code === 'form.unknownOptionValue')
  expect(issues.map(({ path, params }) => `${path.slice(at(0).length - 1)} ${params?.['value']}`)).toEqual([
    '3/visibleWhen 甲方企业',
    '4/visibleWhen 02',
    '5/visibleWhen b',
    '6/visibleWhen nobody',
    '7/visibleWhen c',
  ])
  expect(issues[0]?.quickFix).toMatchObject({ type: 'replaceText', text: '"a"' })
})

test('values are known outside the form as well', () => {
  const item = {
    ...base,
    guide: { itemType: '20', serviceObjects: [], caseType: 'promised', summary: '' },
    limits: {
      promised: { amount: 1, unit: 'workingDay' },
      statutory: { amount: 1, unit: 'workingDay' },
    },
    form: { pages: [page([choice('k', 'a')])] },
    flow: {
      steps: [
        {
          id: 'g',
          key: 'g',
          name: '分',
          type: 'exclusiveGateway',
          branches: [{ id: 'b', name: '甲', condition: 'k = "gone"', steps: [] }],
          default: [],
        },
      ],
    },
    decisions: [
      {
        id: 'd',
        key: 'd',
        name: '表',
        hitPolicy: 'F',
        inputs: [{ id: 'i', label: '选择', expression: 'k' }],
        outputs: [{ id: 'o', key: 'o', label: '出', valueType: 'text' }],
        rules: [{ id: 'r', inputs: ['"a", "gone"'], outputs: ['"x"'] }],
      },
    ],
  } as unknown as ItemDefinition
  const issues = lintItem(item).filter(({ code }) => code === 'form.unknownOptionValue')
  expect(issues.map(({ path, params }) => [path, params?.['from']])).toEqual([
    ['/flow/steps/0/branches/0/condition', 4],
    ['/decisions/0/rules/0/inputs/0', 5],
  ])
})

test('what is constant goes where the form stays what it is', () => {
  const fix = (more: object) =>
    lint(page([field('x'), field('b', more)])).find(({ code }) => code === 'expression.constantCondition')
      ?.quickFix
  const path = at(1)
  expect(fix({ visibleWhen: 'true' })).toEqual({ type: 'remove', path: `${path}/visibleWhen` })
  expect(fix({ visibleWhen: 'false' })).toBeUndefined()
  expect(fix({ requiredWhen: 'true' })).toEqual({
    type: 'several',
    fixes: [
      { type: 'remove', path: `${path}/requiredWhen` },
      { type: 'set', path: `${path}/isRequired`, value: true },
    ],
  })
  expect(fix({ visibleWhen: '1 = 1 and x = "a"' })).toMatchObject({ type: 'replaceText', text: 'x = "a"' })
  expect(fix({ checks: [{ id: 'c', assert: 'x = x', message: '不', severity: 'error' }] })).toEqual({
    type: 'remove',
    path: `${path}/checks/0`,
  })
})

test('a key that is taken comes with a free one', () => {
  const issues = lint(page([field('a'), field('a2'), field('a', { id: 'other' })]))
  expect(issues.map(({ code, quickFix }) => [code, quickFix])).toEqual([
    ['form.duplicateKey', { type: 'set', path: `${at(2)}/key`, value: 'a3' }],
  ])
})
