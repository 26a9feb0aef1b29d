import type { Actor as EngineActor, DebtVerification, EngineCommand } from '@yibiao/core/flow'
import type { AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { advanceCase, type AdvancedCase } from '../engine/advance-case.ts'
import { AppError } from '../problems/app-error.ts'
import { keepEvidence } from '../evidence/keep-evidence.ts'
import { editAnswers } from './edit-answers.ts'
import { loadCommandWorld } from './load-command-world.ts'
import { lockCommandCase, type LockedCase } from './lock-command-case.ts'
import { requireKnownParts } from './require-known-parts.ts'

export type CaseAct = {
  command: EngineCommand
  commandId: string
  expectedVersion?: number
  /** What the source said that was asked for this command. */
  verification?: DebtVerification | undefined
  actor: EngineActor
  auditActor: AuditActor
}

/**
 * Does something to a case, in one transaction of the department that owns it. The case is locked first: of several
 * who act at once on the version they saw, one succeeds.
 * @throws AppError `request.notFound`, `correction.unknownPart`, `evidence.unknown`, or `case.…` as the engine refuses
 */
export async function runCommand(
  context: Context,
  transaction: Transaction,
  place: { departmentId: string; caseId: string },
  act: CaseAct,
): Promise<AdvancedCase> {
  const locked = await lockCommandCase(transaction, place.departmentId, place.caseId)
  if (locked === undefined) throw new AppError('request.notFound')
  return runOnLocked(context, transaction, locked, act)
}

/** As `runCommand`, on a case that this transaction has locked. */
export async function runOnLocked(
  context: Context,
  transaction: Transaction,
  locked: LockedCase,
  act: CaseAct,
): Promise<AdvancedCase> {
  const world = await loadCommandWorld(context, transaction, locked)
  const { command } = act
  requireKnownParts(world.version.definition, command)
  const { caseRow, department } = locked
  const advanced = await advanceCase(context, transaction, { caseRow, department, world, ...act })
  // Only now: whether the actor may act at all is for the engine to say.
  if (command.type === 'editAnswers')
    await editAnswers(context, transaction, { caseRow, command, by: act.actor.name })
  await keepEvidence(context, transaction, caseRow, command)
  return advanced
}
