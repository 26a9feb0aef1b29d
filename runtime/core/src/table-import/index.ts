/** Tables from the clipboard or a file as rows of a repeat. Pure. */
export { chooseRows, isGood, type WrongCells } from './choose-rows.ts'
export { matchColumns, type ColumnMatch } from './match-columns.ts'
export { isTable, readDelimited } from './read-delimited.ts'
export { listColumns, listLeftOut, type TableColumn } from './table-columns.ts'
export { tryTable, type CellProblem, type TableTrial, type TriedRow, type TriedTable } from './try-table.ts'
export { nameOf, writeTemplate } from './write-template.ts'
