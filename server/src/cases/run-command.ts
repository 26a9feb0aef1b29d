import type { Actor as EngineActor, DebtVerification, EngineCommand } from '@yibiao/core/flow'
import type { AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { advanceCase, type AdvancedCase } from '../engine/advance-case.ts'
import { loadCaseWorld } from './load-case-world.ts'
import { lockCase } from './queries.ts'
import { requireKnownParts } from './require-known-parts.ts'

export type CaseAct = {
  departmentId: string
  caseId: string
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
 * @throws AppError `request.notFound`, `correction.unknownPart`, or `case.…` as the engine refuses
 */
export async function runCommand(
  context: Context,
  transaction: Transaction,
  act: CaseAct,
): Promise<AdvancedCase> {
  const caseRow = await lockCase(transaction, act.departmentId, act.caseId)
  const world = await loadCaseWorld(context, transaction, caseRow)
  requireKnownParts(world.version.definition, act.command)
  return advanceCase(context, transaction, {
    caseRow,
    version: world.version,
    department: world.department,
    calendar: world.calendar,
    facts: world.facts,
    answers: world.submission.answers,
    debts: world.debts,
    command: act.command,
    commandId: act.commandId,
    ...(act.expectedVersion === undefined ? {} : { expectedVersion: act.expectedVersion }),
    ...(act.verification === undefined ? {} : { verification: act.verification }),
    actor: act.actor,
    auditActor: act.auditActor,
  })
}
