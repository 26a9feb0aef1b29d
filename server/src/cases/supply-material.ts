import type { AttachmentView } from '@yibiao/schemas'
import type { ApplicantActor } from '../access/actor.ts'
import type { AuditActor } from '../audit/record-audit.ts'
import { requireRoom } from '../attachments/attach-file.ts'
import { findTarget, type AttachmentTarget } from '../attachments/find-target.ts'
import { listCaseAttachments, viewAttachment, type CaseAttachment } from '../attachments/queries.ts'
import type { ReceivedFile } from '../attachments/receive-file.ts'
import { caseAttachments } from '../attachments/tables.ts'
import type { Context } from '../context/context.ts'
import type { Reader, Transaction } from '../db/database.ts'
import { engineActorOf } from '../engine/engine-actor.ts'
import { readVersion } from '../items/read-version.ts'
import { AppError } from '../problems/app-error.ts'
import type { LockedCase } from './lock-command-case.ts'
import { findOwnCase } from './queries.ts'
import { runOnLocked } from './run-command.ts'

/**
 * What may be handed in for a material of an own case, before its bytes are read.
 * @throws AppError `request.notFound`, `attachment.targetUnknown`
 */
export async function findSupplyTarget(
  reader: Reader,
  { partyId }: ApplicantActor,
  { caseId, material }: { caseId: string; material: string },
): Promise<AttachmentTarget> {
  const caseRow = await findOwnCase(reader, partyId, caseId)
  if (caseRow === undefined) throw new AppError('request.notFound')
  return findTarget(
    await readVersion(reader, caseRow.itemId, caseRow.itemVersion),
    { opens: null },
    { material },
  )
}

export type Supply = {
  id: string
  target: AttachmentTarget
  file: ReceivedFile
  name: string
  commandId: string
  actor: ApplicantActor
  auditActor: AuditActor
}

/**
 * 容缺补交: keeps the file with the case, in the transaction of the command that says so. Counts are taken under the
 * lock of the case.
 * @throws AppError `attachment.tooMany`, `attachment.tooLarge`, or `case.…` as the engine refuses
 */
export async function supplyMaterial(
  context: Context,
  transaction: Transaction,
  locked: LockedCase,
  { id, target, file, name, commandId, actor, auditActor }: Supply,
): Promise<AttachmentView> {
  const { departmentId, id: caseId, applicantPartyId } = locked.caseRow
  const material = target.material ?? ''
  await runOnLocked(context, transaction, locked, {
    command: { type: 'supplyMaterial', material, attachment: id, name },
    commandId,
    actor: engineActorOf(actor),
    auditActor,
  })
  requireRoom(await listCaseAttachments(transaction, departmentId, caseId), target, file.size)
  const row: CaseAttachment = {
    departmentId,
    id,
    caseId,
    applicantPartyId,
    material,
    field: null,
    name,
    mediaType: file.mediaType,
    fileKind: file.kind,
    size: file.size,
    sha256: file.sha256,
    scan: 'clean',
    storageKey: file.storageKey,
    uploadedAt: context.clock.now(),
  }
  await transaction.insert(caseAttachments).values(row)
  return viewAttachment(row)
}
