import type { EngineCommand } from '@yibiao/core/flow'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { CaseRow } from '../cases/queries.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { AppError } from '../problems/app-error.ts'
import { caseEvidence } from './tables.ts'

/**
 * Keeps the files that a command judged with, from now on: in its transaction, so that none can be taken away between.
 * The client only names them; each must be there, for this point of this task of this case, and clean.
 * @throws AppError `evidence.unknown` naming the first that is not, by its place in the command
 */
export async function keepEvidence(
  context: Context,
  transaction: Transaction,
  { departmentId, id: caseId }: CaseRow,
  command: EngineCommand,
): Promise<void> {
  if (!('checklist' in command) || !('taskId' in command)) return
  const named = (command.checklist ?? []).flatMap(({ point, evidence = [] }, entry) =>
    evidence.map((id, index) => ({ id, point, path: `/command/checklist/${entry}/evidence/${index}` })),
  )
  if (named.length === 0) return
  const kept = await transaction
    .update(caseEvidence)
    .set({ keptAt: sql`coalesce(${caseEvidence.keptAt}, ${context.clock.now().toISOString()}::timestamptz)` })
    .where(
      and(
        eq(caseEvidence.departmentId, departmentId),
        eq(caseEvidence.caseId, caseId),
        eq(caseEvidence.taskId, command.taskId),
        eq(caseEvidence.scan, 'clean'),
        inArray(
          caseEvidence.id,
          named.map(({ id }) => id),
        ),
      ),
    )
    .returning({ id: caseEvidence.id, point: caseEvidence.point })
  const pointOf = new Map(kept.map(({ id, point }) => [id, point]))
  const strange = named.find(({ id, point }) => pointOf.get(id) !== point)
  if (strange !== undefined) throw new AppError('evidence.unknown', {}, { path: strange.path })
}
