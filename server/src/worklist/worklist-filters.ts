import { sql, type SQL } from 'drizzle-orm'
import { capacitiesOf, type OfficerActor } from '../access/actor.ts'

/** `mine`: taken by me; `pool`: waiting for somebody like me; `all`: every open task of the department. */
export type WorklistFilter = 'mine' | 'pool' | 'all'

/** Open tasks `t` of the own department that belong to a part of the worklist. */
export function isOwnTask(actor: OfficerActor, filter: WorklistFilter): SQL {
  return sql`t.department_id = ${actor.departmentId}::uuid and t.state in ('open', 'claimed')
    and (cardinality(t.pool_roles) > 0 or cardinality(t.officer_ids) > 0 or t.holder_id is not null)
    and ${ownFilter(actor, filter)}`
}

/** Tasks `p` in cases of other departments that belong to a part of the worklist. */
export function isParticipantTask(actor: OfficerActor, filter: WorklistFilter): SQL {
  return sql`p.department_id = ${actor.departmentId}::uuid and p.state <> 'closed'
    and ${participantFilter(actor, filter)}`
}

function ownFilter(actor: OfficerActor, filter: WorklistFilter): SQL {
  if (filter === 'mine') return sql`t.holder_id = any(${textArray(idsOf(actor))})`
  if (filter === 'all') return sql`true`
  return sql`t.state = 'open' and (t.pool_roles && ${textArray(rolesOf(actor))} or t.officer_ids && ${textArray(idsOf(actor))})`
}

function participantFilter(actor: OfficerActor, filter: WorklistFilter): SQL {
  if (filter === 'mine') return sql`p.holder_id = ${actor.loginId}`
  const own = sql`p.role = any(${textArray(actor.roles)})`
  return filter === 'all' ? own : sql`p.state = 'open' and ${own}`
}

/** 代理: tasks of absent colleagues stand in the deputy's lists too. */
function idsOf(actor: OfficerActor): string[] {
  return capacitiesOf(actor).map(({ loginId }) => loginId)
}

function rolesOf(actor: OfficerActor): string[] {
  return [...new Set(capacitiesOf(actor).flatMap(({ roles }) => roles))]
}

function textArray(values: readonly string[]): SQL {
  return sql`array(select jsonb_array_elements_text((${JSON.stringify(values)}::text)::jsonb))`
}
