import type { DocumentView } from '@yibiao/schemas'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context/context.ts'
import { withReader } from '../db/with-transaction.ts'
import { listCaseDocuments, toDocumentView } from '../documents/queries.ts'
import type { AdvancedCase } from '../engine/advance-case.ts'
import { ordersPapers, settleCase } from '../engine/settle-case.ts'
import { findIfReadable } from './find-readable-case.ts'

type Settling = {
  caseId: string
  commandId: string
  /** What the command did; undefined when it was done before and its answer was repeated. */
  advanced: AdvancedCase | undefined
}

/**
 * Delivers the documents a command has ordered and gives them; those that failed come later and are not among them.
 * Most commands order none, and then nothing is asked.
 */
export async function settleCommand(
  context: Context,
  actor: Actor,
  { caseId, commandId, advanced }: Settling,
): Promise<DocumentView[]> {
  if (advanced !== undefined && !ordersPapers(advanced.effects)) return []
  const scope =
    advanced === undefined
      ? (await findIfReadable(context, actor, caseId))?.scope
      : { departmentId: advanced.caseRow.departmentId }
  // Whose part in the case has ended is told that the command is done, and no more.
  if (scope?.departmentId === undefined) return []
  const { departmentId } = scope
  await settleCase(context, departmentId, caseId)
  // A department that was asked is shown no documents of the case, also not in the answer to its own act.
  if (actor.type === 'officer' && actor.departmentId !== departmentId) return []
  const rows = await withReader(context.database, scope, reader =>
    listCaseDocuments(reader, departmentId, caseId),
  )
  return rows.filter(row => row.effectId.startsWith(`${commandId}:`)).map(toDocumentView)
}
