import { seedCalendarYears } from '@yibiao/core/clock'
import { withTransaction } from '../db/with-transaction.ts'
import type { Context } from '../context/context.ts'
import { importCalendar } from './import-calendar.ts'
import { listCalendarYears } from './queries.ts'

const installer = { key: 'installer', name: '安装程序', requestId: 'install' }

/** Gives an empty installation the calendars the product comes with, by the import an operator would use. */
export async function seedCalendars(context: Context): Promise<void> {
  await withTransaction(context.database, { platformRole: 'system', service: 'jobs' }, async transaction => {
    if ((await listCalendarYears(transaction)).length > 0) return
    for (const document of seedCalendarYears) await importCalendar(context, transaction, document, installer)
  })
}
