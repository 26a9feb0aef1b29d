import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { flattenDrafts, type DraftField, type Understood } from './draft-field.ts'
import { readStart, recogniseStart, type StartKind } from './read-start.ts'
import { countUnderstood, settleDrafts } from './settle-drafts.ts'
import { errorsOf } from './testing.ts'

describe('forms of others', () => {
  test.each<[string, StartKind, ReturnType<typeof countUnderstood>]>([
    ['formio-core-kitchen-sink', 'formio', { mapped: 42, changed: 4, refused: 1 }],
    ['formio-core-form1', 'formio', { mapped: 10, changed: 7, refused: 3 }],
    ['jsonresume-schema', 'jsonSchema', { mapped: 89, changed: 8, refused: 0 }],
    ['designable-food-workshop', 'formily', { mapped: 37, changed: 10, refused: 6 }],
    ['designable-formily-antd', 'formily', { mapped: 132, changed: 10, refused: 18 }],
  ])('%s is recognised and counted, and its fields are right', (name, kind, counts) => {
    const text = textOf(name)
    expect(recogniseStart({ text })).toBe(kind)
    const understood = understand(name)
    expect(countUnderstood(understood)).toEqual(counts)
    expect(errorsOf(understood)).toEqual([])
  })

  test('the form of form.io keeps types, options, limits, rows and its one condition; its code is named', () => {
    const kitchen = understand('formio-core-kitchen-sink')
    expect(find(kitchen, 'panel2FavoriteFruits')).toMatchObject({
      type: 'checkboxes',
      options: expect.any(Array),
    })
    expect(find(kitchen, 'children')).toMatchObject({
      type: 'repeat',
      inside: [{ label: 'First Name' }, { label: 'Last Name' }],
    })
    expect(find(kitchen, 'salary')).toMatchObject({ type: 'money' })
    expect(kitchen.refused).toEqual([{ name: 'Submit', note: { code: 'buttonRefused', what: 'button' } }])
    const cart = understand('formio-core-form1')
    expect(find(cart, 'taxes')).toMatchObject({
      visibleWhen: 'hasTaxes = true',
      notes: [{ code: 'codeRefused', what: 'calculateValue' }],
    })
    expect(find(cart, 'cart.product').notes).toEqual([{ code: 'optionsLoaded', what: 'resource' }])
    expect(cart.refused.map(part => part.note)).toEqual([
      { code: 'componentRefused', what: 'datasource' },
      { code: 'hiddenRefused', what: 'hidden' },
      { code: 'buttonRefused', what: 'button' },
    ])
  })

  test('the JSON Schema keeps nesting, formats and referenced patterns', () => {
    const resume = understand('jsonresume-schema')
    expect(find(resume, 'basics.email').type).toBe('email')
    expect(find(resume, 'work.startDate').limits?.pattern).toMatch(/^\(\[1-2\]/)
    expect(find(resume, 'work.highlights')).toMatchObject({
      type: 'repeat',
      notes: [{ code: 'typeReplaced', what: 'array' }],
    })
    expect(find(resume, 'basics.image').type).toBe('text')
  })

  test('the form of Designable keeps layout, choices, limits, rows and conditions; its code is named', () => {
    const workshop = understand('designable-food-workshop')
    expect(workshop.fields.map(field => field.type).filter(type => type === 'heading')).toHaveLength(4)
    expect(find(workshop, 'applicantName')).toMatchObject({
      isRequired: true,
      help: '与营业执照一致',
      placeholder: '请填写全称',
      limits: { maxLength: 100 },
    })
    // What a validator asks for, whether it is a word, one rule or several.
    expect(find(workshop, 'creditCode')).toMatchObject({
      type: 'text',
      isRequired: true,
      limits: { pattern: '^[0-9A-HJ-NPQRTUWXY]{18}$' },
    })
    expect(find(workshop, 'phone').type).toBe('mobilePhone')
    expect(find(workshop, 'email').type).toBe('email')
    expect(find(workshop, 'depotAddress')).toMatchObject({
      type: 'textarea',
      limits: { maxLength: 200 },
      visibleWhen: 'hasDepot = true',
      requiredWhen: 'hasDepot = true',
    })
    expect(find(workshop, 'queryCode').limits).toEqual({ minLength: 6, maxLength: 20 })
    expect(find(workshop, 'projects').limits).toEqual({ maxItems: 3 })
    expect(find(workshop, 'photo').limits).toEqual({ maxItems: 2 })
    expect(find(workshop, 'agreed').isRequired).toBe(true)
    expect(find(workshop, 'kind')).toMatchObject({ type: 'radio', initial: 'individual' })
    expect(find(workshop, 'legalName').visibleWhen).toBe('kind = "company"')
    expect(find(workshop, 'meatNote').visibleWhen).toBe('list contains(projects, "meat")')
    expect(find(workshop, 'place').options?.[0]).toMatchObject({ value: 'c', children: [{}, {}] })
    expect(find(workshop, 'staff')).toMatchObject({
      type: 'repeat',
      limits: { minItems: 1, maxItems: 50 },
      inside: [{ key: 'name' }, { key: 'sex', options: [{}, {}] }, { type: 'date' }],
    })
    expect(find(workshop, 'contact')).toMatchObject({ type: 'group', inside: [{}, { type: 'mobilePhone' }] })
    expect(find(workshop, 'total').notes).toEqual([{ code: 'codeRefused', what: 'x-reactions' }])
    expect(find(workshop, 'filledBy').notes).toEqual([{ code: 'codeRefused', what: 'default' }])
    expect(find(workshop, 'street').notes).toEqual([
      { code: 'codeRefused', what: 'x-reactions' },
      { code: 'optionsMissing', what: '' },
    ])
    expect(workshop.refused.map(part => part.note)).toEqual([
      { code: 'componentRefused', what: 'TimePicker.RangePicker' },
      { code: 'buttonRefused', what: 'ArrayTable.Remove' },
      { code: 'buttonRefused', what: 'ArrayTable.MoveDown' },
      { code: 'buttonRefused', what: 'ArrayCards.Remove' },
      { code: 'hiddenRefused', what: 'Input' },
      { code: 'buttonRefused', what: 'FormButtonGroup' },
    ])
  })

  test('the Formily schema keeps choices and says which components are not known', () => {
    const settings = understand('designable-formily-antd')
    expect(find(settings, 'Select.mode')).toMatchObject({
      type: 'radio',
      options: [{ value: 'multiple' }, { value: 'tags' }],
    })
    expect(find(settings, 'Select.filterOption').notes).toEqual([
      { code: 'typeReplaced', what: 'ValueInput' },
    ])
    expect(new Set(settings.refused.map(part => part.note.code))).toEqual(new Set(['componentRefused']))
  })
})

function textOf(name: string): string {
  return readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8')
}

function understand(name: string): Understood {
  const text = textOf(name)
  const understood = readStart({ text }, recogniseStart({ text }))
  if (typeof understood === 'string') throw new Error(understood)
  return settleDrafts(understood)
}

function find(understood: Understood, path: string): DraftField {
  const field = flattenDrafts(understood.fields).find(each => each.path === path)
  if (!field) throw new Error(`no field ${path}`)
  return field
}
