/** A table that is handed out, as CSV or XLSX. */
export type Sheet = {
  /** Of the sheet in a workbook; 31 characters at most, none of `[]:*?/\`. */
  name: string
  headings: readonly string[]
  rows: readonly (readonly SheetCell[])[]
}

/** What a cell holds: null is an empty one, a date is `YYYY-MM-DD`, a rate is 1 for all. */
export type SheetCell = string | number | null | { date: string } | { rate: number }
