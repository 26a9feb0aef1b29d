import type { ActOnRecord } from '@yibiao/schemas'
import { and, eq, sql } from 'drizzle-orm'
import type { OfficerActor } from '../access/actor.ts'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import { lockCase } from '../cases/queries.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { AppError } from '../problems/app-error.ts'
import { sendNotice } from '../ratings/announce-rating.ts'
import { actsOf, findRecord, oversees, type RecordRow } from './list-records.ts'
import { supervisionRecords, supervisionSteps } from './tables.ts'

const states = {
  remind: 'reminded',
  supervise: 'supervised',
  explain: 'explained',
  clear: 'cleared',
} as const

/**
 * One step of what is done about a record, with its trail. Reminders and 督办 reach whoever has the case now.
 * @throws AppError `request.notFound`, `supervision.notResponsible`, `supervision.ownRecord`, `supervision.actNotOpen`
 */
export async function actOnRecord(
  context: Context,
  transaction: Transaction,
  officer: OfficerActor,
  id: string,
  { type, text }: ActOnRecord,
  auditActor: AuditActor,
): Promise<RecordRow> {
  const { departmentId } = officer
  await transaction.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`supervision ${departmentId} ${id}`}, 0))`,
  )
  const row = await findRecord(transaction, officer, id)
  if (row === undefined) throw new AppError('request.notFound')
  if (!actsOf(officer, row).includes(type)) throw new AppError(whyNot(officer, row, type))
  const now = context.clock.now()
  const [counted] = await transaction
    .select({ steps: sql<number>`count(*)::int` })
    .from(supervisionSteps)
    .where(and(eq(supervisionSteps.departmentId, departmentId), eq(supervisionSteps.recordId, id)))
  await transaction.insert(supervisionSteps).values({
    departmentId,
    recordId: id,
    sequence: (counted?.steps ?? 0) + 1,
    type,
    text: text.trim(),
    officerId: officer.loginId,
    officerName: officer.name,
    at: now,
  })
  const change = {
    state: states[type],
    isSupervised: type === 'clear' ? false : row.isSupervised || type === 'supervise',
    ...(type === 'clear' ? { clearedAt: now } : {}),
  }
  await transaction
    .update(supervisionRecords)
    .set(change)
    .where(and(eq(supervisionRecords.departmentId, departmentId), eq(supervisionRecords.id, id)))
  if (row.caseId !== null && (type === 'remind' || type === 'supervise')) {
    const caseRow = await lockCase(transaction, departmentId, row.caseId)
    await sendNotice(
      context,
      transaction,
      { departmentId, caseId: row.caseId },
      {
        effectId: `supervision ${id} ${type}`,
        notice: type === 'remind' ? 'reminded' : 'supervised',
        to: {
          type: 'officers',
          taskIds: caseRow.state.tasks.flatMap(task =>
            task.state === 'open' || task.state === 'claimed' ? [task.id] : [],
          ),
          ...(type === 'supervise' ? { role: { departmentId, role: 'head' } } : {}),
        },
      },
    )
  }
  recordAudit(context, transaction, {
    departmentId,
    actor: auditActor,
    action: `supervision.${type}`,
    subject: { type: 'supervisionRecord', id },
    details: { rule: row.rule, number: row.number },
  })
  return { ...row, ...change }
}

function whyNot(
  officer: OfficerActor,
  row: RecordRow,
  type: ActOnRecord['type'],
): 'supervision.notResponsible' | 'supervision.ownRecord' | 'supervision.actNotOpen' | 'request.forbidden' {
  const isOwn = row.officers.some(({ id }) => id === officer.loginId)
  if (row.state === 'cleared') return 'supervision.actNotOpen'
  if (type === 'explain') return 'supervision.notResponsible'
  if (!oversees(officer)) return 'request.forbidden'
  return type === 'clear' && isOwn ? 'supervision.ownRecord' : 'supervision.actNotOpen'
}
