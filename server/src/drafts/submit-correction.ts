import { caseFacts } from '@yibiao/core/documents'
import { openText } from '../identity/seal.ts'
import { loadCaseWorld, type CaseWorld } from '../cases/load-case-world.ts'
import { lockCase, type CaseRow } from '../cases/queries.ts'
import { digestOfAnswers } from '../cases/seal-submission.ts'
import { storeSubmission } from '../cases/store-submission.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { advanceCase } from '../engine/advance-case.ts'
import { engineActorOf } from '../engine/engine-actor.ts'
import { acceptanceDue, leadingClockOf } from '../cases/leading-clock.ts'
import { debtsOf } from '../cases/debts.ts'
import { AppError } from '../problems/app-error.ts'
import { rememberElements } from '../profile/elements.ts'
import { removeDraft } from './delete-draft.ts'
import type { Submitted, Submitting } from './submit-application.ts'

/** The case that a correction belongs to, locked, with what was handed in last. */
export type CorrectedCase = { caseRow: CaseRow; world: CaseWorld }

/** @throws AppError `request.notFound`, `draft.noCorrection` */
export async function lockCorrectedCase(
  context: Context,
  transaction: Transaction,
  draft: Pick<Submitting['draft'], 'departmentId' | 'caseId' | 'partyId'>,
): Promise<CorrectedCase> {
  const caseRow = await lockCase(transaction, draft.departmentId, draft.caseId ?? '')
  if (caseRow.applicantPartyId !== draft.partyId) throw new AppError('request.notFound')
  if (caseRow.state.correction === null) throw new AppError('draft.noCorrection')
  return { caseRow, world: await loadCaseWorld(context, transaction, caseRow) }
}

/** 补正提交: the next snapshot, and the same step judges again. */
export async function submitCorrection(
  context: Context,
  transaction: Transaction,
  submitting: Submitting,
  corrected: CorrectedCase,
): Promise<Submitted> {
  const { actor, draft, judged, world } = submitting
  const { caseRow } = corrected
  const { definition } = world.version
  const { answers } = judged.judgement
  const number = caseRow.submission + 1
  const { departmentId } = caseRow
  const advanced = await advanceCase(context, transaction, {
    caseRow,
    department: world.department,
    world: {
      version: world.version,
      calendar: world.calendar,
      answers,
      facts: caseFacts(definition.form, answers, world.formContext, { number: caseRow.number }),
      debts: debtsOf(judged.materials, definition.materials, draft.sources, draft.provenance),
    },
    command: { type: 'submitCorrection', submission: number },
    commandId: submitting.commandId,
    actor: engineActorOf(actor),
    auditActor: submitting.auditActor,
  })
  const unusedFiles = storeSubmission(context, transaction, {
    departmentId,
    caseId: caseRow.id,
    number,
    applicantPartyId: actor.partyId,
    submittedBy: actor.name,
    version: world.version,
    draft,
    judged,
    files: world.files,
  })
  rememberElements(context, transaction, { partyId: actor.partyId, form: definition.form, answers })
  removeDraft(transaction, draft.partyId, draft.id)
  const leading = leadingClockOf(advanced.caseRow.state, definition.limits, world.calendar)
  return {
    departmentId,
    unusedFiles,
    effects: advanced.effects,
    receipt: {
      caseId: caseRow.id,
      caseNumber: caseRow.number,
      queryPassword: openQueryPassword(context, caseRow),
      submittedAt: context.clock.now().toISOString(),
      answersDigest: digestOfAnswers(judged.judgement),
      itemName: caseRow.itemName,
      departmentName: world.department.name,
      ...acceptanceDue(leading),
    },
  }
}

/** The 6 digits with which the applicant asks for the case without signing in. */
export function openQueryPassword(context: Context, caseRow: Pick<CaseRow, 'id' | 'queryPassword'>): string {
  const text = openText(context.config.dataSecret, `case:${caseRow.id}:password`, caseRow.queryPassword)
  if (text === undefined) throw new Error('A query password cannot be opened: DATA_SECRET was changed.')
  return text
}
