import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { importCalendar } from '../calendars/import-calendar.ts'
import { readCalendarFile } from '../calendars/read-calendar-file.ts'
import { viewCalendars } from '../calendars/view-calendars.ts'
import { withReader, withTransaction } from '../db/with-transaction.ts'
import { readTable } from '../spreadsheets/read-table.ts'
import { operator, withContext } from './with-context.ts'

const usage = `Usage: yibiao calendar import --year 2028 [--source ADDRESS_OF_THE_NOTICE] FILE.csv
       yibiao calendar list

The file has a heading and two columns: a date (2028-01-01) or first and last date (2028-01-01/2028-01-03), and 休 or
班 (off, work). Ordinary weekends need no line.`

/** `yibiao calendar import|list`: days off and make-up working days, as the State Council announces them. */
export async function calendarCommand([act, ...rest]: string[]): Promise<number> {
  if (act === 'list') return list()
  if (act !== 'import') return explain()
  const { values, positionals } = parseArgs({
    args: rest,
    allowPositionals: true,
    options: { year: { type: 'string' }, source: { type: 'string' } },
  })
  const [file] = positionals
  const year = Number(values.year)
  if (file === undefined || !Number.isInteger(year)) return explain()
  const { rows } = await readTable(readFileSync(file))
  const read = readCalendarFile(rows, year, values.source ?? null)
  if ('issues' in read) {
    for (const { line, text } of read.issues) console.error(`line ${line} is not understood: ${text}`)
    return 1
  }
  const { document } = read
  if (document.off.length === 0) {
    console.error(`${file} names no day off.`)
    return 1
  }
  return withContext(async context => {
    const scope = { platformRole: 'system', service: 'jobs' } as const
    const issues = await withTransaction(context.database, scope, transaction =>
      importCalendar(context, transaction, document, operator),
    )
    for (const { code, params } of issues) console.error(`${code}: ${JSON.stringify(params)}`)
    if (issues.length > 0) return 1
    console.log(
      `${year}: ${document.off.length} entries off, ${document.work.length} working. ` +
        'The running server counts the limits of open cases again.',
    )
    return 0
  })
}

function list(): Promise<number> {
  return withContext(async context => {
    const { years, missingYears } = await withReader(context.database, {}, reader =>
      viewCalendars(context, reader),
    )
    for (const { year, importedAt, source } of years)
      console.log(`${year}  ${importedAt.slice(0, 10)}  ${source ?? 'no source'}`)
    for (const year of missingYears)
      console.log(`${year}  MISSING: its days off are estimated and dates are marked as such`)
    return 0
  })
}

function explain(): number {
  console.error(usage)
  return 2
}
