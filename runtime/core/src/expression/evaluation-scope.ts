import type { ListValue, Value } from './values/value.ts'

/** What an expression can see besides itself. Everything is a question, so that nothing is computed in vain. */
export interface EvaluationScope {
  /**
   * The value of a name: inside a row the row's field first, then outwards. `undefined` for a name that does
   * not exist, which evaluates to null (the checker refuses it at design time).
   */
  lookup(name: string): Value | undefined
  /**
   * The value of the field at a place of the form, which the resolved name `$4` stands for. Only a shortcut:
   * without it, `lookup` is asked for the name.
   */
  field?(place: number): Value | undefined
  /**
   * The column `key` of the repeat `name`, without building its rows; `undefined` when `name` is no repeat here.
   * Only a shortcut: without it, `name.key` reads the key of every row of the list that `lookup` returns.
   */
  column?(name: string, key: string): ListValue | undefined
  /** The date of the judgement, `2026-01-31`. */
  readonly today: string
  /** The instant of the judgement, `2026-01-31T09:30:00+08:00`. Without it `now()` is an issue. */
  readonly now?: string
  /** Without it the working-day functions are an issue. */
  readonly calendar?: WorkingCalendar
  /** Without it `lookup()` is an issue. */
  readonly codeTables?: CodeTables
}

export interface WorkingCalendar {
  /** Whether offices work on that day (`2026-01-31`); `undefined` when the calendar does not reach that far. */
  isWorkingDay(isoDate: string): boolean | undefined
}

export interface CodeTables {
  /** The label, or the context of its columns, of a code; `undefined` when the table has no such code. */
  find(table: string, code: string): Value | undefined
}
