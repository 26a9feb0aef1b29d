import type { ItemDefinition, OfficerFigures, Performance } from '@yibiao/schemas'
import { sql } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import type { Period } from './count-cases.ts'
import { measureItems, type MeasuredItem } from './item-measures.ts'

type ItemRow = {
  name: ItemDefinition['name']
  guide: ItemDefinition['guide']
  limits: ItemDefinition['limits']
}
type OfficerRow = Omit<OfficerFigures, 'onTimeRate'>

/** Measures of the items in use, and what each officer closed in the period, by the index `tasks_closed`. */
export async function viewPerformance(
  reader: Reader,
  departmentId: string,
  { from, through }: Period,
): Promise<Performance> {
  const items = await reader.execute<ItemRow>(sql`
    select v.definition -> 'name' as name, v.definition -> 'guide' as guide, v.definition -> 'limits' as limits
    from published_items p join item_versions v on v.item_id = p.item_id and v.version = p.version
    where p.department_id = ${departmentId}::uuid and p.state = 'inUse' and v.department_id = ${departmentId}::uuid`)
  const officers = await reader.execute<OfficerRow>(sql`
    select max(t.holder_name) as name, count(*)::int as closed, count(t.step_due_on)::int as limited,
      count(*) filter (where (t.closed_at at time zone 'Asia/Shanghai')::date <= t.step_due_on)::int as "onTime"
    from tasks t join cases c on c.department_id = t.department_id and c.id = t.case_id and not c.is_test
    where t.department_id = ${departmentId}::uuid and t.state = 'done' and t.holder_id is not null
      and t.closed_at >= (${from}::date)::timestamp at time zone 'Asia/Shanghai'
      and t.closed_at < (${through}::date + 1)::timestamp at time zone 'Asia/Shanghai'
    group by t.holder_id order by count(*) desc, t.holder_id limit 2000`)
  return {
    measures: measureItems([...items] satisfies MeasuredItem[]),
    officers: [...officers].map(({ name, closed, limited, onTime }) => ({
      name,
      closed,
      limited,
      onTime,
      ...(limited === 0 ? {} : { onTimeRate: onTime / limited }),
    })),
  }
}
