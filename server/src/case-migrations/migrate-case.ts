import type { AuditActor } from '../audit/record-audit.ts'
import type { OfficerActor } from '../access/actor.ts'
import { caseAttachments } from '../attachments/tables.ts'
import { debtsOf, originalsOf } from '../cases/debts.ts'
import { loadCaseWorld, type CaseWorld } from '../cases/load-case-world.ts'
import { lockCommandCase } from '../cases/lock-command-case.ts'
import { missingFields } from '../cases/missing-fields.ts'
import type { CaseRow } from '../cases/queries.ts'
import { storeEdition } from '../cases/store-edition.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { advanceCase } from '../engine/advance-case.ts'
import { engineActorOf } from '../engine/engine-actor.ts'
import { readItem } from '../items/queries.ts'
import { readVersion } from '../items/read-version.ts'
import { AppError } from '../problems/app-error.ts'
import { and, eq } from 'drizzle-orm'
import { migrationRefused } from './name-refusal.ts'
import { factsAfter, planMigration, type PlannedMigration } from './plan-migration.ts'
import { caseMigrations } from './tables.ts'

export type Migration = {
  departmentId: string
  itemId: string
  caseId: string
  /** The version that was previewed. */
  toVersion: number
  reason: string
  /** Version of the case that was previewed. */
  expectedVersion: number
  commandId: string
  actor: OfficerActor
  auditActor: AuditActor
}

export type MigrationDone = typeof caseMigrations.$inferSelect

/**
 * Puts a case on the version of its item that is in use, in one transaction: answers, materials and files by their
 * places there as a new snapshot, the work as it stands, the log.
 * @throws AppError `request.notFound`, `caseMigration.upToDate`, `caseMigration.answersNotAcceptable` with every thing
 * that is wrong, or `case.…` as the engine refuses
 */
export async function migrateCase(
  context: Context,
  transaction: Transaction,
  migration: Migration,
): Promise<MigrationDone> {
  const { departmentId, itemId, caseId, toVersion, reason, actor } = migration
  const locked = await lockCommandCase(transaction, departmentId, caseId)
  if (locked === undefined || locked.caseRow.itemId !== itemId) throw new AppError('request.notFound')
  const { caseRow, department } = locked
  const { publishedVersion } = await readItem(transaction, departmentId, itemId)
  if (publishedVersion !== toVersion || caseRow.itemVersion === toVersion)
    throw new AppError('caseMigration.upToDate')
  const [world, after] = await Promise.all([
    loadCaseWorld(context, transaction, caseRow),
    readVersion(transaction, itemId, toVersion),
  ])
  const plan = planMigration(caseRow, world, after)
  if (plan.refusal !== undefined) throw migrationRefused(plan.refusal, world.version)
  const submission = caseRow.submission + 1
  await advanceCase(context, transaction, {
    caseRow: { ...caseRow, itemVersion: toVersion, itemName: after.definition.name },
    department,
    world: turnWorld(caseRow, world, plan),
    command: {
      type: 'migrate',
      from: caseRow.itemVersion,
      to: toVersion,
      submission,
      keys: plan.keys,
      reason,
    },
    commandId: migration.commandId,
    expectedVersion: migration.expectedVersion,
    actor: engineActorOf(actor),
    auditActor: migration.auditActor,
  })
  // Only now: whether the actor may act at all is for the engine to say.
  if (plan.issues.length > 0)
    throw new AppError('caseMigration.answersNotAcceptable', {}, { issues: plan.issues })
  const { judgement, provenance, materials } = plan
  storeEdition(context, transaction, {
    before: world.submission,
    version: after,
    judgement,
    provenance,
    materials,
    by: actor.name,
  })
  await moveFiles(transaction, world, plan)
  const done = {
    departmentId,
    id: context.newId(),
    itemId,
    caseId,
    number: caseRow.number,
    fromVersion: caseRow.itemVersion,
    toVersion,
    reason,
    by: actor.name,
    at: context.clock.now(),
  }
  await transaction.insert(caseMigrations).values(done)
  return done
}

/** The case as the version has it, for what is due meanwhile. */
function turnWorld(caseRow: CaseRow, { calendar, submission }: CaseWorld, plan: PlannedMigration) {
  const { after, judgement, formContext, materials, provenance } = plan
  const { definition } = after
  return {
    version: after,
    calendar,
    answers: judgement.answers,
    facts: factsAfter(plan, caseRow.number),
    debts: debtsOf(materials, definition.materials, submission.sources, provenance),
    missing: (step: Parameters<NonNullable<Parameters<typeof advanceCase>[2]['world']['missing']>>[0]) =>
      step.access === undefined ? [] : missingFields(after, step.access, judgement.answers, formContext),
    originals: originalsOf(materials, definition.materials),
  }
}

async function moveFiles(
  transaction: Transaction,
  { files }: CaseWorld,
  plan: PlannedMigration,
): Promise<void> {
  for (const [place, { id, departmentId, material, field }] of plan.files.entries()) {
    const before = files[place]
    if (before?.material === material && before?.field === field) continue
    await transaction
      .update(caseAttachments)
      .set({ material, field })
      .where(and(eq(caseAttachments.departmentId, departmentId), eq(caseAttachments.id, id)))
  }
}
