import type { Deputies } from '@yibiao/schemas'
import { and, asc, eq, gte, isNull, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { OfficerActor } from '../access/actor.ts'
import type { Reader } from '../db/database.ts'
import { memberships } from '../departments/tables.ts'
import { deputies } from './tables.ts'

const absent = alias(memberships, 'absent')
const standing = alias(memberships, 'standing')

/** Arrangements of today and later: an administrator sees the department's, everybody else their own. */
export async function listDeputies(reader: Reader, actor: OfficerActor, today: string): Promise<Deputies> {
  const seesAll = actor.roles.includes('administrator')
  const own = or(eq(deputies.officerId, actor.loginId), eq(deputies.deputyId, actor.loginId))
  const rows = await reader
    .select({
      id: deputies.id,
      officerId: deputies.officerId,
      officer: absent.officerName,
      deputy: standing.officerName,
      from: deputies.fromOn,
      through: deputies.throughOn,
      note: deputies.note,
    })
    .from(deputies)
    .innerJoin(
      absent,
      and(eq(absent.departmentId, deputies.departmentId), eq(absent.loginId, deputies.officerId)),
    )
    .innerJoin(
      standing,
      and(eq(standing.departmentId, deputies.departmentId), eq(standing.loginId, deputies.deputyId)),
    )
    .where(
      and(
        eq(deputies.departmentId, actor.departmentId),
        isNull(deputies.endedAt),
        gte(deputies.throughOn, today),
        seesAll ? undefined : own,
      ),
    )
    .orderBy(asc(deputies.fromOn), asc(deputies.id))
    .limit(500)
  return {
    entries: rows.map(({ officerId, note, ...row }) => ({
      ...row,
      mayEnd: seesAll || officerId === actor.loginId,
      ...(note === null ? {} : { note }),
    })),
  }
}
