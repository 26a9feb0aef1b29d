import { isSameJson } from '@yibiao/core/diff'
import type {
  CodeTableDefinition,
  DecisionTableDefinition,
  LocalizedText,
  ScenarioDefinition,
} from '@yibiao/schemas'
import { codeTablesOf, decisionsOf } from '../document/item-names.ts'
import { plainText } from '../document/record-name.ts'
import type { Records } from '../document/records.ts'
import { scenariosOf } from '../scenarios/scenarios-of.ts'
import { sayCell, sayRow } from './say-row.ts'

/** A difference inside a part that is a list of tables or tests, with the names people gave. */
export type TableChange =
  | { readonly kind: 'entryAdded' | 'entryRemoved'; readonly what: TableKind; readonly name: string }
  | { readonly kind: 'rowAdded' | 'rowRemoved'; readonly table: string; readonly row: string }
  | { readonly kind: 'columnAdded' | 'columnRemoved'; readonly table: string; readonly column: string }
  | { readonly kind: 'rowsReordered'; readonly table: string }
  | {
      readonly kind: 'cellChanged'
      readonly table: string
      readonly row: string
      readonly column: string
      readonly before: string
      readonly after: string
    }
  | {
      readonly kind: 'entryChanged'
      readonly name: string
      readonly property: string
      readonly before: unknown
      readonly after: unknown
    }

export type TableKind = 'codeTable' | 'decision' | 'scenario'

/** Words for columns that have no label of their own. */
export interface ColumnWords {
  readonly label: string
  readonly parent: string
}

/** What changed in the code tables. A row is the one with the same code, a table the one with the same key. */
export function describeCodeTables(before: Records, after: Records, words: ColumnWords): TableChange[] {
  return entries(
    codeTablesOf(before),
    codeTablesOf(after),
    ({ key }) => key,
    'codeTable',
    (old, now) => {
      const table = plainText(now.name)
      const rows = pair(old.rows, now.rows, ({ code }) => code)
      return [
        ...properties(table, old, now, ['name', 'edition']),
        ...rows.gone.map((row): TableChange => ({ kind: 'rowRemoved', table, row: codeName(row) })),
        ...rows.fresh.map((row): TableChange => ({ kind: 'rowAdded', table, row: codeName(row) })),
        ...rows.both.flatMap(([was, is]): TableChange[] => {
          const cell = (column: string, one: string, other: string): TableChange[] =>
            one === other
              ? []
              : [{ kind: 'cellChanged', table, row: codeName(was), column, before: one, after: other }]
          return [
            ...cell(words.label, plainText(was.label), plainText(is.label)),
            ...cell(words.parent, nameIn(old, was.parent), nameIn(now, is.parent)),
          ]
        }),
        ...(rows.isReordered ? [{ kind: 'rowsReordered', table } as const] : []),
      ]
    },
  )
}

/** What changed in the decision tables: tables, columns and rows are the same by their ids. */
export function describeDecisions(before: Records, after: Records): TableChange[] {
  return entries(
    decisionsOf(before),
    decisionsOf(after),
    ({ id }) => id,
    'decision',
    (old, now) => {
      const table = plainText(now.name)
      const columns = pair(columnsOf(old), columnsOf(now), ({ id }) => id)
      const rows = pair(old.rules, now.rules, ({ id }) => id)
      return [
        ...properties(table, old, now, ['name', 'hitPolicy']),
        ...columns.gone.map((column): TableChange => ({
          kind: 'columnRemoved',
          table,
          column: column.label,
        })),
        ...columns.fresh.map((column): TableChange => ({ kind: 'columnAdded', table, column: column.label })),
        ...columns.both.flatMap(([was, is]): TableChange[] => [
          ...(was.label === is.label ? [] : [entryChange(table, 'label', was.label, is.label)]),
          ...(was.asks === is.asks ? [] : [entryChange(is.label, 'expression', was.asks, is.asks)]),
        ]),
        ...rows.gone.map((rule): TableChange => ({
          kind: 'rowRemoved',
          table,
          row: sayRow(before, old, rule),
        })),
        ...rows.fresh.map((rule): TableChange => ({
          kind: 'rowAdded',
          table,
          row: sayRow(after, now, rule),
        })),
        ...rows.both.flatMap(([was, is]) =>
          columns.both.flatMap(([column, later]): TableChange[] => {
            const [cell, cellNow] = [was[column.side][column.index], is[later.side][later.index]]
            if (cell === cellNow) return []
            const one = sayCell(before, column.asks, cell)
            const other = sayCell(after, later.asks, cellNow)
            const row = sayRow(before, old, was)
            return [{ kind: 'cellChanged', table, row, column: later.label, before: one, after: other }]
          }),
        ),
        ...(rows.isReordered ? [{ kind: 'rowsReordered', table } as const] : []),
      ]
    },
  )
}

