import { randomInt } from 'node:crypto'
import { caseFacts } from '@yibiao/core/documents'
import { civilDateOfInstant } from '@yibiao/core/clock'
import { initialCaseState, type CaseEffect, type IntakeFacts, type SubmitCommand } from '@yibiao/core/flow'
import type { Receipt } from '@yibiao/schemas'
import type { ApplicantActor } from '../access/actor.ts'
import { chainStart } from '../audit/hash-chain.ts'
import type { AuditActor } from '../audit/record-audit.ts'
import { sealApplicantFacts, type ApplicantFacts } from '../cases/applicant-facts.ts'
import { debtsOf } from '../cases/debts.ts'
import { acceptanceDue, leadingClockOf } from '../cases/leading-clock.ts'
import type { CaseRow } from '../cases/queries.ts'
import { writeCaseTerms } from '../cases/case-terms.ts'
import { digestOfAnswers } from '../cases/seal-submission.ts'
import { storeSubmission } from '../cases/store-submission.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { advanceCase } from '../engine/advance-case.ts'
import { engineActorOf } from '../engine/engine-actor.ts'
import { digestDocument } from '../identity/digest-document.ts'
import { sealText } from '../identity/seal.ts'
import type { PublishedItemRow } from '../items/queries.ts'
import { takeCaseNumber } from '../numbering/take-case-number.ts'
import { AppError } from '../problems/app-error.ts'
import { rememberElements } from '../profile/elements.ts'
import { removeDraft } from './delete-draft.ts'
import type { JudgedDraft } from './judge-draft.ts'
import type { DraftWorld } from './load-draft-world.ts'
import type { Draft } from './queries.ts'

export type Submitting = {
  actor: ApplicantActor
  auditActor: AuditActor
  applicant: ApplicantFacts
  draft: Draft
  world: DraftWorld
  judged: JudgedDraft
  commandId: string
  /** How the item stands in the guide; undefined when it is not there. */
  published?: PublishedItemRow | undefined
}

export type Submitted = {
  receipt: Receipt
  departmentId: string
  unusedFiles: string[]
  effects: readonly CaseEffect[]
}

/**
 * Turns an acceptable draft into a case: number, snapshot, events, tasks, timers and the end of the draft, all or
 * nothing. Needs the scope of the party and of the department.
 * @throws AppError `item.notOpen`
 */
export async function submitApplication(
  context: Context,
  transaction: Transaction,
  submitting: Submitting,
): Promise<Submitted> {
  const { actor, draft, world, judged } = submitting
  const { published } = submitting
  // A test tries what is not open yet.
  if (published?.state !== 'inUse' && actor.counter?.isTest !== true) throw new AppError('item.notOpen')
  const { caseRow, queryPassword } = await newCase(context, transaction, submitting)
  const { answers } = judged.judgement
  const { definition } = world.version
  const advanced = await advanceCase(context, transaction, {
    caseRow,
    isNew: true,
    department: world.department,
    world: {
      version: world.version,
      calendar: world.calendar,
      answers,
      facts: caseFacts(definition.form, answers, world.formContext, { number: caseRow.number }),
      debts: debtsOf(judged.materials, definition.materials, draft.sources, draft.provenance),
    },
    command: {
      type: 'submit',
      departmentId: draft.departmentId,
      applicant: {
        partyId: actor.partyId,
        name: submitting.applicant.applicant.name,
        ...(actor.actingPartyId === actor.partyId ? {} : { actingPartyId: actor.actingPartyId }),
      },
      ...arrivalOf(actor),
    },
    commandId: submitting.commandId,
    actor: engineActorOf(actor),
    auditActor: submitting.auditActor,
  })
  writeCaseTerms(transaction, caseRow)
  const unusedFiles = storeSubmission(context, transaction, {
    departmentId: draft.departmentId,
    caseId: caseRow.id,
    number: 1,
    applicantPartyId: actor.partyId,
    submittedBy: actor.name,
    version: world.version,
    draft,
    judged,
    files: world.files,
  })
  if (!caseRow.isTest)
    rememberElements(context, transaction, { partyId: actor.partyId, form: definition.form, answers })
  removeDraft(transaction, draft.partyId, draft.id)
  const leading = leadingClockOf(advanced.caseRow.state, definition.limits, world.calendar)
  return {
    departmentId: draft.departmentId,
    unusedFiles,
    effects: advanced.effects,
    receipt: {
      caseId: caseRow.id,
      caseNumber: caseRow.number,
      queryPassword,
      submittedAt: caseRow.submittedAt.toISOString(),
      answersDigest: digestOfAnswers(judged.judgement),
      itemName: draft.itemName,
      departmentName: world.department.name,
      ...acceptanceDue(leading),
    },
  }
}

async function newCase(
  context: Context,
  transaction: Transaction,
  { actor, applicant, draft, world }: Submitting,
): Promise<{ caseRow: CaseRow; queryPassword: string }> {
  const now = context.clock.now()
  const id = context.newId()
  const queryPassword = String(randomInt(1_000_000)).padStart(6, '0')
  const { dataSecret } = context.config
  // What a test orders is a test as well.
  const isTest = actor.counter?.isTest === true || draft.parent?.isTest === true
  const number = await takeCaseNumber(transaction, {
    departmentId: draft.departmentId,
    code: isTest ? `T${codeOf(world)}` : codeOf(world),
    day: civilDateOfInstant(now.getTime()),
  })
  const caseRow: CaseRow = {
    departmentId: draft.departmentId,
    id,
    number,
    isTest,
    itemId: draft.itemId,
    itemVersion: draft.itemVersion,
    itemName: draft.itemName,
    applicantPartyId: actor.partyId,
    applicantName: applicant.applicant.name,
    applicantDigest: digestDocument(
      dataSecret,
      applicant.applicant.documentType,
      applicant.applicant.documentNumber,
    ),
    lastChange: null,
    applicantFacts: sealApplicantFacts(dataSecret, id, applicant),
    situation: draft.situation,
    queryPassword: sealText(dataSecret, `case:${id}:password`, queryPassword),
    state: initialCaseState,
    version: 0,
    status: 'submitted',
    submission: 0,
    dueOn: null,
    leadingClock: null,
    submittedAt: now,
    daysTaken: null,
    daysAllowed: null,
    receivedAt: null,
    acceptedAt: null,
    decidedAt: null,
    concludedAt: null,
    updatedAt: now,
    chainHead: chainStart,
    messages: 0,
    parent: draft.parent,
  }
  return { caseRow, queryPassword }
}

/** How the application came in. A test is made as it would be online. */
function arrivalOf({ counter }: ApplicantActor): Pick<SubmitCommand, 'channel' | 'intake'> {
  return counter === undefined || counter.isTest
    ? { channel: 'online' }
    : { channel: 'counter', intake: intakeOf(counter) }
}

/** What the case remembers of the counter. */
function intakeOf({
  officerId,
  officer,
  departmentId,
  queueNumber,
  waitedMinutes,
  papers,
  authority,
}: NonNullable<ApplicantActor['counter']>): IntakeFacts {
  return {
    officer: { id: officerId, name: officer, departmentId },
    papers,
    ...(queueNumber === null ? {} : { queueNumber }),
    ...(waitedMinutes === null ? {} : { waitedMinutes }),
    ...(authority === null ? {} : { authority }),
  }
}

/** 实施编码; an item without one counts under its department's code. */
function codeOf({ version, department }: DraftWorld): string {
  const { taskCode } = version.definition.guide
  return taskCode === undefined || taskCode.startsWith('slot:') ? department.creditCode : taskCode
}
