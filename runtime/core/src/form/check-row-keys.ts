import type { Issue } from '@yibiao/schemas'
import { orderValues, type Value } from '../expression/index.ts'
import { createFieldIssue } from '../fields/create-issue.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Frame } from './frame.ts'
import type { FieldPlan } from './plan.ts'
import { answerOf, isAnswered, rowsOf, valueOf, withRow, type Run } from './run.ts'

/** Rows that must differ, and rows that must ascend. Rows with one of the columns unanswered take no part. */
export function checkRowKeys(run: Run, plan: FieldPlan, path: string, issues: Issue[]): void {
  if (plan.field.type !== 'repeat') return
  const { uniqueBy = [], orderedBy = [] } = plan.field
  const rows = rowsOf(run, plan)
  if (rows.length < 2) return
  for (const keys of uniqueBy) checkUnique(keys, rows)
  if (orderedBy.length > 0) checkOrder(columnsOf(plan, orderedBy), rows)

  function checkUnique(keys: readonly string[], frames: readonly Frame[]): void {
    const firstRows = new Map<string, number>()
    for (const [index, frame] of frames.entries()) {
      const key = keyOf(run, plan, frame, keys)
      if (key === null) continue
      const first = firstRows.get(key)
      if (first === undefined) firstRows.set(key, index)
      else addIssue(index, createFieldIssue('rows.duplicate', { row: index + 1, first: first + 1 }))
    }
  }

  function checkOrder(columns: readonly FieldPlan[], frames: readonly Frame[]): void {
    let previous: { readonly row: number; readonly values: readonly Value[] } | null = null
    for (const [index, frame] of frames.entries()) {
      const values = withRow(run, frame, () =>
        columns.every(column => isAnswered(run, column)) ? columns.map(column => valueOf(run, column)) : null,
      )
      if (values === null) continue
      if (previous !== null && compareRows(previous.values, values) > 0) {
        addIssue(index, createFieldIssue('rows.order', { row: index + 1, previous: previous.row }))
      }
      previous = { row: index + 1, values }
    }
  }

  function addIssue(
    index: number,
    { code, severity, params = {} }: ReturnType<typeof createFieldIssue>,
  ): void {
    issues.push({ code, path: `${path}/${index}`, severity, params: { ...params } })
  }
}

/** What must differ; null when a column is unanswered. Rows that have not changed need not be read again. */
function keyOf(run: Run, plan: FieldPlan, row: Frame, keys: readonly string[]): string | null {
  const known = row.keys?.get(keys)
  if (known !== undefined) return known
  const columns = columnsOf(plan, keys)
  const key = withRow(run, row, () =>
    columns.every(column => isAnswered(run, column))
      ? canonicalJson(columns.map(column => answerOf(run, column)))
      : null,
  )
  row.keys ??= new Map()
  row.keys.set(keys, key)
  return key
}

/** By the first column that differs; values without an order count as equal. */
function compareRows(left: readonly Value[], right: readonly Value[]): number {
  for (const [place, value] of left.entries()) {
    const order = orderValues(value, right[place] ?? null) ?? 0
    if (order !== 0) return order
  }
  return 0
}

function columnsOf({ membersByKey }: FieldPlan, keys: readonly string[]): readonly FieldPlan[] {
  return keys.flatMap(key => membersByKey.get(key) ?? [])
}
