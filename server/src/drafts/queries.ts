import { and, eq, isNull, or, sql } from 'drizzle-orm'
import type { ApplicantActor } from '../access/actor.ts'
import type { Context } from '../context/context.ts'
import type { Reader, Transaction } from '../db/database.ts'
import { readVersion } from '../items/read-version.ts'
import { AppError } from '../problems/app-error.ts'
import { openDraft, sealDraft } from './seal-draft.ts'
import { drafts } from './tables.ts'

export type Draft = typeof drafts.$inferSelect

/** Whose drafts: the party's, and of its applications those of one person. A draft names its own owner. */
export type DraftOwner = Pick<Draft, 'partyId' | 'authorPartyId'>

/** Whose drafts somebody reaches who applies for this party. */
export function ownerOf({ partyId, actingPartyId }: ApplicantActor): DraftOwner & { authorPartyId: string } {
  return { partyId, authorPartyId: actingPartyId }
}

/** @throws AppError `request.notFound` */
export async function readDraft(
  context: Context,
  reader: Reader,
  owner: DraftOwner,
  draftId: string,
): Promise<Draft> {
  const [draft] = await reader.select().from(drafts).where(ownDraft(owner, draftId))
  if (draft === undefined) throw new AppError('request.notFound')
  return opened(context, reader, draft)
}

/** As `readDraft`, and no other transaction changes the draft until this one ends. */
export async function lockDraft(
  context: Context,
  transaction: Transaction,
  owner: DraftOwner,
  draftId: string,
): Promise<Draft> {
  return opened(context, transaction, await lockDraftRow(transaction, owner, draftId))
}

/** As `lockDraft`, with the answers as they are stored: for what does not read them. */
export async function lockDraftRow(
  transaction: Transaction,
  owner: DraftOwner,
  draftId: string,
): Promise<Draft> {
  const draft = await lockRow(transaction, owner, draftId)
  if (draft === undefined) throw new AppError('request.notFound')
  return draft
}

/** As `lockDraft`, for callers that refuse later. */
export async function lockDraftIfThere(
  context: Context,
  transaction: Transaction,
  owner: DraftOwner,
  draftId: string,
): Promise<Draft | undefined> {
  const draft = await lockRow(transaction, owner, draftId)
  return draft === undefined ? undefined : opened(context, transaction, draft)
}

async function lockRow(
  transaction: Transaction,
  owner: DraftOwner,
  draftId: string,
): Promise<Draft | undefined> {
  const [draft] = await transaction.select().from(drafts).where(ownDraft(owner, draftId)).for('update')
  return draft
}

/** An application that somebody has begun. */
export type BegunApplication = Pick<Draft, 'id' | 'itemId' | 'number'>

/** Every application the person has begun for the party. */
export function listBegun(
  reader: Reader,
  { partyId, authorPartyId }: ReturnType<typeof ownerOf>,
): Promise<BegunApplication[]> {
  return reader
    .select({ id: drafts.id, itemId: drafts.itemId, number: drafts.number })
    .from(drafts)
    .where(and(eq(drafts.partyId, partyId), eq(drafts.authorPartyId, authorPartyId)))
}

/** Until the transaction ends the same person begins no other application for the party. */
export async function lockBeginning(
  transaction: Transaction,
  { partyId, authorPartyId }: ReturnType<typeof ownerOf>,
): Promise<void> {
  await transaction.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`drafts ${partyId} ${authorPartyId}`}, 0))`,
  )
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
    .where(and(eq(drafts.partyId, draft.partyId), eq(drafts.id, draft.id)))
}

/** The draft with its sealed parts open. */
export async function opened(context: Context, reader: Reader, row: Draft): Promise<Draft> {
  return openDraft(context, await readVersion(reader, row.itemId, row.itemVersion), row)
}

/** An own draft by its id. */
export function ownDraft({ partyId, authorPartyId }: DraftOwner, draftId: string): ReturnType<typeof and> {
  return and(eq(drafts.partyId, partyId), eq(drafts.id, draftId), ofAuthor(authorPartyId))
}

/** Corrections, and the applications of this person. */
export function ofAuthor(authorPartyId: string | null): ReturnType<typeof or> {
  return authorPartyId === null
    ? isNull(drafts.authorPartyId)
    : or(isNull(drafts.authorPartyId), eq(drafts.authorPartyId, authorPartyId))
}
