import type { DecisionTableDefinition } from '@yibiao/schemas'

type Table = DecisionTableDefinition
type Rule = Table['rules'][number]

/** Met by everything. */
export const anyValue = '-'

/** An outcome nobody has decided yet: the table is unsure until it is written. */
export const noOutcome = 'null'

/** The table with other inputs; the cells of every rule follow their columns, new ones are met by everything. */
export function withInputs(table: Table, inputs: Table['inputs']): Table {
  const rules = table.rules.map(rule => ({
    ...rule,
    inputs: follow(inputs, table.inputs, rule.inputs, anyValue),
  }))
  return { ...table, inputs, rules }
}

/** The table with other outputs; the cells of every rule follow their columns. */
export function withOutputs(table: Table, outputs: Table['outputs']): Table {
  const rules = table.rules.map(rule => ({
    ...rule,
    outputs: follow(outputs, table.outputs, rule.outputs, noOutcome),
  }))
  return { ...table, outputs, rules }
}

/** A rule that is met by everything and decides nothing yet. */
export function emptyRule({ inputs, outputs }: Table, id: string): Rule {
  return { id, inputs: inputs.map(() => anyValue), outputs: outputs.map(() => noOutcome) }
}

/** Cells as many as columns: what is missing is filled up, what is too much falls away. */
export function completeCells(cells: readonly string[], count: number, filler: string): string[] {
  return Array.from({ length: count }, (_, index) => cells[index] ?? filler)
}

function follow(
  after: readonly { readonly id: string }[],
  before: readonly { readonly id: string }[],
  cells: readonly string[],
  filler: string,
): string[] {
  return after.map(({ id }) => cells[before.findIndex(column => column.id === id)] ?? filler)
}

/** The table with rules pasted from a spreadsheet: the inputs, the outputs, then the note, cell by cell. */
export function withPasted(
  table: Table,
  cells: readonly (readonly string[])[],
  start: { readonly rule: number; readonly column: number },
  makeId: () => string,
): Table {
  const { inputs, outputs } = table
  const width = inputs.length + outputs.length
  const rules = [...table.rules]
  for (const [offset, row] of cells.entries()) {
    const at = start.rule + offset
    const rule = rules[at] ?? emptyRule(table, makeId())
    const line = [
      ...completeCells(rule.inputs, inputs.length, anyValue),
      ...completeCells(rule.outputs, outputs.length, noOutcome),
    ]
    for (const [column, text] of row.entries()) {
      const place = start.column + column
      if (text !== '' && place < width) line[place] = text
    }
    rules[at] = { ...rule, inputs: line.slice(0, inputs.length), outputs: line.slice(inputs.length) }
  }
  return { ...table, rules }
}
