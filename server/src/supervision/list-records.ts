import type { SupervisionRecordPage, SupervisionRecordView } from '@yibiao/schemas'
import { and, asc, desc, eq, ne, sql, type SQL } from 'drizzle-orm'
import type { OfficerActor } from '../access/actor.ts'
import { readCursor, writeCursor } from '../cases/cursor.ts'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import { supervisionRules } from './rules.ts'
import { supervisionRecords, supervisionSteps } from './tables.ts'

const pageSize = 50

export type RecordRow = typeof supervisionRecords.$inferSelect
export type RecordFilter = { state: 'red' | 'yellow' | 'cleared'; cursor?: string | undefined }

/** Whether the officer sees all records of the department; others see those in which they are responsible. */
export function oversees({ roles }: OfficerActor): boolean {
  return roles.includes('head') || roles.includes('supervisor')
}

/** 红牌, 黄牌 in the order in which they were found, or cleared ones, newest first. */
export async function listRecords(
  context: Context,
  reader: Reader,
  officer: OfficerActor,
  { state, cursor }: RecordFilter,
): Promise<SupervisionRecordPage> {
  const list = `supervision ${officer.departmentId} ${state}`
  const secret = context.config.sessionSecret
  const after = readCursor(secret, list, cursor)
  const isCleared = state === 'cleared'
  const rows = await reader
    .select()
    .from(supervisionRecords)
    .where(
      and(
        eq(supervisionRecords.departmentId, officer.departmentId),
        isCleared ? eq(supervisionRecords.state, 'cleared') : ne(supervisionRecords.state, 'cleared'),
        isCleared ? undefined : eq(supervisionRecords.colour, state),
        oversees(officer) ? undefined : isResponsible(officer),
        following(isCleared, after),
      ),
    )
    .orderBy(
      ...(isCleared
        ? [desc(supervisionRecords.clearedAt), desc(supervisionRecords.id)]
        : [asc(supervisionRecords.foundAt), asc(supervisionRecords.id)]),
    )
    .limit(pageSize + 1)
  const page = rows.slice(0, pageSize)
  const last = page.at(-1)
  const entries = await Promise.all(page.map(row => viewRecord(reader, officer, row)))
  return {
    entries,
    ...(rows.length > pageSize && last !== undefined
      ? { nextCursor: writeCursor(secret, list, [(last.clearedAt ?? last.foundAt).toISOString(), last.id]) }
      : {}),
  }
}

/** One record the officer may see. */
export async function findRecord(
  reader: Reader,
  officer: OfficerActor,
  id: string,
): Promise<RecordRow | undefined> {
  const [row] = await reader
    .select()
    .from(supervisionRecords)
    .where(
      and(
        eq(supervisionRecords.departmentId, officer.departmentId),
        eq(supervisionRecords.id, id),
        oversees(officer) ? undefined : isResponsible(officer),
      ),
    )
  return row
}

export async function viewRecord(
  reader: Reader,
  officer: OfficerActor,
  row: RecordRow,
): Promise<SupervisionRecordView> {
  const steps = await reader
    .select()
    .from(supervisionSteps)
    .where(
      and(eq(supervisionSteps.departmentId, officer.departmentId), eq(supervisionSteps.recordId, row.id)),
    )
    .orderBy(asc(supervisionSteps.sequence))
  return {
    id: row.id,
    number: row.number,
    rule: row.rule,
    ruleNumber: supervisionRules.find(({ code }) => code === row.rule)?.number ?? '',
    colour: row.colour,
    ...(row.caseId === null ? {} : { caseId: row.caseId }),
    ...(row.caseNumber === null ? {} : { caseNumber: row.caseNumber }),
    itemName: row.itemName,
    ...(row.stepName === null ? {} : { stepName: row.stepName }),
    params: { ...row.params },
    officers: row.officers.map(({ name }) => name),
    state: row.state,
    foundAt: row.foundAt.toISOString(),
    steps: steps.map(({ type, text, officerName, at }) => ({
      type,
      text,
      by: officerName,
      at: at.toISOString(),
    })),
    acts: actsOf(officer, row),
  }
}

/** 催办 → 督办 → 责任人说明 → 销号; who is responsible explains, and does not clear. */
export function actsOf(officer: OfficerActor, row: RecordRow): SupervisionRecordView['acts'] {
  if (row.state === 'cleared') return []
  const isOwn = row.officers.some(({ id }) => id === officer.loginId)
  return [
    ...(oversees(officer) && row.state === 'open' ? (['remind'] as const) : []),
    ...(oversees(officer) && (row.state === 'open' || row.state === 'reminded')
      ? (['supervise'] as const)
      : []),
    ...(isOwn || (row.officers.length === 0 && oversees(officer)) ? (['explain'] as const) : []),
    ...(oversees(officer) && !isOwn && row.state === 'explained' ? (['clear'] as const) : []),
  ]
}

function isResponsible({ loginId }: OfficerActor): SQL {
  return sql`${supervisionRecords.officers} @> ${JSON.stringify([{ id: loginId }])}::jsonb`
}

function following(isCleared: boolean, after: string[] | undefined): SQL | undefined {
  if (after === undefined) return undefined
  const [at = '', id = ''] = after
  return isCleared
    ? sql`(${supervisionRecords.clearedAt}, ${supervisionRecords.id}) < (${at}::timestamptz, ${id}::uuid)`
    : sql`(${supervisionRecords.foundAt}, ${supervisionRecords.id}) > (${at}::timestamptz, ${id}::uuid)`
}
