import type { Field, ItemDefinition } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { dispatch, openDocument, undo } from '../document/history.ts'
import { readRecord } from '../document/read-record.ts'
import type { FieldValue } from '../document/records.ts'
import { toDefinition } from '../document/to-definition.ts'
import { toRecords } from '../document/to-records.ts'
import { sampleItem } from '../testing/sample-item.ts'
import { convertField } from './convert-field.ts'
import { convertLiteral } from './convert-literal.ts'
import { placesOfType, readsTheSame, toUse } from './places-of-type.ts'
import { possibleTypes } from './possible-types.ts'

const staff: Field = {
  id: 'q1',
  key: 'staff',
  type: 'text',
  label: '人数',
  help: '在册',
  isRequired: true,
  requiredWhen: 'hasDepot',
  maxLength: 5,
  placeholder: '例如 12',
}

/** The sample with a text that rules, a table, a mapping and a test read as a number. */
function item(): ItemDefinition {
  const sample = sampleItem()
  const [page] = sample.form.pages
  const [section] = page?.sections ?? []
  const [scenario] = sample.scenarios ?? []
  if (!page || !section || !scenario) throw new Error('the sample has a page, a section and a test')
  const fields: Field[] = [
    { id: 'f2', key: 'hasDepot', type: 'boolean', label: '是否外设仓库' },
    staff,
    { id: 'q2', key: 'big', type: 'text', label: '大户', visibleWhen: 'staff = "50"' },
    { id: 'q3', key: 'none', type: 'text', label: '无人', visibleWhen: 'staff = "none"' },
    {
      id: 'q4',
      key: 'both',
      type: 'text',
      label: '两者',
      visibleWhen: 'staff in ("1", "none") and hasDepot',
    },
    { id: 'q5', key: 'long', type: 'text', label: '长', visibleWhen: 'string length(staff) > 2' },
  ]
  return {
    ...sample,
    form: { pages: [{ ...page, sections: [{ ...section, fields }] }] },
    materials: [],
    documents: [],
    flow: { steps: [] },
    decisions: [
      {
        id: 'd1',
        key: 'level',
        name: '分级',
        hitPolicy: 'F',
        inputs: [{ id: 'i1', label: '人数', expression: 'staff' }],
        outputs: [{ id: 'o1', key: 'result', label: '级', valueType: 'text' }],
        rules: [{ id: 'r1', inputs: ['"50"'], outputs: ['"大"'] }],
      },
    ],
    prefill: {
      ...sample.prefill,
      mappings: [
        {
          id: 'r1',
          source: 'account',
          field: 'q1',
          value: 'response.staff',
          mode: 'locked',
          conversion: { type: 'codes', codes: { 多: '50' } },
        },
      ],
    },
    scenarios: [
      {
        ...scenario,
        steps: [
          { type: 'fill', answers: { '/staff': '12' } },
          { type: 'fill', answers: { '/staff': '很多' } },
          { type: 'expect', expectations: [{ type: 'value', path: '/staff', value: '12' }] },
        ],
      },
    ],
  }
}

function change(type: FieldValue['type']) {
  const records = toRecords(item())
  const field = readRecord(records, 'field:q1', 'field')
  if (!field) throw new Error('no field')
  const converted = convertField(field.value, type)
  return { records, field, converted, places: placesOfType(records, field, converted.value) }
}

test('a type keeps what the new one knows and tells the rest', () => {
  const { converted } = change('integer')
  expect(converted.value).toEqual({
    id: 'q1',
    key: 'staff',
    type: 'integer',
    label: '人数',
    help: '在册',
    isRequired: true,
    requiredWhen: 'hasDepot',
    placeholder: '例如 12',
  })
  expect(converted.lost).toEqual(['maxLength'])
})

test('limits are written as the new type writes them', () => {
  const number = { ...staff, type: 'number', minimum: '3', maximum: '2.5', maxLength: undefined } as unknown
  const { value, lost } = convertField(JSON.parse(JSON.stringify(number)) as FieldValue, 'integer')
  expect(value).toMatchObject({ type: 'integer', minimum: 3 })
  expect(value).not.toHaveProperty('maximum')
  expect(lost).toEqual(['maximum'])
  const back = convertField({ ...value } as FieldValue, 'money')
  expect(back.value).toMatchObject({ type: 'money', minimum: '3' })
  expect(back.lost).toEqual([])
})

