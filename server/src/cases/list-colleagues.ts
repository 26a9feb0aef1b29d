import type { Colleagues } from '@yibiao/schemas'
import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { memberships } from '../departments/tables.ts'

/** Whom an officer of the department that owns a case can pass work to or ask: everybody who works there but themselves. */
export async function listColleagues(
  reader: Reader,
  departmentId: string,
  loginId: string,
): Promise<Colleagues> {
  const rows = await reader
    .select({ id: memberships.loginId, name: memberships.officerName, position: memberships.position })
    .from(memberships)
    .where(
      and(
        eq(memberships.departmentId, departmentId),
        ne(memberships.loginId, loginId),
        isNull(memberships.endedAt),
      ),
    )
    .orderBy(asc(memberships.officerName), asc(memberships.loginId))
    .limit(5_000)
  return {
    officers: rows.map(({ position, ...officer }) => ({
      ...officer,
      ...(position === '' ? {} : { position }),
    })),
  }
}
