import type { PrefillDefinition, PrefillMapping, PrefillSource } from '@yibiao/schemas'
import { createRuleHost } from '../form/rule-host.ts'
import { createPatternEngine } from '../pattern/index.ts'
import { compileExpression, parseExpression, type CompiledExpression } from '../expression/index.ts'

/** A list written in one cell is taken apart by a pattern: `split(response.months, ";")`. */
const host = createRuleHost(createPatternEngine())

/** A mapping whose expressions are ready. */
export type PreparedMapping = {
  readonly mapping: PrefillMapping
  readonly value: CompiledExpression
  readonly columns: readonly { readonly field: string; readonly value: CompiledExpression }[]
}

export type PreparedSource = {
  readonly source: PrefillSource
  /** The key asked for, of a source that has one. */
  readonly key?: CompiledExpression
  /** The day whose rows of a registry count. */
  readonly asOf?: CompiledExpression
  /** Parameters of an HTTP request, by name. */
  readonly parameters?: Readonly<Record<string, CompiledExpression>>
  readonly mappings: readonly PreparedMapping[]
}

/**
 * Sources with their mappings, ready to evaluate. Only the server asks sources, so it parses too.
 * @throws RangeError for an expression that is not legal, which the publish gates have refused
 */
export function preparePrefill(definition: PrefillDefinition): PreparedSource[] {
  return definition.sources.map(source => ({
    source,
    ...prepareKeys(source),
    mappings: definition.mappings
      .filter(mapping => mapping.source === source.key)
      .map(mapping => ({
        mapping,
        value: prepare(mapping.value),
        columns: (mapping.columns ?? []).map(column => ({
          field: column.field,
          value: prepare(column.value),
        })),
      })),
  }))
}

function prepareKeys({ connector }: PrefillSource): Pick<PreparedSource, 'key' | 'asOf' | 'parameters'> {
  if (connector.type === 'registry') {
    const { key, asOf } = connector
    return { key: prepare(key), ...(asOf === undefined ? {} : { asOf: prepare(asOf) }) }
  }
  if (connector.type !== 'http' || connector.parameters === undefined) return {}
  const prepared = Object.entries(connector.parameters).map(([name, text]) => [name, prepare(text)] as const)
  return { parameters: Object.fromEntries(prepared) }
}

function prepare(text: string): CompiledExpression {
  const parsed = parseExpression(text)
  if ('issues' in parsed) throw new RangeError(`Not an expression: ${text}`)
  return compileExpression(parsed.ast, host)
}
