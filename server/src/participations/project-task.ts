import { sql } from 'drizzle-orm'
import type { LocalizedText } from '@yibiao/schemas'
import type { Context } from '../context/context.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { signal } from '../live/send-signals.ts'
import type { Message } from '../jobs/handlers.ts'
import { participantTasks } from './tables.ts'

/** What another department learns of a task it is asked to do. */
export type ParticipantTask = {
  /** The department that is asked. */
  departmentId: string
  taskId: string
  ownerDepartmentId: string
  ownerDepartmentName: string
  caseId: string
  isTest: boolean
  number: string
  itemName: LocalizedText
  stepName: LocalizedText
  phase: string
  state: 'open' | 'claimed' | 'closed'
  role: string
  holderId: string | null
  submittedAt: string
  dueOn: string | null
  caseVersion: number
}

/** Delivers a projection into the space of the department that is asked; an older one changes nothing. */
export async function projectTask(context: Context, message: Message): Promise<void> {
  const task = message.payload as ParticipantTask
  await withTransaction(context.database, { departmentId: task.departmentId }, async transaction => {
    await transaction
      .insert(participantTasks)
      .values({ ...task, submittedAt: new Date(task.submittedAt) })
      .onConflictDoUpdate({
        target: [participantTasks.departmentId, participantTasks.taskId],
        set: {
          state: task.state,
          role: task.role,
          holderId: task.holderId,
          dueOn: task.dueOn,
          caseVersion: task.caseVersion,
        },
        setWhere: sql`${participantTasks.caseVersion} < ${task.caseVersion}`,
      })
    const { departmentId, caseId, caseVersion: version } = task
    await signal(context, transaction, { kind: 'case', departmentId, caseId, version })
  })
}
