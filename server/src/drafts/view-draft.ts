import type { DraftView, MaterialState } from '@yibiao/schemas'
import { listDraftAttachments, viewAttachment, type DraftAttachment } from '../attachments/queries.ts'
import { countUnrepaired } from '../breaches/queries.ts'
import type { ApplicantFacts } from '../cases/applicant-facts.ts'
import { viewParent } from '../children/parent-reference.ts'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import { findPublishedItem } from '../items/queries.ts'
import { readVersion, type PublishedVersion } from '../items/read-version.ts'
import { readDraftFacts } from './draft-facts.ts'
import { openLeftBehind } from './left-behind.ts'
import type { Draft } from './queries.ts'
import { standingExemptions } from './standing-exemptions.ts'

/** The draft as its owner sees it. */
export async function viewDraft(
  context: Context,
  reader: Reader,
  draft: Draft,
  applicant: ApplicantFacts,
): Promise<DraftView> {
  const version = await readVersion(reader, draft.itemId, draft.itemVersion)
  const files = await listDraftAttachments(reader, draft.partyId, draft.id)
  const published = draft.kind === 'application' ? await findPublishedItem(reader, draft.itemId) : undefined
  const newer =
    published !== undefined && published.version > draft.itemVersion ? published.version : undefined
  const mayDefer = (await countUnrepaired(reader, draft.partyId)) === 0
  const left = openLeftBehind(context, draft)
  return {
    id: draft.id,
    kind: draft.kind,
    number: draft.number,
    ...(draft.caseId === null ? {} : { caseId: draft.caseId }),
    itemId: draft.itemId,
    itemVersion: draft.itemVersion,
    itemName: draft.itemName,
    ...(newer === undefined ? {} : { newerVersion: newer }),
    ...(published === undefined ? {} : { itemState: published.state }),
    ...(left.length === 0 ? {} : { leftBehind: left }),
    revision: draft.revision,
    answers: draft.answers,
    provenance: draft.provenance,
    facts: await readDraftFacts(reader, draft, applicant),
    sources: draft.sources,
    materials: materialsOf(version, draft, files),
    attachments: files.filter(file => file.field !== null).map(viewAttachment),
    situation: draft.situation,
    ...(mayDefer ? {} : { mayNotDefer: true }),
    ...(draft.page === null ? {} : { page: draft.page }),
    ...(draft.opens === null ? {} : { opens: draft.opens }),
    ...(draft.dueOn === null ? {} : { dueOn: draft.dueOn }),
    ...viewParent(draft.parent, true),
    createdAt: draft.createdAt.toISOString(),
    updatedAt: draft.updatedAt.toISOString(),
  }
}

/** Every material of the item with its files, or why it need not be handed in. */
export function materialsOf(
  version: PublishedVersion,
  draft: Pick<Draft, 'exemptions' | 'provenance'>,
  files: readonly DraftAttachment[],
): MaterialState[] {
  const { materials } = version.definition
  const exemptions = standingExemptions(materials, draft)
  return materials.map(({ key }) => {
    const exemption = Object.hasOwn(exemptions, key) ? exemptions[key] : undefined
    return {
      material: key,
      attachments: files.filter(file => file.material === key).map(viewAttachment),
      ...(exemption === undefined ? {} : { exemption }),
    }
  })
}
