import { App } from 'antd'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { toRecords } from '../document/to-records.ts'
import { readRecord } from '../document/read-record.ts'
import type { FieldType, Setting } from '../fields/field-design.ts'
import { fieldDesigns } from '../fields/field-designs.ts'
import { ResolverContext } from '../resolver/resolver-context.ts'
import { createEditor } from '../session/editor.ts'
import { EditorContext } from '../session/use-editor.ts'
import { sampleItem } from '../testing/sample-item.ts'
import { controlTexts } from '../texts/controls.ts'
import { fieldTexts } from '../texts/fields.ts'
import { inspectorTexts } from '../texts/inspector.ts'
import { shellTexts } from '../texts/shell.ts'
import { FieldInspector } from './FieldInspector.tsx'
import { defaultOf, differsFromDefault } from './default-of.ts'

const words = fieldTexts['zh-CN']
const texts = inspectorTexts['zh-CN']
const types = Object.keys(fieldDesigns) as FieldType[]

/** Settings every field has, with another value than the default. */
const common: readonly (readonly [property: string, label: string, value: unknown])[] = [
  ['help', texts.help, '说明'],
  ['isRequired', texts.isRequired, true],
  ['placeholder', texts.placeholder, '提示'],
  ['initial', texts.initial, '1'],
  ['calculate', texts.calculate, '1 + 1'],
  ['width', texts.width, 3],
  ['visibleWhen', texts.visibleWhen, 'hasDepot = true'],
  ['requiredWhen', texts.requiredWhen, 'hasDepot = true'],
  ['readOnlyWhen', texts.readOnlyWhen, 'hasDepot = true'],
  ['isReadOnly', texts.isReadOnly, true],
  ['classification', texts.classification, 'sensitive'],
  ['element', texts.element, 'person.note'],
]
/** What a type does not ask for: it takes no answer, or works it out itself. */
const notOfLayout = new Set(
  common.map(([property]) => property).filter(each => !/^(?:help|width|visibleWhen)$/.test(each)),
)
const notOfCalculated = new Set([
  'isRequired',
  'placeholder',
  'initial',
  'requiredWhen',
  'readOnlyWhen',
  'isReadOnly',
])
/** What a field is made of has no default to go back to. */
const content = new Set(['options', 'codeTable'])

describe.each(types)('settings of %s', type => {
  const design = fieldDesigns[type]
  const own = design.settings
    .filter(setting => !content.has(setting.property))
    .map(
      setting =>
        [
          setting.property,
          words.settings.get(setting.property) ?? setting.property,
          valueOf(type, setting),
        ] as const,
    )
  const asked = common.filter(
    ([property]) =>
      !(design.isLayout && notOfLayout.has(property)) &&
      !(type === 'calculated' && notOfCalculated.has(property)),
  )

  test('have a way back exactly while they differ from their default', () => {
    const { editor, html } = open(type)
    expect(waysBack(html())).toEqual([])
    const settings = [...own, ...asked]
    for (const [property, , value] of settings)
      editor.dispatch('setProperty', { record: 'field:new', path: [property], value })
    const labels = settings.map(([, label]) => label)
    expect(waysBack(html()).toSorted(byCode)).toEqual(labels.toSorted(byCode))
  })

  test.each([...own, ...asked])('%s goes back to its default, under its name', (property, label, value) => {
    const { editor, read } = open(type)
    editor.dispatch('setProperty', { record: 'field:new', path: [property], value })
    const changed = read()
    expect(differsFromDefault(changed, property)).toBe(true)
    editor.dispatch('resetProperties', {
      changes: [{ record: changed.key, path: [property], value: defaultOf(changed, property) }],
      label,
    })
    expect(read().value).toEqual(readRecord(toRecords(itemWith(type)), 'field:new', 'field')?.value)
    expect(differsFromDefault(read(), property)).toBe(false)
    const name = editor.getState().document.past.at(-1)?.name
    expect(name && shellTexts['zh-CN'].history(name)).toBe(`“新字段”的“${label}”恢复默认`)
    editor.undo()
    expect(read().value).toMatchObject({ [property]: value })
  })
})

const base = { id: 'new', key: 'newField', label: '新字段' }

function itemWith(type: FieldType) {
  const item = sampleItem()
  item.form.pages[0]?.sections[0]?.fields.push(fieldDesigns[type].create(base, words.starters))
  return item
}

function open(type: FieldType) {
  const editor = createEditor(toRecords(itemWith(type)), () => 0)
  return {
    editor,
    read: () => {
      const field = readRecord(editor.getState().document.records, 'field:new', 'field')
      if (!field) throw new Error('no field')
      return field
    },
    html: () =>
      renderToStaticMarkup(
        createElement(
          App,
          null,
          createElement(
            EditorContext,
            { value: editor },
            createElement(
              ResolverContext,
              { value: { change: () => undefined, remove: () => undefined } },
              createElement(FieldInspector, { record: 'field:new' }),
            ),
          ),
        ),
      ),
  }
}

/** The labels of what can be given its default again. */
function waysBack(html: string): string[] {
  const start = controlTexts['zh-CN'].resetOf('')
  return [...html.matchAll(new RegExp(`aria-label="${start}([^"]*)"`, 'g'))].map(([, label]) => label ?? '')
}

const byCode = (one: string, other: string) => (one < other ? -1 : 1)

/** Another value than the one a new field has. */
function valueOf(type: FieldType, setting: Setting): unknown {
  const usual = Reflect.get(fieldDesigns[type].create(base, words.starters), setting.property)
  switch (setting.control) {
    case 'integer':
      return 3
    case 'decimal':
      return '7'
    case 'date':
      return '2026-01-01'
    case 'switch':
      return true
    case 'choice':
      return setting.values.find(each => each !== usual)
    case 'several':
      return [setting.values.at(-1)]
    case 'parts':
      return [{ part: setting.values[0] }]
    case 'uniqueColumns':
      return [['name']]
    case 'columns':
      return ['name']
    default:
      return '别的'
  }
}
