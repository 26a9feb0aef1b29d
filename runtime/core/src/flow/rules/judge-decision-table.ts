import type { DecisionOutput, DecisionTableDefinition, Id, Key } from '@yibiao/schemas'
import {
  add,
  formatDate,
  formatDecimal,
  fromNumber,
  isDate,
  isNumeric,
  orderValues,
  type Value,
} from '../../expression/index.ts'
import type { NodeVariable } from '../case-state.ts'
import { tablePlace } from '../expression-places.ts'
import { explain, type Turn } from '../turn.ts'
import { valueText } from './value-text.ts'
import { evaluateAt } from './judge.ts'

export type TableResult = TableVerdict & {
  /** What each column asked, as text. */
  readonly inputs: Readonly<Record<string, string | null>>
  /** Ids of the rules that matched. */
  readonly rules: readonly Id[]
}

type TableVerdict =
  | { readonly variables: Readonly<Record<Key, NodeVariable>> }
  /** No rule, a conflict, a null, a wrong type or an expression that failed: a person decides. */
  | { readonly uncertain: string }

type Row = readonly Value[]

/** Judges a decision table by its DMN hit policy, for one step. */
export function judgeDecisionTable(turn: Turn, step: Id, table: DecisionTableDefinition): TableResult {
  const asked = evaluateAll(
    turn,
    step,
    table.inputs.map((_, index) => tablePlace(table.id, `input/${index}`)),
  )
  if ('uncertain' in asked) return { ...asked, inputs: {}, rules: [] }
  const inputs = Object.fromEntries(
    table.inputs.map(({ expression }, index) => [expression, valueText(asked.values[index] ?? null)]),
  )
  const matched = matchRules(turn, step, table, asked.values)
  if ('uncertain' in matched) return { ...matched, inputs, rules: [] }
  const rules = matched.rules.flatMap(at => table.rules[at]?.id ?? [])
  return { ...judgeMatched(turn, step, table, matched.rules), inputs, rules }
}

function judgeMatched(
  turn: Turn,
  step: Id,
  table: DecisionTableDefinition,
  matched: readonly number[],
): TableVerdict {
  explain(turn, {
    type: 'rulesMatched',
    step,
    table: table.id,
    rules: matched.flatMap(at => table.rules[at]?.id ?? []),
  })
  const rows: Row[] = []
  for (const at of matched) {
    const row = evaluateAll(
      turn,
      step,
      table.outputs.map((_, index) => tablePlace(table.id, `rule/${at}/output/${index}`)),
    )
    if ('uncertain' in row) return row
    rows.push(row.values)
  }
  return combine(turn, step, table, rows)
}

/** Positions of the rules that match, in order; only the first when that is all the policy asks for. */
function matchRules(
  turn: Turn,
  step: Id,
  table: DecisionTableDefinition,
  inputs: Row,
): { readonly rules: readonly number[] } | { readonly uncertain: string } {
  const rules: number[] = []
  for (const at of table.rules.keys()) {
    const isMatch = matchRule(turn, step, table, at, inputs)
    if (typeof isMatch === 'string') return { uncertain: isMatch }
    if (isMatch) rules.push(at)
    if (isMatch && table.hitPolicy === 'F') break
  }
  return { rules }
}

function matchRule(
  turn: Turn,
  step: Id,
  table: DecisionTableDefinition,
  at: number,
  inputs: Row,
): boolean | string {
  for (const [index, input] of inputs.entries()) {
    const result = evaluateAt(turn, step, tablePlace(table.id, `rule/${at}/input/${index}`), input)
    if ('failed' in result) return result.failed
    if (result.value !== true) return false
  }
  return true
}

function combine(turn: Turn, step: Id, table: DecisionTableDefinition, rows: readonly Row[]): TableVerdict {
  const { hitPolicy, outputs } = table
  if (hitPolicy === 'C#') return variablesOf(outputs, [fromNumber(rows.length) ?? null])
  const [first, ...others] = rows
  if (first === undefined) return fallBack(turn, step, table)
  switch (hitPolicy) {
    case 'U':
      return others.length > 0 ? { uncertain: 'conflict' } : variablesOf(outputs, first)
    case 'A':
      return others.every(row =>
        row.every((value, index) => orderValues(value, first[index] ?? null) === 0 || value === first[index]),
      )
        ? variablesOf(outputs, first)
        : { uncertain: 'conflict' }
    case 'F':
      return variablesOf(outputs, first)
    case 'P':
      return prioritise(turn, step, table, rows)
    case 'C':
      return collect(outputs, rows)
    case 'C+':
    case 'C<':
    case 'C>':
      return aggregate(hitPolicy, outputs, rows)
  }
}

