import { refuseActing, type CaseTask } from '@yibiao/core/flow'
import { fileDefaults } from '@yibiao/core/fields'
import type { Actor, OfficerActor } from '../access/actor.ts'
import { officerOf } from '../access/officer-of.ts'
import type { FileLimits } from '../attachments/find-target.ts'
import { findReadableCase } from '../cases/find-readable-case.ts'
import type { CaseRow } from '../cases/queries.ts'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import { withReader } from '../db/with-transaction.ts'
import { engineActorOf } from '../engine/engine-actor.ts'
import { readVersion } from '../items/read-version.ts'
import { AppError } from '../problems/app-error.ts'
import { pointsOf } from './points-of.ts'

/** A point of a checklist that takes files. */
export type EvidenceTarget = FileLimits & { point: string }

/** A task whose checklist an officer may fill in now. */
export type EvidenceTask = {
  actor: OfficerActor
  caseRow: CaseRow
  task: CaseTask
  points: readonly string[]
}

/**
 * Finds the task an officer attaches 佐证材料 to, as the engine lets the officer act on it.
 * @throws AppError `request.notFound` also for a case that is read as a department that was asked, `case.…` as the engine
 *   refuses
 */
export async function findEvidenceTask(
  context: Context,
  actor: Actor,
  { caseId, taskId }: { caseId: string; taskId: string },
): Promise<EvidenceTask> {
  const officer = officerOf(actor)
  const { caseRow, role, scope } = await findReadableCase(context, officer, caseId)
  if (role !== 'officer') throw new AppError('request.notFound')
  return withReader(context.database, scope, reader => readEvidenceTask(reader, officer, caseRow, taskId))
}

/**
 * As `findEvidenceTask`, in a case as it was read.
 * @throws as `findEvidenceTask`
 */
export async function readEvidenceTask(
  reader: Reader,
  actor: OfficerActor,
  caseRow: CaseRow,
  taskId: string,
): Promise<EvidenceTask> {
  const version = await readVersion(reader, caseRow.itemId, caseRow.itemVersion)
  const task = caseRow.state.tasks.find(({ id }) => id === taskId)
  if (task === undefined) throw new AppError('request.notFound')
  const refusal = refuseActing(version.flow, caseRow.state, task, engineActorOf(actor))
  if (refusal !== undefined && refusal.code !== 'unknownTask')
    throw new AppError(`case.${refusal.code}`, { ...refusal.params })
  return { actor, caseRow, task, points: pointsOf(version, task).map(({ id }) => id) }
}

/**
 * What a point takes: what a material takes that says nothing, for any point may be attached to.
 * @throws AppError `case.unknownChecklistPoint`
 */
export function evidenceTarget({ points }: EvidenceTask, point: string): EvidenceTarget {
  if (!points.includes(point)) throw new AppError('case.unknownChecklistPoint', { points: point })
  const { accept, maxFiles, maxMegabytes } = fileDefaults
  return { point, accept, maxFiles, maxBytes: maxMegabytes * 1024 * 1024 }
}
