import type { CaseEffect } from '@yibiao/core/flow'
import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '../db/database.ts'
import { participations } from './tables.ts'

/** Opens and closes the case to other departments as the engine asked. */
export async function writeParticipations(
  transaction: Transaction,
  subject: { departmentId: string; caseId: string; now: Date },
  effects: readonly CaseEffect[],
): Promise<void> {
  for (const effect of effects) {
    if (effect.type === 'startParticipation') {
      await transaction
        .insert(participations)
        .values({
          departmentId: subject.departmentId,
          taskId: effect.taskId,
          caseId: subject.caseId,
          runId: effect.runId,
          step: effect.step,
          seat: effect.seat,
          participantDepartmentId: effect.departmentId,
          role: effect.role,
          access: effect.access,
          question: effect.question ?? null,
          dueOn: effect.dueOn ?? null,
          startedAt: subject.now,
        })
        .onConflictDoNothing()
    }
    if (effect.type === 'endParticipation') {
      await transaction
        .update(participations)
        .set({ endedAt: subject.now })
        .where(
          and(
            eq(participations.departmentId, subject.departmentId),
            eq(participations.caseId, subject.caseId),
            eq(participations.runId, effect.runId),
            eq(participations.seat, effect.seat),
            isNull(participations.endedAt),
          ),
        )
    }
  }
}
