import { sql, type SQL } from 'drizzle-orm'
import type { StandIn } from '../access/actor.ts'
import { memberships } from '../departments/tables.ts'
import { logins, sessions } from '../identity/tables.ts'
import { deputies } from './tables.ts'

/**
 * In whose place the officer of a session works today, as JSON: read with the session itself, so that an arrangement
 * counts and ends at once. Needs the service `identity`.
 */
export function standInsOfSession(today: string): SQL<StandIn[]> {
  return sql<StandIn[]>`(
    select coalesce(jsonb_agg(jsonb_build_object('loginId', a.login_id, 'name', a.officer_name, 'roles', to_jsonb(a.roles),
      'actingPartyId', p.person_party_id) order by a.officer_name, a.login_id), '[]'::jsonb)
    from ${deputies} d
    join ${memberships} a on a.department_id = d.department_id and a.login_id = d.officer_id and a.ended_at is null
    join ${logins} p on p.id = d.officer_id
    where d.department_id = ${sessions.departmentId} and d.deputy_id = ${sessions.loginId} and d.ended_at is null
      and d.from_on <= ${today}::date and d.through_on >= ${today}::date)`
}
