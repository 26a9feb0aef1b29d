import type { Issue, RepeatField } from '@yibiao/schemas'
import {
  changeForm,
  MAX_ROWS,
  readPath,
  writePath,
  type CodeTableReader,
  type FieldOption,
  type FormState,
  type PreparedForm,
} from '../form/index.ts'
import { createFieldIssue } from '../fields/create-issue.ts'
import { isBlankRow, isEmptyAnswer } from './blank-row.ts'
import { createOptionReader, readCell } from './read-cell.ts'
import type { TableColumn } from './table-columns.ts'

export interface TableTrial {
  readonly prepared: PreparedForm
  readonly state: FormState
  /** Of the repeat. */
  readonly path: string
  readonly field: RepeatField
  /** What each cell of a row is for. */
  readonly columns: readonly (TableColumn | null)[]
  readonly hasHeading: boolean
  readonly table: readonly (readonly string[])[]
  readonly codeTables?: CodeTableReader | undefined
}

/** A table as rows of a repeat, before anything is changed. */
export interface TriedTable {
  /** Rows the repeat keeps: those behind them are blank and give way. */
  readonly kept: number
  readonly rows: readonly TriedRow[]
  /** Rows that no longer fit. */
  readonly beyond: number
}

export interface TriedRow {
  /** Number in the table, the heading included, from 1. */
  readonly number: number
  readonly answers: Readonly<Record<string, unknown>>
  readonly problems: readonly CellProblem[]
}

export interface CellProblem {
  /** Null for what is wrong with the row beside others. */
  readonly column: TableColumn | null
  /** What the cell says. */
  readonly text: string
  readonly issue: Issue
}

/** Choices that offer the values of their labels. */
const choices: ReadonlySet<string> = new Set(['radio', 'select', 'checkboxes', 'treeChoice'])

/**
 * Reads a table as rows of a repeat and says, as the form itself would, what is wrong with each cell: the rows are put
 * into a state that nobody sees. Rows and cells that are wrong are given back as they were typed.
 */
export function tryTable(trial: TableTrial): TriedTable {
  const { prepared, path, field, columns, hasHeading, table } = trial
  const rowsNow = readPath(trial.state.answers, path)
  const before: readonly unknown[] = Array.isArray(rowsNow) ? rowsNow : []
  const kept = before.slice(0, before.findLastIndex(row => !isBlankRow(row, field.fields)) + 1)
  const most = Math.max(0, Math.min(field.maxRows ?? MAX_ROWS, MAX_ROWS) - kept.length)
  const all = hasHeading ? table.slice(1) : table
  const cells = all.slice(0, most)
  let answers: readonly unknown[] = cells.map(row =>
    columns.reduce<unknown>(
      (answer, column, place) =>
        column === null
          ? answer
          : writePath(answer, column.keys, readCell(row[place] ?? '', column.field, trial.codeTables)),
      {},
    ),
  )
  const put = (): FormState => changeForm(prepared, trial.state, [{ path, value: [...kept, ...answers] }])
  let state = put()
  for (const column of columns) {
    if (column === null || !choices.has(column.field.type)) continue
    answers = readLabels(answers, column, place => pathOf(place, column), state)
    state = put()
  }
  const ofRows = state.fields.get(path)?.issues ?? []
  return {
    kept: kept.length,
    beyond: all.length - cells.length,
    rows: cells.map((row, place) => ({
      number: numberOf(place),
      answers: asRecord(answers[place]),
      problems: [
        ...columns.flatMap((column, at) =>
          column === null ? [] : problemsOf(column, row[at] ?? '', pathOf(place, column), state),
        ),
        ...ofRows
          .filter(issue => issue.path === `${path}/${kept.length + place}`)
          .map(issue => ({ column: null, text: '', issue: inTable(issue) })),
      ],
    })),
  }

  function pathOf(place: number, { keys }: TableColumn): string {
    return `${path}/${kept.length + place}/${keys.join('/')}`
  }

  function numberOf(place: number): number {
    return place + (hasHeading ? 2 : 1)
  }

  /** Rows are named by their numbers in the table; one that the form has already, as such. */
  function inTable(issue: Issue): Issue {
    const named = Object.entries(issue.params ?? {}).map(([name, value]) => {
      const place = typeof value === 'number' ? value - 1 - kept.length : 0
      return [name, typeof value === 'number' && place >= 0 ? numberOf(place) : value] as const
    })
    const other = issue.params?.['first'] ?? issue.params?.['previous']
    const isFilled = typeof other === 'number' && other <= kept.length
    return {
      ...issue,
      code: isFilled ? `${issue.code}Filled` : issue.code,
      params: Object.fromEntries(named),
    }
  }
}

/** Choices may offer other things in every row. */
function readLabels(
  answers: readonly unknown[],
  { keys }: TableColumn,
  pathOf: (place: number) => string,
  state: FormState,
): readonly unknown[] {
  const readers = new Map<readonly FieldOption[], (answer: unknown) => unknown>()
  return answers.map((answer, place) => {
    const options = state.fields.get(pathOf(place))?.options
    if (options === undefined) return answer
    const read = readers.get(options) ?? createOptionReader(options)
    readers.set(options, read)
    return writePath(answer, keys, read(readPath(answer, `/${keys.join('/')}`)))
  })
}

function problemsOf(column: TableColumn, text: string, path: string, state: FormState): CellProblem[] {
  const field = state.fields.get(path)
  if (field?.isVisible !== true) return []
  if (field.isRequired && isEmptyAnswer(field.value)) {
    const { code, severity } = createFieldIssue('answer.required')
    return [{ column, text, issue: { code, severity, path } }]
  }
  return field.issues.map(issue => ({ column, text, issue }))
}

function asRecord(answer: unknown): Readonly<Record<string, unknown>> {
  return typeof answer === 'object' && answer !== null ? { ...answer } : {}
}
