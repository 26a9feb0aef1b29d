import { isOpenTask } from '@yibiao/core/flow'
import type { OpenCase, OpenCases } from '@yibiao/schemas'
import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import { cases } from '../cases/tables.ts'
import type { Reader } from '../db/database.ts'
import { stepFacts } from '../engine/plan-tasks.ts'
import { readItem } from '../items/queries.ts'
import { readVersion } from '../items/read-version.ts'
import { AppError } from '../problems/app-error.ts'

const most = 200

/**
 * Open cases of an item that go by another version than the one in use, oldest first. Nothing of what was applied for:
 * whoever designs items does not read cases.
 * @throws AppError `request.notFound`; `item.notOpen` for an item that was never published
 */
export async function listOpenCases(
  reader: Reader,
  { departmentId, itemId }: { departmentId: string; itemId: string },
): Promise<OpenCases> {
  const { publishedVersion } = await readItem(reader, departmentId, itemId)
  if (publishedVersion === null) throw new AppError('item.notOpen')
  const rows = await reader
    .select()
    .from(cases)
    .where(
      and(
        eq(cases.departmentId, departmentId),
        eq(cases.itemId, itemId),
        isNull(cases.concludedAt),
        ne(cases.itemVersion, publishedVersion),
      ),
    )
    .orderBy(asc(cases.submittedAt), asc(cases.id))
    .limit(most + 1)
  const entries = await Promise.all(
    rows
      .slice(0, most)
      .map(async ({ id, number, itemVersion, status, state, submittedAt }): Promise<OpenCase> => {
        const { flow } = await readVersion(reader, itemId, itemVersion)
        const open = state.tasks.filter(isOpenTask)
        const steps = new Map(open.map(task => [task.key, stepFacts(flow, task).name]))
        return {
          id,
          number,
          itemVersion,
          status,
          steps: [...steps.values()],
          submittedAt: submittedAt.toISOString(),
        }
      }),
  )
  return { toVersion: publishedVersion, entries, isCut: rows.length > most }
}