test('one choice becomes another with its options', () => {
  const radio = {
    id: 'x',
    key: 'x',
    type: 'radio',
    label: 'x',
    options: { type: 'inline', options: [{ value: 'a', label: '甲' }] },
  } as unknown as FieldValue
  expect(convertField(radio, 'checkboxes').value).toMatchObject({
    type: 'checkboxes',
    options: { type: 'inline' },
  })
  expect(convertField(radio, 'text')).toMatchObject({ value: { type: 'text' }, lost: ['options'] })
  expect(possibleTypes('repeat')).toEqual([])
  expect(possibleTypes('text')).toContain('money')
  expect(possibleTypes('text')).not.toContain('text')
})

test('every place that does not fit is told, with how it could', () => {
  const { places } = change('integer')
  expect(places.map(({ record, path, mended }) => [record, path.join('/'), mended])).toEqual([
    ['field:q2', 'visibleWhen', 'staff = 50'],
    ['field:q3', 'visibleWhen', undefined],
    ['field:q4', 'visibleWhen', 'staff in (1) and hasDepot'],
    ['field:q5', 'visibleWhen', undefined],
    ['part:decisions', '0/rules/0/inputs/0', '50'],
    ['mapping:r1', 'conversion', undefined],
    ['part:scenarios', '0/steps/0/answers//staff', 12],
    ['part:scenarios', '0/steps/1/answers//staff', undefined],
    ['part:scenarios', '0/steps/2/expectations/0/value', 12],
  ])
})

test('all of it is one step, and undo brings all of it back', () => {
  const { records, field, converted, places } = change('integer')
  const uses = places.flatMap(place => toUse(place, place.mended === undefined ? 'remove' : 'mend') ?? [])
  const result = dispatch(openDocument(records), {
    name: 'changeType',
    args: { field: field.key, value: converted.value, uses },
    at: 0,
  })
  if ('refusal' in result) throw new Error(result.refusal.code)
  expect(result.document.past).toHaveLength(1)
  const after = toDefinition(result.document.records)
  const rules = after.form.pages[0]?.sections[0]?.fields.map(each =>
    'visibleWhen' in each ? each.visibleWhen : null,
  )
  expect(rules).toEqual([null, null, 'staff = 50', null, 'staff in (1) and hasDepot', null])
  expect(after.decisions?.[0]?.rules[0]?.inputs).toEqual(['50'])
  expect(after.prefill.mappings[0]).not.toHaveProperty('conversion')
  expect(after.scenarios?.[0]?.steps).toEqual([
    { type: 'fill', answers: { '/staff': 12 } },
    { type: 'fill', answers: {} },
    { type: 'expect', expectations: [{ type: 'value', path: '/staff', value: 12 }] },
  ])
  expect(toDefinition(undo(result.document).records)).toEqual(item())
})

test('nobody is asked about an answer that reads the same', () => {
  expect(
    change('integer')
      .places.filter(readsTheSame)
      .map(({ path }) => path.join('/')),
  ).toEqual(['0/steps/0/answers//staff', '0/steps/2/expectations/0/value'])
})

test('what is kept stays as it is', () => {
  const { places } = change('integer')
  expect(places.flatMap(place => toUse(place, 'keep') ?? [])).toEqual([])
})

test.each([
  ['"50"', 'money', '50'],
  ['"五十"', 'money', undefined],
  ['50', 'text', '"50"'],
  ['"是"', 'boolean', 'true'],
  ['true', 'radio', '"true"'],
  ['"2024-03-01"', 'date', 'date("2024-03-01")'],
  ['date("2024-03-01")', 'text', '"2024-03-01"'],
] as const)('%s for a field of type %s is %s', (written, type, expected) => {
  expect(convertLiteral(written, type)).toBe(expected)
})
