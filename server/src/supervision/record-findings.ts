import { and, count, eq, sql } from 'drizzle-orm'
import { caseEvents } from '../cases/tables.ts'
import { lockCase, type CaseRow } from '../cases/queries.ts'
import type { Context } from '../context/context.ts'
import type { Reader, Transaction } from '../db/database.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { findDepartment } from '../departments/queries.ts'
import { readVersion } from '../items/read-version.ts'
import type { Message } from '../jobs/handlers.ts'
import { sendNotice } from '../ratings/announce-rating.ts'
import { clearWarning } from './clear-warning.ts'
import type { Finding } from './judge-events.ts'
import { manyReturns, supervisionRules } from './rules.ts'
import type { SupervisionMessage } from './supervision-messages.ts'
import { recordIdOf } from './record-id-of.ts'
import { supervisionRecords, supervisionSteps } from './tables.ts'

/** Characters of what a sentence names. */
const longestParameter = 100

/** Writes 监察记录 of what the rules found. Delivered again it changes nothing: the records are there already. */
export async function recordFindings(context: Context, message: Message): Promise<void> {
  const { caseId, at, sequence, findings, settled } = message.payload as SupervisionMessage
  const { departmentId } = message
  const caseRow = await withTransaction(context.database, { departmentId }, async transaction => {
    const locked = await lockCase(transaction, departmentId, caseId)
    for (const finding of findings) {
      const judged = await completeFinding(transaction, locked, finding, sequence)
      if (judged !== undefined) await recordFinding(context, transaction, locked, judged, new Date(at))
    }
    if (settled !== undefined) await clearWarning(transaction, locked, settled, new Date(at))
    return locked
  })
  for (const finding of findings) await recordElsewhere(context, caseRow, finding, new Date(at))
}

/** The department that a finding is about has the record too. Its own space knows the case by its number only. */
async function recordElsewhere(
  context: Context,
  caseRow: CaseRow,
  finding: Finding,
  at: Date,
): Promise<void> {
  const { departmentId, officers } = finding.about ?? {}
  if (departmentId === undefined || officers === undefined || departmentId === caseRow.departmentId) return
  await withTransaction(context.database, { departmentId }, async transaction => {
    const named = await withDepartmentName(transaction, finding)
    const there = { ...caseRow, departmentId }
    await recordFinding(context, transaction, there, { ...named, officers, isElsewhere: true }, at)
  })
}

/**
 * One record, unless the case has it. A case past its limit is supervised at once: 红牌, 督办 to who has it and to the head.
 * The caller holds the case.
 */
export async function recordFinding(
  context: Context,
  transaction: Transaction,
  caseRow: CaseRow,
  finding: Finding & { isAnonymous?: boolean; isElsewhere?: boolean },
  at: Date,
): Promise<void> {
  const { departmentId, id: caseId } = caseRow
  const rule = supervisionRules.find(({ code }) => code === finding.rule)
  if (rule === undefined) throw new Error(`There is no rule ${finding.rule}.`)
  const id = recordIdOf(caseId, finding)
  const [counted] = await transaction
    .select({ records: count() })
    .from(supervisionRecords)
    .where(
      and(
        eq(supervisionRecords.departmentId, departmentId),
        finding.isElsewhere === true
          ? eq(supervisionRecords.caseNumber, caseRow.number)
          : eq(supervisionRecords.caseId, caseId),
      ),
    )
  const isSupervised = finding.rule === 'caseOverdue'
  const version = await readVersion(transaction, caseRow.itemId, caseRow.itemVersion)
  const step = finding.step === undefined ? undefined : version.flow.places.get(finding.step)?.step.name
  const inserted = await transaction
    .insert(supervisionRecords)
    .values({
      departmentId,
      id,
      number:
        finding.isAnonymous === true
          ? `${rule.number}-${id.slice(0, 8)}`
          : `${rule.number}-${caseRow.number}-${(counted?.records ?? 0) + 1}`,
      rule: rule.code,
      colour: rule.colour,
      ...(finding.isAnonymous === true ? {} : { caseNumber: caseRow.number }),
      // A case of another department leads nowhere.
      ...(finding.isAnonymous === true || finding.isElsewhere === true ? {} : { caseId }),
      itemId: caseRow.itemId,
      itemName: caseRow.itemName,
      stepName: step ?? null,
      params: finding.params ?? {},
      officers: finding.officers,
      state: isSupervised ? 'supervised' : 'open',
      isSupervised,
      foundAt: at,
    })
    .onConflictDoNothing()
    .returning({ id: supervisionRecords.id })
  if (inserted.length === 0 || !isSupervised) return
  await transaction.insert(supervisionSteps).values({
    departmentId,
    recordId: id,
    sequence: 1,
    type: 'supervise',
    text: '',
    officerId: 'system',
    officerName: '系统',
    at,
  })
  const place = { departmentId, caseId }
  await sendNotice(context, transaction, place, {
    effectId: `supervision ${id}`,
    notice: 'supervised',
    to: {
      type: 'officers',
      taskIds: caseRow.state.tasks.flatMap(task =>
        task.state === 'open' || task.state === 'claimed' ? [task.id] : [],
      ),
      role: { departmentId, role: 'head' },
    },
  })
}

async function withDepartmentName(reader: Reader, finding: Finding): Promise<Finding> {
  if (finding.about === undefined) return finding
  const department = (await findDepartment(reader, finding.about.departmentId))?.name ?? ''
  return { ...finding, params: { ...finding.params, department: department.slice(0, longestParameter) } }
}

/** Returns are counted over the whole case: fewer than `manyReturns` stand out to nobody. */
async function completeFinding(
  transaction: Transaction,
  { departmentId, id }: CaseRow,
  finding: Finding,
  sequence: number,
): Promise<Finding | undefined> {
  if (finding.rule !== 'oftenReturned') return withDepartmentName(transaction, finding)
  const [counted] = await transaction
    .select({ returns: count() })
    .from(caseEvents)
    .where(
      and(
        eq(caseEvents.departmentId, departmentId),
        eq(caseEvents.caseId, id),
        eq(caseEvents.type, 'rewound'),
        sql`${caseEvents.sequence} <= ${sequence}`,
      ),
    )
  const returns = counted?.returns ?? 0
  return returns < manyReturns ? undefined : { ...finding, params: { count: returns } }
}
