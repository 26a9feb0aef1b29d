import { Column, getTableColumns, is, Param, Placeholder, sql, type SQL, type Table } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'

/** A statement whose text was made once. Building it anew for each command costs more than the database takes to run it. */
export type Statement<Values, Row> = {
  readonly text: string
  /** What to bind, in the order of the text. */
  readonly bind: (values: Values) => unknown[]
  readonly read: (row: readonly unknown[]) => Row
}

type Values = Readonly<Record<string, unknown>>

const dialect = new PgDialect()

/**
 * Prepares a statement written with drizzle, with `parameter(name)` where a value comes.
 * @param read makes of a row, in the order of what is selected, what the caller gets; for writes it may be absent
 */
export function prepareStatement<Given extends Values, Row = never>(
  query: SQL,
  read: (row: readonly unknown[]) => Row = refuseRow,
): Statement<Given, Row> {
  const { sql: text, params } = dialect.sqlToQuery(query)
  const binders = params.map(binderOf)
  return { text, bind: values => binders.map(binder => binder(values)), read }
}

/** Where a value of a prepared statement comes. Through drizzle's own columns it is written as they write it. */
export function parameter(name: string): Placeholder {
  return sql.placeholder(name)
}

/** JSON that is bound as text: PostgreSQL makes the value of it, and the driver does not write it a second time. */
export function jsonParameter(name: string): SQL {
  return sql`(${parameter(name)}::text)::jsonb`
}

/** The columns of a table to select, and how to read a row of them that begins at a place of the answer's row. */
export type SelectedColumns<Row> = {
  readonly columns: SQL
  readonly width: number
  readonly read: (row: readonly unknown[], start: number) => Row
}

export function selectColumns<Selected extends Table>(
  table: Selected,
): SelectedColumns<Selected['$inferSelect']> {
  const entries = Object.entries(getTableColumns(table))
  const readers = entries.map(([key, column]) => ({ key, read: readerOf(column) }))
  return {
    columns: sql.join(
      entries.map(([, column]) => sql`${column}`),
      sql`, `,
    ),
    width: entries.length,
    read: (row, start) => {
      const made: Record<string, unknown> = {}
      let place = start
      for (const { key, read } of readers) {
        const value = row[place]
        made[key] = value === null || read === undefined ? value : read(value)
        place += 1
      }
      // Every column is there under its key and read by its own type: that is what the row type says.
      return made as Selected['$inferSelect']
    },
  }
}

/**
 * How a column reads what the driver gives. JSON the driver has parsed already: drizzle would take a text within it for
 * JSON once more.
 */
function readerOf(column: Column): ((value: unknown) => unknown) | undefined {
  const isDone =
    column.columnType === 'PgJsonb' || column.mapFromDriverValue === Column.prototype.mapFromDriverValue
  return isDone ? undefined : value => column.mapFromDriverValue(value)
}

/** Columns of a table set to the parameters of their keys, for an update. */
export function assignColumns<Changed extends Table>(
  table: Changed,
  keys: readonly (keyof Changed['$inferInsert'] & string)[],
): SQL {
  const columns = getTableColumns(table)
  return sql.join(
    keys.map(key => {
      const column = columns[key]
      if (column === undefined) throw new Error(`There is no column ${key}.`)
      return sql`${sql.identifier(column.name)} = ${new Param(parameter(key), column)}`
    }),
    sql`, `,
  )
}

/** A row whose every column is the parameter of its key. */
export function insertRow(table: Table): SQL {
  const entries = Object.entries(getTableColumns(table))
  const names = entries.map(([, column]) => sql.identifier(column.name))
  const values = entries.map(([key, column]) => sql`${new Param(parameter(key), column)}`)
  return sql`insert into ${table} (${sql.join(names, sql`, `)}) values (${sql.join(values, sql`, `)})`
}

function binderOf(param: unknown): (values: Values) => unknown {
  if (is(param, Placeholder)) return values => valueOf(values, param.name)
  if (is(param, Param) && is(param.value, Placeholder)) {
    const { name } = param.value
    const { encoder } = param
    return values => {
      const value = valueOf(values, name)
      return value === null ? null : encoder.mapToDriverValue(value)
    }
  }
  return () => param
}

function valueOf(values: Values, name: string): unknown {
  const value = values[name]
  if (value === undefined) throw new Error(`A statement was given no ${name}.`)
  return value
}

function refuseRow(): never {
  throw new Error('A statement that reads nothing gave a row.')
}