/** Highest first by the order of the allowed values, output by output. */
function prioritise(
  turn: Turn,
  step: Id,
  table: DecisionTableDefinition,
  rows: readonly Row[],
): TableVerdict {
  const orders: Row[] = []
  for (const [index, output] of table.outputs.entries()) {
    const places = (output.allowedValues ?? []).map((_, at) => tablePlace(table.id, `allowed/${index}/${at}`))
    const allowed = evaluateAll(turn, step, places)
    if ('uncertain' in allowed) return allowed
    orders.push(allowed.values)
  }
  const ranked = rows.map(row => ({
    row,
    ranks: row.map((value, index) => rankOf(orders[index] ?? [], value)),
  }))
  if (ranked.some(({ ranks }) => ranks.includes(-1))) return { uncertain: 'valueNotAllowed' }
  const [best] = ranked.toSorted((a, b) => compareRanks(a.ranks, b.ranks))
  return best === undefined ? { uncertain: 'noRule' } : variablesOf(table.outputs, best.row)
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((rank, at) => rank !== b[at])
  return index === -1 ? 0 : (a[index] ?? 0) - (b[index] ?? 0)
}

/** An output without an order counts alike for every value. */
function rankOf(order: Row, value: Value): number {
  if (order.length === 0) return 0
  return order.findIndex(each => each === value || orderValues(each, value) === 0)
}

function collect(outputs: readonly DecisionOutput[], rows: readonly Row[]): TableVerdict {
  const variables: Record<Key, NodeVariable> = {}
  for (const [index, output] of outputs.entries()) {
    const items = rows.map(row => variableOf(output, row[index] ?? null))
    if (!items.every(item => item !== undefined)) return { uncertain: 'wrongType' }
    variables[output.key] = { kind: 'list', items }
  }
  return { variables }
}

function aggregate(
  policy: 'C+' | 'C<' | 'C>',
  outputs: readonly DecisionOutput[],
  rows: readonly Row[],
): TableVerdict {
  const totals: Value[] = []
  for (const index of outputs.keys()) {
    let total: Value = null
    for (const row of rows) {
      const value: Value = row[index] ?? null
      if (!isNumeric(value)) return { uncertain: 'wrongType' }
      if (!isNumeric(total)) total = value
      else if (policy === 'C+') total = add(total, value)
      else if ((orderValues(value, total) ?? 0) < 0 === (policy === 'C<')) total = value
    }
    totals.push(total)
  }
  return variablesOf(outputs, totals)
}

function fallBack(turn: Turn, step: Id, table: DecisionTableDefinition): TableVerdict {
  if (table.outputs.some(({ fallback }) => fallback === undefined)) return { uncertain: 'noRule' }
  const row = evaluateAll(
    turn,
    step,
    table.outputs.map((_, index) => tablePlace(table.id, `fallback/${index}`)),
  )
  return 'uncertain' in row ? row : variablesOf(table.outputs, row.values)
}

function variablesOf(outputs: readonly DecisionOutput[], row: Row): TableVerdict {
  const variables: Record<Key, NodeVariable> = {}
  for (const [index, output] of outputs.entries()) {
    const variable = variableOf(output, row[index] ?? null)
    if (variable === undefined) return { uncertain: 'wrongType' }
    variables[output.key] = variable
  }
  return { variables }
}

/** `undefined` for null and for a value that is not of the output's type: a table that is unsure grants nothing. */
function variableOf({ valueType }: DecisionOutput, value: Value): NodeVariable | undefined {
  switch (valueType) {
    case 'text':
      return typeof value === 'string' ? { kind: 'text', value } : undefined
    case 'number':
      return isNumeric(value) ? { kind: 'number', value: formatDecimal(value) } : undefined
    case 'boolean':
      return typeof value === 'boolean' ? { kind: 'boolean', value } : undefined
    case 'date':
      return isDate(value) ? { kind: 'date', value: formatDate(value) } : undefined
  }
}

function evaluateAll(
  turn: Turn,
  step: Id,
  places: readonly string[],
): { readonly values: Row } | { readonly uncertain: string } {
  const values: Value[] = []
  for (const place of places) {
    const result = evaluateAt(turn, step, place)
    if ('failed' in result) return { uncertain: result.failed }
    values.push(result.value)
  }
  return { values }
}
