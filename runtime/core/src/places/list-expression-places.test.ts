import type { ItemDefinition } from '@yibiao/schemas'
import { describe, expect, it } from 'vitest'
import { lintItem } from '../lint/index.ts'
import { fillSchema, type Schema } from './fill-schema.ts'
import { listExpressionPlaces } from './list-expression-places.ts'

const schemas = import.meta.glob<Schema>('../../../../schemas/src/{*,fields/*}.schema.json', {
  eager: true,
  import: 'default',
})
const files = new Map(
  Object.entries(schemas).map(([path, schema]) => [path.slice(path.lastIndexOf('/') + 1), schema]),
)
const kinds = new Set(['condition', 'expression', 'unaryTests', 'template'])

/** An item of every shape the contract knows, and what the contract says stands where. */
function fillItem(text: (kind: string) => string): { item: ItemDefinition; declared: Map<string, string> } {
  const declared = new Map<string, string>()
  const item = fillSchema(files, 'item-definition.schema.json', (definition, pointer) => {
    if (!kinds.has(definition)) return undefined
    declared.set(pointer, definition)
    return text(definition)
  }) as ItemDefinition
  return { item, declared }
}

describe('the places of expressions', () => {
  it('are all that the JSON Schemas declare, of the kind they declare', () => {
    const { item, declared } = fillItem(() => 'x')
    const listed = new Map(listExpressionPlaces(item).map(({ pointer, kind }) => [pointer, kind]))
    expect(declared.size).toBeGreaterThan(150)
    expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(declared))
  })

  it('are all read by a lint', () => {
    const { item } = fillItem(kind => (kind === 'template' ? '${)}' : ')'))
    const found = new Set(
      lintItem(item)
        .filter(({ code }) => code.startsWith('expression.'))
        .map(({ path }) => path),
    )
    const unread = listExpressionPlaces(item).filter(({ pointer }) => !found.has(pointer))
    // A step that starts another item is refused as a whole.
    expect(unread.map(({ path }) => path.slice(-2)).filter(([parent]) => parent !== 'input')).toEqual([])
  })
})
