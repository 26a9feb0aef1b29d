import type { Field, FormDefinition } from '@yibiao/schemas'
import {
  createBudget,
  evaluate,
  fromJson,
  isList,
  toJson,
  type Budget,
  type CompiledExpression,
  type EvaluationScope,
  type JsonValue,
  type Value,
} from '../expression/index.ts'
import { meaningOf } from '../fields/index.ts'
import { convertValue } from './convert-value.ts'
import type { CodeTableReader } from '../form/types.ts'
import type { PreparedMapping, PreparedSource } from './prepare-prefill.ts'
import type { PrefillMode } from './provenance.ts'

/** A value that a source gives for a field, normalised to the field's type. */
export type FilledValue = {
  /** JSON Pointer of the answer. */
  readonly path: string
  readonly value: unknown
  readonly mode: PrefillMode
  readonly mapping: string
}

/**
 * What a response fills, mapping by mapping. Empty values fill nothing: missing data is not failure, the field stays
 * open. A list fills the rows of a repeat by the mapping's columns.
 */
export function applyResponse(
  form: FormDefinition,
  prepared: PreparedSource,
  response: JsonValue,
  today: string,
  codeTables?: CodeTableReader,
): FilledValue[] {
  const places = placesOf(form)
  const scope: EvaluationScope = {
    today,
    lookup: name => (name === 'response' ? fromJson(response) : undefined),
  }
  const budget = createBudget()
  return prepared.mappings.flatMap(mapping => {
    const place = places.get(mapping.mapping.field)
    if (place === undefined) return []
    const value = readMapping({ mapping, scope, budget, codeTables }, place.field)
    if (isEmpty(value)) return []
    return [{ path: place.path, value, mode: mapping.mapping.mode, mapping: mapping.mapping.id }]
  })
}

type Place = { readonly path: string; readonly field: Field }

/** Fields outside rows by id; the columns of a repeat are filled through the repeat. */
function placesOf(form: FormDefinition): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  for (const page of form.pages) for (const section of page.sections) collect(section.fields, '')
  return places

  function collect(fields: readonly Field[], above: string): void {
    for (const field of fields) {
      const path = `${above}/${field.key}`
      places.set(field.id, { path, field })
      if (field.type === 'group') collect(field.fields, path)
    }
  }
}

interface Reading {
  readonly mapping: PreparedMapping
  readonly scope: EvaluationScope
  readonly budget: Budget
  readonly codeTables: CodeTableReader | undefined
}

function readMapping(reading: Reading, field: Field): unknown {
  const { mapping, scope, budget } = reading
  if (field.type !== 'repeat') return toAnswer(compute(mapping.value, scope, budget), field, reading)
  const rows = compute(mapping.value, scope, budget)
  if (!isList(rows)) return []
  const columns = new Map(field.fields.map(column => [column.id, column]))
  return rows.map(row => {
    const rowScope: EvaluationScope = {
      ...scope,
      lookup: name => (name === 'item' ? row : scope.lookup(name)),
    }
    return Object.fromEntries(
      mapping.columns.flatMap(({ field: id, value }): [string, unknown][] => {
        const column = columns.get(id)
        return column === undefined
          ? []
          : [[column.key, toAnswer(compute(value, rowScope, budget), column, reading)]]
      }),
    )
  })
}

/** The value as the field stores it; empty when the field's own check would not recognise it. */
function toAnswer(value: Value, field: Field, { mapping: { mapping }, codeTables }: Reading): unknown {
  const meaning = meaningOf(field)
  return meaning.normalise(convertValue(toJson(value), mapping.conversion, { field, codeTables }), field)
}

/** What fails to compute fills nothing. */
function compute(expression: CompiledExpression, scope: EvaluationScope, budget: Budget): Value {
  const result = evaluate(expression, scope, budget)
  return 'value' in result ? result.value : null
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}
