import type { WorklistCounts } from '@yibiao/schemas'
import { sql, type SQL } from 'drizzle-orm'
import type { OfficerActor } from '../access/actor.ts'
import type { Reader } from '../db/database.ts'
import { isOwnTask, isParticipantTask, type WorklistFilter } from './worklist-filters.ts'

type Row = { mine: number; pool: number; all: number }

/** How much waits in each part of the worklist, so that it opens where there is work. */
export async function countWorklist(reader: Reader, actor: OfficerActor): Promise<WorklistCounts> {
  const [counts] = await reader.execute<Row>(sql`
    select ${countOf(actor, 'mine')} as mine, ${countOf(actor, 'pool')} as pool, ${countOf(actor, 'all')} as all`)
  if (counts === undefined) throw new Error('A query of counts gives one row.')
  return { mine: counts.mine, pool: counts.pool, all: counts.all }
}

function countOf(actor: OfficerActor, filter: WorklistFilter): SQL {
  return sql`((select count(*) from tasks t where ${isOwnTask(actor, filter)})
    + (select count(*) from participant_tasks p where ${isParticipantTask(actor, filter)}))::int`
}
