import { isLocked } from '@yibiao/core/prefill'
import type { ContestValue } from '@yibiao/schemas'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { AppError } from '../problems/app-error.ts'
import { writeDraft, type Draft } from './queries.ts'

/**
 * “有误”: the applicant says that an official value is wrong. Its field opens; what the source said stays beside it,
 * for the officer.
 * @throws AppError `draft.notContestable`
 */
export async function contestValue(
  context: Context,
  transaction: Transaction,
  draft: Draft,
  contest: ContestValue,
  actor: AuditActor,
): Promise<Draft> {
  const entry = Object.hasOwn(draft.provenance, contest.path) ? draft.provenance[contest.path] : undefined
  if (entry === undefined || !isLocked(entry))
    throw new AppError('draft.notContestable', {}, { path: contest.path })
  const changed = {
    provenance: {
      ...draft.provenance,
      [contest.path]: {
        ...entry,
        trust: 'contested' as const,
        sourceValue: draft.copies[contest.path] ?? null,
      },
    },
    revision: draft.revision + 1,
    updatedAt: context.clock.now(),
  }
  await writeDraft(context, transaction, draft, changed)
  recordAudit(context, transaction, {
    departmentId: draft.departmentId,
    actor,
    action: 'draft.contest',
    subject: { type: 'draft', id: draft.id },
    details: { path: contest.path, source: entry.sourceKey, reason: contest.reason },
  })
  return { ...draft, ...changed }
}
