import type { WorklistCounts, WorklistFilter } from '@yibiao/schemas'
import { sql, type SQL } from 'drizzle-orm'
import type { OfficerActor } from '../access/actor.ts'
import type { Reader } from '../db/database.ts'
import { selectOwnTasks, selectParticipantTasks } from './worklist-query.ts'

/** Counts end here: whoever has more than this needs no exact number, and counting stays as quick as listing. */
export const mostCounted = 999

/** How much waits in each part of the worklist, up to `mostCounted`, so that it opens where there is work. */
export async function countWorklist(reader: Reader, actor: OfficerActor): Promise<WorklistCounts> {
  const [counts] = await reader.execute<Record<keyof WorklistCounts, number>>(sql`
    select ${countOf(actor, 'mine')} as mine, ${countOf(actor, 'pool')} as pool, ${countOf(actor, 'all')} as all,
      ${countOf(actor, 'watched')} as watched, ${countOf(actor, 'supervised')} as supervised`)
  if (counts === undefined) throw new Error('A query of counts gives one row.')
  const { mine, pool, all, watched, supervised } = counts
  return { mine, pool, all, watched, supervised }
}

function countOf(actor: OfficerActor, part: WorklistFilter['part']): SQL {
  const search = { part, today: '', tomorrow: '', size: mostCounted } as const
  const theirs = selectParticipantTasks(actor, search)
  const own = sql`(select count(*) from (${selectOwnTasks(actor, search)}) o)`
  const sum = theirs === undefined ? own : sql`${own} + (select count(*) from ${theirs} o)`
  return sql`least(${sum}, ${sql.raw(String(mostCounted))})::int`
}
