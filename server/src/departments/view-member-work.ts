import type { MemberWork } from '@yibiao/schemas'
import { and, asc, count, eq, inArray, ne } from 'drizzle-orm'
import { cases } from '../cases/tables.ts'
import type { Reader } from '../db/database.ts'
import { deputiesOf } from '../deputies/end-deputies-of.ts'
import { deputies } from '../deputies/tables.ts'
import { participantTasks } from '../participations/tables.ts'
import { tasks } from '../tasks/tables.ts'

/** So many tasks are passed on at once at most. */
const mostTasks = 500

/** What a member would leave behind. */
export async function viewMemberWork(
  reader: Reader,
  { departmentId, loginId, today }: { departmentId: string; loginId: string; today: string },
): Promise<MemberWork> {
  const held = and(
    eq(tasks.departmentId, departmentId),
    eq(tasks.holderId, loginId),
    inArray(tasks.state, ['open', 'claimed', 'suspended']),
  )
  const rows = await reader
    .select({
      taskId: tasks.id,
      caseId: tasks.caseId,
      number: cases.number,
      caseVersion: cases.version,
      stepName: tasks.name,
      state: tasks.state,
    })
    .from(tasks)
    .innerJoin(cases, and(eq(cases.departmentId, tasks.departmentId), eq(cases.id, tasks.caseId)))
    .where(held)
    .orderBy(asc(tasks.dueOn), asc(tasks.id))
    .limit(mostTasks)
  const [all] = await reader.select({ count: count() }).from(tasks).where(held)
  const [forOthers] = await reader
    .select({ count: count() })
    .from(participantTasks)
    .where(
      and(
        eq(participantTasks.departmentId, departmentId),
        eq(participantTasks.holderId, loginId),
        ne(participantTasks.state, 'closed'),
      ),
    )
  const [arranged] = await reader
    .select({ count: count() })
    .from(deputies)
    .where(deputiesOf({ departmentId, loginId }, today))
  return {
    tasks: rows.map(({ state, ...task }) => ({ ...task, isSuspended: state === 'suspended' })),
    count: all?.count ?? 0,
    forOthers: forOthers?.count ?? 0,
    deputies: arranged?.count ?? 0,
  }
}
