import { writePath } from '../form/index.ts'
import { meaningOf } from '../fields/index.ts'
import type { TriedRow, TriedTable } from './try-table.ts'

/** What becomes of rows in which something is wrong. */
export type WrongCells =
  /** They are taken as they were typed; the form shows what is wrong. */
  | 'keep'
  /** The wrong cells stay empty; a row that is wrong as a whole is taken. */
  | 'empty'
  /** The rows are left out. */
  | 'leaveOut'

/** The answers of the rows that are taken. */
export function chooseRows({ rows }: TriedTable, wrong: WrongCells): readonly TriedRow['answers'][] {
  switch (wrong) {
    case 'keep':
      return rows.map(({ answers }) => answers)
    case 'empty':
      return rows.map(withoutWrongCells)
    case 'leaveOut':
      return rows.filter(isGood).map(({ answers }) => answers)
  }
}

/** Whether nothing is wrong in a row; a hint does not make it wrong. */
export function isGood({ problems }: TriedRow): boolean {
  return problems.every(({ issue }) => issue.severity !== 'error')
}

function withoutWrongCells({ answers, problems }: TriedRow): TriedRow['answers'] {
  const emptied = problems.reduce<unknown>(
    (answer, { column, issue }) =>
      column === null || issue.severity !== 'error'
        ? answer
        : writePath(answer, column.keys, meaningOf(column.field).empty(column.field)),
    answers,
  )
  return typeof emptied === 'object' && emptied !== null ? { ...emptied } : answers
}
