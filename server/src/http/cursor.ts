import { AppError } from '../problems/app-error.ts'

/** Entries on a page of a list, whatever the caller asks for. */
export const pageSize = 50

/** A place in a list ordered by time and id, as an opaque text for `nextCursor`. */
export function writeCursor(at: Date, id: string): string {
  return Buffer.from(`${at.toISOString()} ${id}`).toString('base64url')
}

/** @throws AppError `request.queryInvalid` */
export function readCursor(cursor: string | undefined): { at: Date; id: string } | undefined {
  if (cursor === undefined) return undefined
  const text = Buffer.from(cursor, 'base64url').toString()
  const [, at, id] = /^(\d{4}-\d{2}-\d{2}T[\d:.]{8,12}Z) ([0-9a-f-]{36})$/.exec(text) ?? []
  if (at === undefined || id === undefined) throw new AppError('request.queryInvalid', { name: 'cursor' })
  return { at: new Date(at), id }
}

/** The page that a query for one entry more than fits gives. */
export function toPage<Row, Entry>(
  rows: readonly Row[],
  view: (row: Row) => Entry,
  cursorOf: (row: Row) => string,
): { entries: Entry[]; nextCursor?: string } {
  const shown = rows.slice(0, pageSize)
  const last = rows.length > pageSize ? shown.at(-1) : undefined
  return { entries: shown.map(view), ...(last === undefined ? {} : { nextCursor: cursorOf(last) }) }
}