/** Which recorded tests came, went or changed; what is in them is read on their page. */
export function describeScenarios(before: Records, after: Records): TableChange[] {
  return entries(
    scenariosOf(before),
    scenariosOf(after),
    ({ id }) => id,
    'scenario',
    (old, now) => {
      const name = plainText(now.name)
      const has = (part: (scenario: ScenarioDefinition) => unknown) => !isSameJson(part(old), part(now))
      return [
        ...properties(name, old, now, ['name']),
        ...(has(({ given }) => given) ? [entryChange(name, 'given', {}, {})] : []),
        ...(has(({ steps }) => steps) ? [entryChange(name, 'steps', {}, {})] : []),
      ]
    },
  )
}

interface Column {
  readonly id: string
  readonly label: string
  /** What it asks or gives. */
  readonly asks: string
  readonly side: 'inputs' | 'outputs'
  readonly index: number
}

function columnsOf({ inputs, outputs }: DecisionTableDefinition): Column[] {
  return [
    ...inputs.map(({ id, label, expression }, index) => ({
      id,
      label: plainText(label) || expression,
      asks: expression,
      side: 'inputs' as const,
      index,
    })),
    ...outputs.map(({ id, label, key }, index) => ({
      id,
      label: plainText(label) || key,
      asks: '',
      side: 'outputs' as const,
      index,
    })),
  ]
}

function entries<Entry extends { readonly name: LocalizedText }>(
  before: readonly Entry[],
  after: readonly Entry[],
  idOf: (entry: Entry) => string,
  what: TableKind,
  inside: (before: Entry, after: Entry) => TableChange[],
): TableChange[] {
  const { gone, fresh, both } = pair(before, after, idOf)
  return [
    ...gone.map((entry): TableChange => ({ kind: 'entryRemoved', what, name: plainText(entry.name) })),
    ...fresh.map((entry): TableChange => ({ kind: 'entryAdded', what, name: plainText(entry.name) })),
    ...both.flatMap(([old, now]) => inside(old, now)),
  ]
}

interface Pairs<Entry> {
  readonly gone: readonly Entry[]
  readonly fresh: readonly Entry[]
  readonly both: readonly (readonly [before: Entry, after: Entry])[]
  /** What is in both stands in another order. */
  readonly isReordered: boolean
}

function pair<Entry>(
  before: readonly Entry[],
  after: readonly Entry[],
  idOf: (entry: Entry) => string,
): Pairs<Entry> {
  const old = new Map(before.map(entry => [idOf(entry), entry]))
  const now = new Map(after.map(entry => [idOf(entry), entry]))
  const both = after.flatMap(entry => {
    const was = old.get(idOf(entry))
    return was === undefined ? [] : [[was, entry] as const]
  })
  const stayed = before.filter(entry => now.has(idOf(entry)))
  return {
    gone: before.filter(entry => !now.has(idOf(entry))),
    fresh: after.filter(entry => !old.has(idOf(entry))),
    both,
    isReordered: both.some(([was], index) => stayed[index] !== was),
  }
}

function properties<Entry extends object>(
  name: string,
  before: Entry,
  after: Entry,
  names: readonly (keyof Entry & string)[],
): TableChange[] {
  return names.flatMap(property =>
    isSameJson(before[property], after[property])
      ? []
      : [entryChange(name, property, before[property], after[property])],
  )
}

function entryChange(name: string, property: string, before: unknown, after: unknown): TableChange {
  return { kind: 'entryChanged', name, property, before, after }
}

function codeName({ code, label }: CodeTableDefinition['rows'][number]): string {
  return `${plainText(label)}（${code}）`
}

function nameIn({ rows }: CodeTableDefinition, code: string | undefined): string {
  const row = rows.find(each => each.code === code)
  return row ? plainText(row.label) : (code ?? '')
}
