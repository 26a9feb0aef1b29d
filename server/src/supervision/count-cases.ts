import type { CaseFigures, SupervisedItem, LocalizedText, SupervisionReport } from '@yibiao/schemas'
import { sql } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'

/** Days in China, both included. */
export type Period = { from: string; through: string }

/** Besides what is shown: the sum of the shares of their statutory limit that the timed cases took. */
type Counts = Omit<CaseFigures, 'returnRate' | 'onTimeRate' | 'speedUp'> & { share: number }
type Row = { [Name in keyof Counts]: number } & { item_id: string; item_name: LocalizedText }

/**
 * The cases a department received in the period, by item and in sum, as they stand now. A case counts in the period
 * in which it was received, whenever it ends: so the numbers of a row belong to the same cases, and a rate never
 * exceeds 1. Reads the period by the index `cases_received`.
 */
export async function countCases(
  reader: Reader,
  departmentId: string,
  { from, through }: Period,
): Promise<SupervisionReport> {
  const rows = await reader.execute<Row>(sql`
    select item_id, (array_agg(item_name order by submitted_at desc))[1] as item_name,
      count(*)::int as received,
      count(accepted_at)::int as accepted,
      count(*) filter (where status = 'acceptanceRefused')::int as refused,
      count(*) filter (where status = 'returned')::int as returned,
      count(*) filter (where status = 'lapsed')::int as lapsed,
      count(*) filter (where status = 'withdrawn')::int as withdrawn,
      count(*) filter (where status = 'terminated')::int as terminated,
      count(*) filter (where outcome = 'granted')::int as granted,
      count(*) filter (where outcome = 'denied')::int as denied,
      count(*) filter (where outcome is null and concluded_at is null)::int as open,
      count(*) filter (where outcome is not null and not is_overdue)::int as "onTime",
      count(*) filter (where is_overdue)::int as overdue,
      count(days_allowed)::int as timed,
      coalesce(sum(days_taken::float / days_allowed), 0) as share
    from (
      select days_taken, days_allowed, item_id, item_name, submitted_at, accepted_at, concluded_at, status,
        state #>> '{decision,outcome}' as outcome,
        state -> 'redMarks' @> '[{"code":"promisedOverdue"}]' as is_overdue
      from cases
      where department_id = ${departmentId}::uuid and not is_test
        and received_at >= (${from}::date)::timestamp at time zone 'Asia/Shanghai'
        and received_at < (${through}::date + 1)::timestamp at time zone 'Asia/Shanghai'
    ) c
    group by item_id order by count(*) desc, item_id limit 2000`)
  const counted = [...rows].map(({ item_id: itemId, item_name: itemName, ...counts }) => ({
    itemId,
    itemName,
    counts,
  }))
  const items = counted.map(({ itemId, itemName, counts }): SupervisedItem => ({
    itemId,
    itemName,
    figures: withRates(counts),
  }))
  return { from, through, items, total: withRates(sumOf(counted.map(({ counts }) => counts))) }
}

/**
 * 退件率 = (不予受理 + 退件) ÷ 收件. A correction that lapses and counts as withdrawn (视同撤回) is the applicant's
 * doing: it is no 退件. 按时办结率 = decided within the promised limit ÷ decided. 提速率 = the part of the statutory limit
 * that a case did not need, on average of those decided. Rates of nothing are absent.
 */
export function withRates({ share, ...counts }: Counts): CaseFigures {
  const decided = counts.granted + counts.denied
  return {
    ...counts,
    ...(counts.received === 0 ? {} : { returnRate: (counts.refused + counts.returned) / counts.received }),
    ...(decided === 0 ? {} : { onTimeRate: counts.onTime / decided }),
    ...(counts.timed === 0 ? {} : { speedUp: 1 - share / counts.timed }),
  }
}

const none: Counts = {
  received: 0,
  accepted: 0,
  refused: 0,
  returned: 0,
  lapsed: 0,
  withdrawn: 0,
  terminated: 0,
  granted: 0,
  denied: 0,
  open: 0,
  onTime: 0,
  overdue: 0,
  timed: 0,
  share: 0,
}

function sumOf(figures: readonly Counts[]): Counts {
  const sum = { ...none }
  for (const counts of figures) for (const name of names) sum[name] += counts[name]
  return sum
}

const names: readonly (keyof Counts)[] = [
  'received',
  'accepted',
  'refused',
  'returned',
  'lapsed',
  'withdrawn',
  'terminated',
  'granted',
  'denied',
  'open',
  'onTime',
  'overdue',
  'timed',
  'share',
]
