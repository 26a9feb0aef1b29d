import type { WorklistChoices } from '@yibiao/schemas'
import { asc, eq } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { listMembers } from '../departments/queries.ts'
import { publishedItems } from '../items/tables.ts'

/** The department's items and officers, for the filters of its worklist. */
export async function listChoices(reader: Reader, departmentId: string): Promise<WorklistChoices> {
  const [items, members] = await Promise.all([
    reader
      .select({ id: publishedItems.itemId, name: publishedItems.name })
      .from(publishedItems)
      .where(eq(publishedItems.departmentId, departmentId))
      .orderBy(asc(publishedItems.publishedAt)),
    listMembers(reader, departmentId),
  ])
  return { items, officers: members.map(({ loginId, officerName }) => ({ id: loginId, name: officerName })) }
}
