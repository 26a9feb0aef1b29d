import { createHash, timingSafeEqual } from 'node:crypto'
import { civilDateOfInstant } from '@yibiao/core/clock'
import type { CaseProgress, LocalizedText, ProgressQuery } from '@yibiao/schemas'
import { and, eq } from 'drizzle-orm'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import { lightOf } from '../cases/leading-clock.ts'
import type { CaseRow } from '../cases/queries.ts'
import { cases } from '../cases/tables.ts'
import type { Context } from '../context/context.ts'
import type { Reader, Transaction } from '../db/database.ts'
import { findDepartment } from '../departments/queries.ts'
import { openQueryPassword } from '../drafts/submit-correction.ts'
import { listFields } from '../drafts/locate-field.ts'
import { readCalendar } from '../engine/read-calendar.ts'
import { readVersion } from '../items/read-version.ts'
import { AppError } from '../problems/app-error.ts'

/**
 * 进度查询: how far a case is, for whoever knows what its receipt says. Which of the two is wrong is never told. Every try
 * is on record with the department that owns the case; one for a number that nobody has, with the platform.
 * Needs the service `progress`; leaves the transaction in the department of the case.
 * @returns undefined when number and password do not belong together
 */
export async function findProgress(
  context: Context,
  transaction: Transaction,
  query: ProgressQuery,
  auditActor: AuditActor,
): Promise<CaseProgress | undefined> {
  // Departments count for themselves: two may have the same number.
  const numbered = await transaction
    .select()
    .from(cases)
    .where(and(eq(cases.number, tidyNumber(query.caseNumber)), eq(cases.isTest, false)))
  const found = numbered.find(row => isSame(openQueryPassword(context, row), query.queryPassword))
  const tried = found ?? numbered[0]
  if (tried !== undefined) transaction.enter(tried.departmentId)
  recordAudit(context, transaction, {
    departmentId: tried?.departmentId,
    actor: auditActor,
    action: found === undefined ? 'progress.refuse' : 'progress.view',
    subject: { type: 'case', id: tried?.id ?? 'unknown' },
  })
  return found === undefined ? undefined : viewProgress(context, transaction, found)
}

/** As the receipt prints it, however it was typed: full-width digits, spaces, small letters. */
export function tidyNumber(number: string): string {
  return number.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()
}

function isSame(expected: string, given: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(expected), digest(given))
}

async function viewProgress(context: Context, reader: Reader, row: CaseRow): Promise<CaseProgress> {
  const [department, calendar, asked] = await Promise.all([
    findDepartment(reader, row.departmentId),
    readCalendar(context, reader),
    namesOfAsked(reader, row),
  ])
  if (department === undefined) throw new AppError('request.notFound')
  const today = civilDateOfInstant(context.clock.now().getTime())
  const { decision } = row.state
  return {
    caseNumber: row.number,
    itemName: row.itemName,
    departmentName: department.name,
    ...(department.phones.enquiry === undefined ? {} : { telephone: department.phones.enquiry }),
    status: row.status,
    ...(decision === null ? {} : { outcome: decision.outcome }),
    ...(row.dueOn === null ? {} : { dueOn: row.dueOn }),
    light: lightOf({ clock: row.leadingClock, dueOn: row.dueOn }, today, calendar),
    submittedAt: row.submittedAt.toISOString(),
    ...instant('acceptedAt', row.acceptedAt),
    ...instant('decidedAt', row.decidedAt),
    ...instant('concludedAt', row.concludedAt),
    asked,
  }
}

function instant<Name extends string>(name: Name, at: Date | null): { [Key in Name]?: string } {
  return at === null ? {} : ({ [name]: at.toISOString() } as { [Key in Name]: string })
}

/** Names of the fields and materials that are to be corrected. Why, is told to the applicant: it can be personal. */
async function namesOfAsked(
  reader: Reader,
  { itemId, itemVersion, state }: CaseRow,
): Promise<LocalizedText[]> {
  if (state.correction === null) return []
  const { definition } = await readVersion(reader, itemId, itemVersion)
  const fields = new Map(listFields(definition.form).map(field => [field.id, field.label]))
  const materials = new Map(definition.materials.map(material => [material.key, material.name]))
  return state.correction.items.flatMap(
    item => (item.type === 'field' ? fields.get(item.field) : materials.get(item.material)) ?? [],
  )
}
