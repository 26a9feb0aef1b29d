import type { DraftSummary } from '@yibiao/schemas'
import { and, desc, eq } from 'drizzle-orm'
import type { Context } from '../context/context.ts'
import type { Reader, Transaction } from '../db/database.ts'
import { departments } from '../departments/tables.ts'
import { readVersion } from '../items/read-version.ts'
import { AppError } from '../problems/app-error.ts'
import { openDraft, sealDraft } from './seal-draft.ts'
import { drafts } from './tables.ts'

export type Draft = typeof drafts.$inferSelect

/** More than anybody fills at once; older ones are reached by submitting or deleting newer ones. */
const mostListed = 100

/** @throws AppError `request.notFound` */
export async function readDraft(
  context: Context,
  reader: Reader,
  partyId: string,
  draftId: string,
): Promise<Draft> {
  const [draft] = await reader.select().from(drafts).where(mine(partyId, draftId))
  if (draft === undefined) throw new AppError('request.notFound')
  return opened(context, reader, draft)
}

/** As `readDraft`, and no other transaction changes the draft until this one ends. */
export async function lockDraft(
  context: Context,
  transaction: Transaction,
  partyId: string,
  draftId: string,
): Promise<Draft> {
  return opened(context, transaction, await lockDraftRow(transaction, partyId, draftId))
}

/** As `lockDraft`, with the answers as they are stored: for what does not read them. */
export async function lockDraftRow(
  transaction: Transaction,
  partyId: string,
  draftId: string,
): Promise<Draft> {
  const draft = await lockRow(transaction, partyId, draftId)
  if (draft === undefined) throw new AppError('request.notFound')
  return draft
}

/** As `lockDraft`, for callers that refuse later. */
export async function lockDraftIfThere(
  context: Context,
  transaction: Transaction,
  partyId: string,
  draftId: string,
): Promise<Draft | undefined> {
  const draft = await lockRow(transaction, partyId, draftId)
  return draft === undefined ? undefined : opened(context, transaction, draft)
}

async function lockRow(
  transaction: Transaction,
  partyId: string,
  draftId: string,
): Promise<Draft | undefined> {
  const [draft] = await transaction.select().from(drafts).where(mine(partyId, draftId)).for('update')
  return draft
}

/** Id of the party's draft of an item. */
export async function findApplicationDraft(
  reader: Reader,
  partyId: string,
  itemId: string,
): Promise<string | undefined> {
  const [draft] = await reader
    .select({ id: drafts.id })
    .from(drafts)
    .where(and(eq(drafts.partyId, partyId), eq(drafts.itemId, itemId), eq(drafts.kind, 'application')))
  return draft?.id
}

/** Id of the party's draft that corrects a case. */
export async function findCorrectionDraft(
  reader: Reader,
  partyId: string,
  caseId: string,
): Promise<string | undefined> {
  const [draft] = await reader
    .select({ id: drafts.id })
    .from(drafts)
    .where(and(eq(drafts.partyId, partyId), eq(drafts.caseId, caseId), eq(drafts.kind, 'correction')))
  return draft?.id
}

/** What changed of a draft this transaction holds, sealed where it has to be. */
export async function writeDraft(
  context: Context,
  transaction: Transaction,
  draft: Pick<Draft, 'partyId' | 'id' | 'itemId' | 'itemVersion'>,
  changed: Partial<Draft>,
): Promise<void> {
  const version = await readVersion(transaction, draft.itemId, changed.itemVersion ?? draft.itemVersion)
  await transaction
    .update(drafts)
    .set(sealDraft(context, draft.id, version, changed))
    .where(mine(draft.partyId, draft.id))
}

async function opened(context: Context, reader: Reader, row: Draft): Promise<Draft> {
  return openDraft(context, await readVersion(reader, row.itemId, row.itemVersion), row)
}

/** The party's drafts, last changed first. */
export async function listDrafts(reader: Reader, partyId: string): Promise<DraftSummary[]> {
  const rows = await reader
    .select({
      id: drafts.id,
      kind: drafts.kind,
      itemId: drafts.itemId,
      itemName: drafts.itemName,
      departmentName: departments.name,
      updatedAt: drafts.updatedAt,
      caseId: drafts.caseId,
    })
    .from(drafts)
    .innerJoin(departments, eq(departments.id, drafts.departmentId))
    .where(eq(drafts.partyId, partyId))
    .orderBy(desc(drafts.updatedAt), desc(drafts.id))
    .limit(mostListed)
  return rows.map(({ caseId, updatedAt, ...row }) => ({
    ...row,
    updatedAt: updatedAt.toISOString(),
    ...(caseId === null ? {} : { caseId }),
  }))
}

function mine(partyId: string, draftId: string): ReturnType<typeof and> {
  return and(eq(drafts.partyId, partyId), eq(drafts.id, draftId))
}
