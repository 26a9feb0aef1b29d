import { civilDateOfInstant } from '@yibiao/core/clock'
import { lightOf } from '../cases/leading-clock.ts'
import { findCase, type CaseRow } from '../cases/queries.ts'
import type { LeadingClock } from '../cases/tables.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { readCalendar } from '../engine/read-calendar.ts'
import type { Timer } from '../jobs/handlers.ts'
import { holdersOf, type Finding } from './judge-events.ts'
import { nearKey } from './near-key.ts'
import { recordFinding } from './record-findings.ts'

/** One yellow record for each limit of a case, unless what was due has been done meanwhile. */
export async function passNearDay(context: Context, transaction: Transaction, timer: Timer): Promise<void> {
  const { departmentId } = timer
  const { caseId, limit } = timer.payload as { caseId: string; limit: LeadingClock['limit'] }
  const caseRow = await findCase(transaction, departmentId, caseId)
  if (caseRow?.leadingClock?.limit !== limit) return
  const calendar = await readCalendar(context, transaction)
  const standing = { clock: caseRow.leadingClock, dueOn: caseRow.dueOn }
  const now = context.clock.now()
  if (lightOf(standing, civilDateOfInstant(now.getTime()), calendar) !== 'yellow') return
  await recordFinding(context, transaction, caseRow, findingOf(caseRow, limit), now)
}

function findingOf({ state, dueOn }: CaseRow, limit: LeadingClock['limit']): Finding {
  return {
    rule: 'nearLimit',
    key: nearKey(limit),
    params: { limit, dueOn: dueOn ?? '' },
    officers: holdersOf(state, undefined),
  }
}
