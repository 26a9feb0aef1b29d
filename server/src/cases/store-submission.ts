import type { CaseAttachment, DraftAttachment } from '../attachments/queries.ts'
import { caseAttachments } from '../attachments/tables.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { insertRow, prepareStatement } from '../db/statement.ts'
import type { JudgedDraft } from '../drafts/judge-draft.ts'
import type { Draft } from '../drafts/queries.ts'
import type { PublishedVersion } from '../items/read-version.ts'
import type { Submission } from './queries.ts'
import { digestOfAnswers, sealSubmission } from './seal-submission.ts'
import { caseSubmissions } from './tables.ts'

export type NewSubmission = {
  departmentId: string
  caseId: string
  number: number
  applicantPartyId: string
  submittedBy: string
  version: PublishedVersion
  draft: Draft
  judged: JudgedDraft
  files: readonly DraftAttachment[]
}

/**
 * Freezes what was submitted as the next numbered snapshot, and hands its files over to the case.
 * @returns keys of files that nothing names: their bytes go after the commit
 */
export function storeSubmission(
  context: Context,
  transaction: Transaction,
  submission: NewSubmission,
): string[] {
  const { departmentId, caseId, draft, judged, files } = submission
  const row: Submission = {
    departmentId,
    caseId,
    number: submission.number,
    answers: judged.judgement.answers,
    visibility: { ...judged.judgement.visibility },
    provenance: withoutEarlier(draft.provenance),
    sources: draft.sources,
    sourceResponses: draft.sourceResponses,
    materials: judged.materials,
    fieldAttachments: judged.fieldAttachments,
    warnings: judged.warnings,
    digest: digestOfAnswers(judged.judgement),
    judgedAt: context.clock.now(),
    submittedBy: submission.submittedBy,
  }
  transaction.send(submissionStatement, sealSubmission(context, submission.version, row))
  const named = new Set([
    ...judged.fieldAttachments,
    ...judged.materials.flatMap(state => state.attachmentIds),
  ])
  const handedIn = files.filter(file => named.has(file.id) && !file.isFromCase)
  for (const { partyId: _party, draftId: _draft, isFromCase: _isFromCase, ...file } of handedIn) {
    const { applicantPartyId } = submission
    transaction.send(attachmentStatement, { ...file, departmentId, caseId, applicantPartyId })
  }
  return files.filter(file => !named.has(file.id) && !file.isFromCase).map(file => file.storageKey)
}

/** What stood there before was shown to the applicant, who then submitted: it is no part of what was handed in. */
function withoutEarlier(provenance: Draft['provenance']): Draft['provenance'] {
  return Object.fromEntries(
    Object.entries(provenance).map(([path, { earlierValue: _earlier, ...entry }]) => [path, entry]),
  )
}

const submissionStatement = prepareStatement<Submission>(insertRow(caseSubmissions))
const attachmentStatement = prepareStatement<CaseAttachment>(insertRow(caseAttachments))
