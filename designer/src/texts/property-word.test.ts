import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { propertyWord } from './property-word.ts'

interface Schema {
  readonly properties?: Readonly<Record<string, unknown>>
  readonly oneOf?: readonly Schema[]
  readonly $defs?: Readonly<Record<string, Schema>>
}

test('every property of steps, follow-ups, sources, materials, documents, limits and the guide has words', () => {
  const flow = read('flow-definition').$defs
  const prefill = read('prefill-definition').$defs
  const shapes = [
    flow?.['step'],
    flow?.['branch'],
    flow?.['followUp'],
    prefill?.['source'],
    prefill?.['mapping'],
    ...['material', 'document-template', 'limits', 'guide'].map(name => read(`${name}-definition`)),
  ]
  const names = new Set(shapes.flatMap(shape => (shape === undefined ? [] : propertiesOf(shape))))
  expect(names.size).toBeGreaterThan(100)
  for (const locale of ['zh-CN', 'en'] as const) {
    const missing = [...names].filter(name => propertyWord(name, locale) === undefined)
    // A person never changes an id, and the type of a step is told as another step.
    expect(missing, locale).toEqual(['type', 'id'])
  }
})

function read(name: string): Schema {
  const file = new URL(`../../../schemas/src/${name}.schema.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as Schema
}

function propertiesOf({ properties = {}, oneOf = [] }: Schema): string[] {
  return [...Object.keys(properties), ...oneOf.flatMap(propertiesOf)]
}
