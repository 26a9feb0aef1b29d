import { civilDateOfInstant, dueDate, endOfDay } from '@yibiao/core/clock'
import type { CaseRow } from '../cases/queries.ts'
import type { LeadingClock } from '../cases/tables.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { readCalendar } from '../engine/read-calendar.ts'
import { setTimer } from '../jobs/enqueue.ts'
import type { RatingRow } from './queries.ts'
import { rectifications } from './tables.ts'

/** 差评 15 个工作日内整改反馈 (国办发〔2019〕51号). */
export const rectificationLimit = { amount: 15, unit: 'workingDay' } as const

/** As lights look at it. */
export const rectificationClock: LeadingClock = {
  limit: 'step',
  ...rectificationLimit,
  threshold: 3,
  isPaused: false,
}

export const rectificationTimerKind = 'rectificationDue'

/** Begins what is done about a bad rating, and sets the alarm of its last day. */
export async function openRectification(
  context: Context,
  transaction: Transaction,
  caseRow: Pick<CaseRow, 'departmentId' | 'id' | 'itemName'>,
  rating: RatingRow,
): Promise<void> {
  const calendar = await readCalendar(context, transaction)
  const startedOn = civilDateOfInstant(rating.ratedAt.getTime())
  const deadline = dueDate(
    { startOn: startedOn, limit: rectificationLimit, suspensions: [], extension: 0, rollOffHolidays: true },
    calendar,
  )
  if (deadline.suspended) throw new Error('A limit without suspensions is suspended.')
  const { dueOn } = deadline
  const { departmentId } = caseRow
  await transaction.insert(rectifications).values({
    departmentId,
    id: rating.id,
    caseId: caseRow.id,
    service: rating.service,
    itemName: caseRow.itemName,
    state: 'verifying',
    startedOn,
    dueOn,
  })
  await setTimer(transaction, {
    departmentId,
    key: rectificationTimerKey(rating.id),
    kind: rectificationTimerKind,
    payload: { id: rating.id },
    dueAt: new Date(endOfDay(dueOn)),
  })
}

export function rectificationTimerKey(id: string): string {
  return `rectification:${id}`
}
