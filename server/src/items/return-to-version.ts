import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { AppError } from '../problems/app-error.ts'
import { lockItem } from './queries.ts'
import { readVersionRow } from './read-version.ts'
import { putInUse } from './put-in-use.ts'

/**
 * Puts an earlier version in use again (回退): new applications are made with it; the draft, other drafts and cases
 * stay as they are.
 * @throws AppError `request.notFound`, `item.stateImpossible`, `item.versionInUse`
 */
export async function returnToVersion(
  context: Context,
  transaction: Transaction,
  target: { departmentId: string; itemId: string; version: number; reason: string },
  actor: AuditActor,
): Promise<void> {
  const { departmentId, itemId, version, reason } = target
  const item = await lockItem(transaction, departmentId, itemId)
  if (item.state === 'cancelled' || item.state === 'draft') throw new AppError('item.stateImpossible')
  if (item.publishedVersion === version) throw new AppError('item.versionInUse')
  const row = await readVersionRow(transaction, itemId, version)
  // What waits for its start is put in use by its start, or published again.
  if (row === undefined || version === item.scheduledVersion) throw new AppError('request.notFound')
  const { definition, revision } = row
  await putInUse(context, transaction, item, { version, definition, revision, state: item.state })
  recordAudit(context, transaction, {
    departmentId,
    actor,
    action: 'item.returnToVersion',
    subject: { type: 'item', id: itemId },
    details: { from: item.publishedVersion, to: version, reason },
  })
}
