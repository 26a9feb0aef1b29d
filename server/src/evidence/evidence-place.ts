import { and, eq } from 'drizzle-orm'
import { requireRoomBeside } from '../attachments/attach-file.ts'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import { lockCommandCase } from '../cases/lock-command-case.ts'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import { AppError } from '../problems/app-error.ts'
import { evidenceUploads } from '../uploads/tables.ts'
import type { UploadPlace } from '../uploads/upload-place.ts'
import {
  evidenceTarget,
  readEvidenceTask,
  type EvidenceTarget,
  type EvidenceTask,
} from './find-evidence-task.ts'
import { findEvidence } from './queries.ts'
import { caseEvidence } from './tables.ts'

/** The checklist of a task as the place of uploads: of the officer who acts on the task, each upload for a point of it. */
export function evidencePlace(
  context: Context,
  found: EvidenceTask,
  auditActor: AuditActor,
): UploadPlace<EvidenceTarget> {
  const { actor, caseRow, task } = found
  const { departmentId, id: caseId } = caseRow
  const { loginId } = actor
  const place = { departmentId, caseId, taskId: task.id, loginId }
  const isOwn = and(eq(evidenceUploads.departmentId, departmentId), eq(evidenceUploads.loginId, loginId))
  const isReached = and(isOwn, eq(evidenceUploads.caseId, caseId), eq(evidenceUploads.taskId, task.id))
  if (isOwn === undefined || isReached === undefined) throw new Error('A condition of several is none.')
  return {
    table: evidenceUploads,
    scope: { departmentId },
    sender: { name: `${departmentId} ${loginId}`, isOwn },
    isReached,
    // As every command on the case does: the task cannot be over when the file comes to it.
    lock: async transaction => {
      const locked = await lockCommandCase(transaction, departmentId, caseId)
      if (locked === undefined) throw new AppError('request.notFound')
      await readEvidenceTask(transaction, actor, locked.caseRow, task.id)
    },
    requireRoom: (reader, target, size) => requireRoomAt(reader, found, target, size),
    insert: async (transaction, { point }, row) => {
      await transaction.insert(evidenceUploads).values({ ...row, ...place, point })
    },
    aim: async (transaction, { point }, uploadId) => {
      await transaction
        .update(evidenceUploads)
        .set({ point })
        .where(and(isReached, eq(evidenceUploads.id, uploadId)))
    },
    targetOf: async (reader, uploadId) => {
      const [upload] = await reader
        .select({ point: evidenceUploads.point })
        .from(evidenceUploads)
        .where(and(isReached, eq(evidenceUploads.id, uploadId)))
      if (upload === undefined) throw new AppError('request.notFound')
      return evidenceTarget(found, upload.point)
    },
    attach: async (transaction, target, { id, name, kind, ...file }) => {
      await requireRoomAt(transaction, found, target, file.size)
      await transaction.insert(caseEvidence).values({
        ...file,
        ...place,
        id,
        name,
        fileKind: kind,
        point: target.point,
        scan: 'clean',
        uploadedAt: context.clock.now(),
      })
      recordAudit(context, transaction, {
        departmentId,
        actor: auditActor,
        action: 'evidence.add',
        subject: { type: 'case', id: caseId },
        details: { taskId: task.id, point: target.point, attachmentId: id },
      })
    },
    findFile: (reader, id) => findEvidence(reader, departmentId, id),
  }
}

async function requireRoomAt(
  reader: Reader,
  { caseRow, task }: EvidenceTask,
  target: EvidenceTarget,
  size: number,
): Promise<void> {
  const present = await reader
    .select({ point: caseEvidence.point, size: caseEvidence.size })
    .from(caseEvidence)
    .where(
      and(
        eq(caseEvidence.departmentId, caseRow.departmentId),
        eq(caseEvidence.caseId, caseRow.id),
        eq(caseEvidence.taskId, task.id),
      ),
    )
  const beside = present.filter(({ point }) => point === target.point).length
  requireRoomBeside(present, beside, target, size)
}
