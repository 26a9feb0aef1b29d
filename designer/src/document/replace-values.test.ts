import type { Field, ItemDefinition } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { referringItem } from '../testing/referring-item.ts'
import { dispatch, openDocument, undo } from './history.ts'
import { mendUses, valuesOf } from './replace-values.ts'
import type { ReplaceValues } from './commands/replace-values.ts'
import { toDefinition } from './to-definition.ts'
import { toRecords } from './to-records.ts'

const kind = { type: 'field', field: 'field:k1' } as const

/** The choice without the value, and what takes its place. */
function without(value: string, to: string | undefined): ReplaceValues {
  const options = valuesOf(toRecords(referringItem()), kind).filter(each => each.value !== value)
  return {
    owner: kind,
    change: { record: 'field:k1', path: ['options'], value: { type: 'inline', options } },
    replacements: [{ from: value, to }],
  }
}

function replaced(args: ReplaceValues, item = referringItem()): ItemDefinition {
  const before = openDocument(toRecords(item))
  const result = dispatch(before, { name: 'replaceValues', args, at: 0 })
  if ('refusal' in result) throw new Error(result.refusal.code)
  expect(result.document.past).toHaveLength(1)
  expect(toDefinition(undo(result.document).records)).toEqual(item)
  return toDefinition(result.document.records)
}

function fieldOf(item: ItemDefinition, id: string): Field | undefined {
  return item.form.pages
    .flatMap(page => page.sections.flatMap(section => section.fields))
    .find(field => field.id === id)
}

test('another value takes the place everywhere: rules, cells, tests, words of a source', () => {
  const item = replaced(without('firm', 'other'))
  expect(fieldOf(item, 'k4')).toMatchObject({
    visibleWhen: 'kind = "other"',
    requiredWhen: 'kind = "other" and trade in ("01", "02")',
  })
  expect(fieldOf(item, 'k5')?.calculate).toContain('if kind = "other" then 100')
  expect(item.materials.at(-1)?.condition).toBe('kind in ("other", "other")')
  expect(item.decisions?.[0]?.rules.map(rule => rule.inputs[0])).toEqual(['"other"', '"person", "other"'])
  expect(item.prefill.mappings.at(-1)?.conversion).toMatchObject({ codes: { 法人: 'other' } })
  expect(JSON.stringify(item.scenarios)).toContain('"/kind":"other"')
  expect(JSON.stringify(item.scenarios)).toContain('"value":"other"')
  expect(JSON.stringify(item)).not.toContain('"firm"')
})

test('without another value the comparison goes, with as much around it as means nothing alone', () => {
  const args = without('firm', undefined)
  // A branch must have a condition.
  expect(
    dispatch(openDocument(toRecords(referringItem())), { name: 'replaceValues', args, at: 0 }),
  ).toMatchObject({
    refusal: { code: 'stillUsed', params: { names: '企业' } },
  })
  const item = referringItem()
  item.flow.steps.shift()
  const left = replaced(args, item)
  expect(fieldOf(left, 'k4')).toMatchObject({ requiredWhen: 'trade in ("01", "02")' })
  expect(fieldOf(left, 'k4')).not.toHaveProperty('visibleWhen')
  expect(fieldOf(left, 'k5')?.calculate).toBe('if situation.who = "new" then 50 else 0')
  expect(left.materials.at(-1)?.condition).toBe('kind in ("other")')
  expect(left.decisions?.[0]?.rules.map(rule => rule.inputs[0])).toEqual(['-', '"person"'])
  expect(left.prefill.mappings.at(-1)?.conversion).toEqual({ type: 'codes', codes: { 自然人: 'person' } })
  expect(JSON.stringify(left.scenarios)).not.toContain('firm')
})

test('a check goes as a whole, an initial value too', () => {
  const other = replaced(without('other', undefined))
  expect(fieldOf(other, 'k4')?.checks?.[0]?.assert).toBe('list contains(ways, "post")')
  expect(fieldOf(replaced(without('person', undefined)), 'k1')).not.toHaveProperty('initial')
})

test('two values at once in one rule', () => {
  const options = [{ value: 'new', label: '新' }]
  const item = referringItem()
  item.flow.steps.shift()
  const left = replaced(
    {
      owner: kind,
      change: { record: 'field:k1', path: ['options', 'options'], value: options },
      replacements: [
        { from: 'firm', to: undefined },
        { from: 'other', to: 'new' },
        { from: 'person', to: 'new' },
      ],
    },
    item,
  )
  expect(left.materials.at(-1)?.condition).toBe('kind in ("new")')
  expect(left.decisions?.[0]?.rules[1]?.inputs[0]).toBe('"new"')
})

test('rows of a code table and answers of a question', () => {
  const rows = [
    { code: '02', label: '零售', parent: '01' },
    { code: '03', label: '其他' },
  ]
  const item = replaced({
    owner: { type: 'codeTable', table: 0 },
    change: { record: 'part:codeTables', path: [0, 'rows'], value: rows },
    replacements: [{ from: '01', to: '03' }],
  })
  expect(item.codeTables?.[0]?.rows).toEqual([{ code: '02', label: '零售', parent: '03' }, rows[1]])
  expect(fieldOf(item, 'k4')?.requiredWhen).toBe('kind = "firm" and trade in ("03", "02")')
  const asked = replaced({
    owner: { type: 'question', question: 0 },
    change: {
      record: 'part:situations',
      path: ['questions', 0, 'answers'],
      value: [{ value: 'renew', label: '延续', handlingItem: 'h1' }],
    },
    replacements: [{ from: 'new', to: undefined }],
  })
  expect(fieldOf(asked, 'k5')?.calculate).toBe('if kind = "firm" then 100 else 0')
})

test('names every place that uses a value', () => {
  const records = toRecords(referringItem())
  const places = mendUses(records, kind, [{ from: 'firm', to: 'x' }]).map(
    use => `${use.record} ${use.path.join('/')}`,
  )
  expect(places).toEqual([
    'part:decisions 0/rules/0/inputs/0',
    'part:decisions 0/rules/1/inputs/0',
    'field:k4 visibleWhen',
    'field:k4 requiredWhen',
    'field:k5 calculate',
    'material:m2 condition',
    'branch:b9 condition',
    'step:t9 grantsWhen',
    'step:s9 candidates/0/condition',
    'followUp:v9 condition',
    'mapping:r2 conversion/codes/法人',
    'part:scenarios 0/steps/2/answers//kind',
    'part:scenarios 0/steps/5/expectations/0/value',
  ])
})
