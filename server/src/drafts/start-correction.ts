import { readPath } from '@yibiao/core/form'
import type { CorrectionItem, OpenPart } from '@yibiao/schemas'
import { draftAttachments } from '../attachments/tables.ts'
import { leadingClockOf } from '../cases/leading-clock.ts'
import { loadCaseWorld } from '../cases/load-case-world.ts'
import { lockCase } from '../cases/queries.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { AppError } from '../problems/app-error.ts'
import { findCorrectionDraft, readDraft, type Draft } from './queries.ts'
import { sealDraft } from './seal-draft.ts'
import { drafts } from './tables.ts'

/**
 * Opens what was asked to be corrected, over what was handed in last; the same draft again when it is open already.
 * Needs the scope of the party and of the department.
 * @throws AppError `request.notFound`, `draft.noCorrection`
 */
export async function startCorrection(
  context: Context,
  transaction: Transaction,
  place: { partyId: string; departmentId: string; caseId: string },
): Promise<Draft> {
  const { partyId, departmentId, caseId } = place
  const caseRow = await lockCase(transaction, departmentId, caseId)
  if (caseRow.applicantPartyId !== partyId) throw new AppError('request.notFound')
  const { correction } = caseRow.state
  if (correction === null) throw new AppError('draft.noCorrection')
  const present = await findCorrectionDraft(transaction, partyId, caseId)
  if (present !== undefined) return readDraft(context, transaction, { partyId, authorPartyId: null }, present)
  const { submission, files, version, calendar } = await loadCaseWorld(context, transaction, caseRow)
  const leading = leadingClockOf(caseRow.state, version.definition.limits, calendar)
  const now = context.clock.now()
  const draft: Draft = {
    partyId,
    id: context.newId(),
    authorPartyId: null,
    number: 1,
    kind: 'correction',
    departmentId,
    itemId: caseRow.itemId,
    itemVersion: caseRow.itemVersion,
    itemName: caseRow.itemName,
    caseId,
    situation: caseRow.situation,
    answers: submission.answers,
    pathRevisions: {},
    provenance: submission.provenance,
    sources: submission.sources,
    sourceResponses: submission.sourceResponses,
    copies: copiesOf(submission.provenance, submission.answers),
    exemptions: Object.fromEntries(
      submission.materials.flatMap(({ material, exemption }) =>
        exemption === undefined || exemption.by === 'form' ? [] : [[material, exemption]],
      ),
    ),
    leftBehind: null,
    opens: correction.items.map(openPartOf),
    parent: null,
    page: null,
    dueOn: leading?.clock.limit === 'correction' ? leading.dueOn : null,
    revision: 1,
    createdAt: now,
    updatedAt: now,
  }
  await transaction.insert(drafts).values(sealDraft(context, draft.id, version, draft))
  const named = new Set([
    ...submission.fieldAttachments,
    ...submission.materials.flatMap(state => state.attachmentIds),
  ])
  const handedIn = files.filter(file => named.has(file.id))
  if (handedIn.length > 0) {
    await transaction.insert(draftAttachments).values(
      handedIn.map(({ departmentId: _department, caseId: _case, applicantPartyId: _party, ...file }) => ({
        ...file,
        partyId,
        draftId: draft.id,
        isFromCase: true,
      })),
    )
  }
  return draft
}

function openPartOf(item: CorrectionItem): OpenPart {
  return item.type === 'field'
    ? { kind: 'field', field: item.field, reason: item.reason }
    : { kind: 'material', material: item.material, reason: item.reason }
}

/** What was official when it was handed in stays so: the snapshot's own values are the copies. */
function copiesOf(
  provenance: Draft['provenance'],
  answers: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(Object.keys(provenance).map(path => [path, readPath(answers, path) ?? null]))
}
