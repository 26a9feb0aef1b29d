import type { DraftSummary } from '@yibiao/schemas'
import { and, count, desc, eq } from 'drizzle-orm'
import { draftAttachments } from '../attachments/tables.ts'
import { viewParent } from '../children/parent-reference.ts'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import { departments } from '../departments/tables.ts'
import type { Locale } from '../http/locale.ts'
import { findPublishedItem } from '../items/queries.ts'
import { readVersion } from '../items/read-version.ts'
import { mostInAll } from './beginning.ts'
import { ofAuthor, opened, type Draft, type DraftOwner } from './queries.ts'
import { drafts } from './tables.ts'
import { tellingAnswers } from './telling-answers.ts'

/** Every application, and more corrections than anybody is asked for at once. */
const mostListed = 2 * mostInAll

/** The own drafts, last changed first, each with what tells it from the others. */
export async function listDrafts(
  context: Context,
  reader: Reader,
  { owner, itemId, locale }: { owner: DraftOwner; itemId?: string | undefined; locale: Locale },
): Promise<DraftSummary[]> {
  const { partyId } = owner
  const rows = await reader
    .select({ draft: drafts, departmentName: departments.name })
    .from(drafts)
    .innerJoin(departments, eq(departments.id, drafts.departmentId))
    .where(
      and(
        eq(drafts.partyId, partyId),
        ofAuthor(owner.authorPartyId),
        itemId === undefined ? undefined : eq(drafts.itemId, itemId),
      ),
    )
    .orderBy(desc(drafts.updatedAt), desc(drafts.id))
    .limit(mostListed)
  const files = await countFiles(reader, partyId)
  const inUse = new Map<string, number | undefined>()
  const forms = new Map<string, Parameters<typeof tellingAnswers>[0][number]>()
  for (const { draft } of rows) {
    const { definition } = await readVersion(reader, draft.itemId, draft.itemVersion)
    const { answers, provenance } = await opened(context, reader, draft)
    const { form, codeTables = [] } = definition
    forms.set(draft.id, { id: draft.id, itemId: draft.itemId, form, codeTables, answers, provenance })
    if (draft.kind === 'application' && !inUse.has(draft.itemId))
      inUse.set(draft.itemId, (await findPublishedItem(reader, draft.itemId))?.version)
  }
  const telling = tellingAnswers([...forms.values()], locale)
  return rows.map(({ draft, departmentName }) => {
    const newest = inUse.get(draft.itemId) ?? draft.itemVersion
    const page = forms.get(draft.id)?.form.pages.find(({ id }) => id === draft.page)?.title
    return {
      ...shown(draft),
      departmentName,
      ...(draft.kind === 'application' && newest > draft.itemVersion ? { newerVersion: newest } : {}),
      ...(page === undefined ? {} : { page }),
      answers: telling.get(draft.id) ?? [],
      files: files.get(draft.id) ?? 0,
    }
  })
}

function shown(
  draft: Draft,
): Pick<
  DraftSummary,
  | 'id'
  | 'kind'
  | 'number'
  | 'itemId'
  | 'itemName'
  | 'itemVersion'
  | 'createdAt'
  | 'updatedAt'
  | 'caseId'
  | 'parent'
> {
  const { id, kind, number, itemId, itemName, itemVersion, createdAt, updatedAt, caseId } = draft
  return {
    id,
    kind,
    number,
    itemId,
    itemName,
    itemVersion,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    ...(caseId === null ? {} : { caseId }),
    ...viewParent(draft.parent, true),
  }
}

/** How many files each of the party's drafts has. */
async function countFiles(reader: Reader, partyId: string): Promise<Map<string, number>> {
  const rows = await reader
    .select({ draftId: draftAttachments.draftId, files: count() })
    .from(draftAttachments)
    .where(eq(draftAttachments.partyId, partyId))
    .groupBy(draftAttachments.draftId)
  return new Map(rows.map(({ draftId, files }) => [draftId, files]))
}
