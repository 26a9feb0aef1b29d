import { formatExpression, parseExpression } from '@yibiao/core/expression'
import type { ItemDefinition } from '@yibiao/schemas'

/**
 * A definition without what may differ between two that mean the same: internal ids (what they point to is named by its
 * keys instead), English, the way an expression is set, the order of what is filled in, and what is said though it is meant anyway.
 */
export function comparable(definition: ItemDefinition): unknown {
  const { sources, mappings } = definition.prefill
  const names = namesById(definition)
  const nameOf = (id: string): string => names.get(id) ?? id
  const byField = mappings.toSorted((one, other) => (nameOf(one.field) < nameOf(other.field) ? -1 : 1))
  return comparableValue({ ...definition, prefill: { sources, mappings: byField } }, names)
}

/** What is meant where nothing is said: half a line for a field, what was typed stays. */
const usual: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['width', 6],
  ['onConflict', 'keepTyped'],
])

/** Properties that point to something by its id. */
const references: ReadonlySet<string> = new Set(['field', 'excludesHandlersOf', 'template', 'documents'])

/** Ids of fields and steps with the keys that lead to them. */
function namesById(definition: ItemDefinition): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  collect(definition.form, 'field', names)
  collect(definition.flow, 'step', names)
  collect(definition.documents, 'document', names)
  return names
}

function collect(value: unknown, path: string, names: Map<string, string>): void {
  if (typeof value !== 'object' || value === null) return
  const { id, key } = value as { id?: unknown; key?: unknown }
  const here = typeof key === 'string' ? `${path}.${key}` : path
  if (typeof id === 'string' && typeof key === 'string') names.set(id, here)
  for (const inner of Object.values(value)) collect(inner, here, names)
}

function comparableValue(value: unknown, names: ReadonlyMap<string, string>, property = ''): unknown {
  if (typeof value === 'string')
    return (references.has(property) ? names.get(value) : undefined) ?? asExpression(value)
  if (Array.isArray(value)) return value.map(each => comparableValue(each, names, property))
  if (typeof value !== 'object' || value === null) return value
  if ('zh-CN' in value) return value['zh-CN']
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, inner]) => name !== 'id' && inner !== false && usual.get(name) !== inner)
      .map(([name, inner]) => [name, comparableValue(inner, names, name)]),
  )
}

/** Text that reads as more than a name or a literal is set anew. */
function asExpression(text: string): string {
  if (!/[=<>(]/.test(text)) return text
  const parsed = parseExpression(text)
  return 'ast' in parsed ? formatExpression(parsed.ast) : text
}
