import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { findElement } from '@yibiao/core/elements'
import { expect, test } from 'vitest'

test('the catalogue knows every element of the templates, with a type that its fields have', () => {
  const used = fieldsOfTemplates().filter(field => field.element !== undefined)
  expect(used.length).toBeGreaterThan(20)
  const strange = used.filter(
    field => !findElement(field.element ?? '')?.types.some(type => type === field.type),
  )
  expect(strange).toEqual([])
})

interface TemplateField {
  readonly type: string
  readonly element?: string
}

function fieldsOfTemplates(): TemplateField[] {
  const folder = new URL('../../../templates/', import.meta.url)
  return readdirSync(folder).flatMap(name => {
    const file = new URL(`${name}/item.json`, folder)
    return existsSync(file) ? fieldsIn(JSON.parse(readFileSync(file, 'utf8'))) : []
  })
}

function fieldsIn(value: unknown): TemplateField[] {
  if (typeof value !== 'object' || value === null) return []
  const own =
    'element' in value && typeof value.element === 'string' && 'type' in value
      ? [{ type: String(value.type), element: value.element }]
      : []
  return [...own, ...Object.values(value).flatMap(fieldsIn)]
}
