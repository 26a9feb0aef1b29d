import type { DocumentView } from '@yibiao/schemas'
import type { Context } from '../context/context.ts'
import type { Scope } from '../db/scope.ts'
import { withReader } from '../db/with-transaction.ts'
import { listCaseDocuments, toDocumentView } from '../documents/queries.ts'

/** The documents that one command issued; those that failed come later and are not among them. */
export async function issuedBy(
  context: Context,
  scope: Scope,
  command: { departmentId: string; caseId: string; commandId: string },
): Promise<DocumentView[]> {
  const { departmentId, caseId, commandId } = command
  const rows = await withReader(context.database, scope, reader =>
    listCaseDocuments(reader, departmentId, caseId),
  )
  return rows.filter(row => row.effectId.startsWith(`${commandId}:`)).map(toDocumentView)
}
