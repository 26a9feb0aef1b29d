import type { ChildCase } from '@yibiao/core/flow'
import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { cases } from '../cases/tables.ts'
import type { Database, Reader } from '../db/database.ts'
import { withReader } from '../db/with-transaction.ts'
import { outbox } from '../jobs/tables.ts'
import type { ParentReference } from './parent-reference.ts'

const batchSize = 500

type Child = {
  id: string
  number: string
  parent: ParentReference
  isOpen: boolean
  /** Its beginning has yet to be told to the parent. */
  isReporting: boolean
}

/**
 * What must hold between the departments of 子办件 and their parents: the parent lists each child that has begun, and a
 * child that was called off does not go on. What the outbox has yet to deliver is not missing.
 * @returns what an operator reads, a line for each child that is not as its parent has it
 */
export async function verifyChildren(database: Database, departmentId: string): Promise<string[]> {
  const children = await withReader(database, { departmentId }, reader => listChildren(reader, departmentId))
  const lines: string[] = []
  for (const [parentDepartmentId, theirs] of Map.groupBy(children, ({ parent }) => parent.departmentId)) {
    for (let start = 0; start < theirs.length; start += batchSize) {
      const batch = theirs.slice(start, start + batchSize)
      const ids = batch.map(({ parent }) => parent.caseId)
      const parents = await withReader(database, { departmentId: parentDepartmentId }, reader =>
        readParents(reader, parentDepartmentId, ids),
      )
      for (const child of batch) {
        const problem = problemOf(child, parents.get(child.parent.caseId))
        if (problem !== undefined) lines.push(`${departmentId}  children: ${child.number} ${problem}`)
      }
    }
  }
  return lines
}

function problemOf(child: Child, parent: Parent | undefined): string | undefined {
  if (parent === undefined) return 'was ordered by a case that does not exist'
  const listed = parent.children.find(({ id }) => id === child.parent.child)
  if (listed === undefined) return 'is not among the children of its parent'
  if (listed.state === 'cancelled')
    return child.isOpen && !parent.isCancelling ? 'goes on although it was called off' : undefined
  if (listed.caseId === child.id || child.isReporting) return undefined
  return 'is not known to its parent as begun'
}

async function listChildren(reader: Reader, departmentId: string): Promise<Child[]> {
  const rows = await reader
    .select({
      id: cases.id,
      number: cases.number,
      parent: cases.parent,
      isOpen: sql<boolean>`${cases.decidedAt} is null and ${cases.concludedAt} is null`,
      isReporting: sql<boolean>`exists (select from ${outbox} m where m.department_id = ${cases.departmentId}
        and m.kind = 'childReport' and m.done_at is null and m.dead_at is null
        and m.payload ->> 'caseId' = ${cases.parent} ->> 'caseId'
        and m.payload ->> 'child' = ${cases.parent} ->> 'child')`,
    })
    .from(cases)
    .where(and(eq(cases.departmentId, departmentId), isNotNull(cases.parent)))
  return rows.flatMap(row => (row.parent === null ? [] : [{ ...row, parent: row.parent }]))
}

type Parent = { children: readonly ChildCase[]; isCancelling: boolean }

async function readParents(
  reader: Reader,
  departmentId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Parent>> {
  const rows = await reader
    .select({
      id: cases.id,
      children: sql<readonly ChildCase[] | null>`${cases.state} -> 'children'`,
      isCancelling: sql<boolean>`exists (select from ${outbox} m where m.department_id = ${cases.departmentId}
        and m.subject = 'children:' || ${cases.id} and m.kind = 'cancelChild'
        and m.done_at is null and m.dead_at is null)`,
    })
    .from(cases)
    .where(and(eq(cases.departmentId, departmentId), inArray(cases.id, [...ids])))
  return new Map(
    rows.map(({ id, children, isCancelling }) => [id, { children: children ?? [], isCancelling }]),
  )
}
