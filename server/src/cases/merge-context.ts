import { type MergeName, answerValues } from '@yibiao/core/documents'
import type { JsonValue } from '@yibiao/core/expression'
import { localize } from '@yibiao/core/fields'
import { grantEndFacts, rectificationFacts, type CaseEvent, type CaseState } from '@yibiao/core/flow'
import { maskValue } from '@yibiao/core/masking'
import type { DocumentTemplateDefinition, Field, FormDefinition, LimitsDefinition } from '@yibiao/schemas'
import type { Context } from '../context/context.ts'
import type { CaseDocumentFacts } from '../documents/document-facts.ts'
import type { CaseDocumentRow } from '../documents/queries.ts'
import { openQueryPassword } from '../drafts/submit-correction.ts'
import { printSubmission, summarise } from './answers-in-words.ts'
import type { CaseWorld } from './load-case-world.ts'
import { consultationFacts } from './merge-facts/consultation-facts.ts'
import { correctionFacts } from './merge-facts/correction-facts.ts'
import {
  inputFacts,
  opinionFacts,
  receiptFacts,
  resubmissionFacts,
  terminationFacts,
} from './merge-facts/course-facts.ts'
import { deliveryFacts, documentList } from './merge-facts/delivery-facts.ts'
import { dueOf } from './merge-facts/due-of.ts'
import { endFacts } from './merge-facts/end-facts.ts'
import { bound, guideFacts, reviewAuthority, textOf } from './merge-facts/guide-facts.ts'
import { deferralFacts, materialFacts } from './merge-facts/material-facts.ts'
import { extensionFacts, specialProcedureFacts } from './merge-facts/more-time-facts.ts'
import { dayOf } from './merge-facts/time-text.ts'
import type { CaseRow } from './queries.ts'

export type MergeSource = {
  caseRow: CaseRow
  /** With the snapshot that the document is about. */
  world: CaseWorld
  /** As it was when the document was asked for. */
  state: CaseState
  /** Events until then. */
  events: readonly CaseEvent[]
  /** Name of the officer whose act it is; null for acts of applicants and of the law itself. */
  officer: string | null
  /** The document that is made. */
  template?: DocumentTemplateDefinition
  /** The consulted department's entry, of a letter to it or its answer. */
  seat?: string | undefined
} & MergeExtras

/** What a document may name besides the case itself. */
export type MergeExtras = {
  /** Of departments that were consulted. */
  departmentNames?: ReadonlyMap<string, string>
  /** Documents of the case, in the order they were issued. */
  documents?: readonly CaseDocumentRow[]
}

/** The merge fields of documents 文书: facts of the case by name. Absent things are null; dates are ISO dates. */
export function buildMergeContext(context: Context, source: MergeSource): CaseDocumentFacts {
  const { caseRow, world, state, officer } = source
  const { definition } = world.version
  const { department, submission } = world
  const { guide, limits, form } = definition
  const values = answerValues(form, submission.answers)
  const facts: Record<Exclude<MergeName, 'document'>, JsonValue> = {
    case: {
      number: caseRow.number,
      submittedOn: dayOf(state.moments.submittedAt),
      receivedOn: dayOf(state.moments.receivedAt),
      acceptedOn: dayOf(state.moments.acceptedAt),
      decidedOn: dayOf(state.moments.decidedAt),
      queryPassword: openQueryPassword(context, caseRow),
      promisedDueOn: dueOf(source, 'promised'),
      statutoryDueOn: dueOf(source, 'statutory'),
      documents: documentList(source),
      opinions: opinionFacts(source),
    },
    item: { name: localize(definition.name, 'zh-CN') },
    department: {
      name: department.name,
      code: department.documentCode,
      telephone: bound(guide.consultationTelephone) ?? department.phones.enquiry,
      supervisionTelephone: bound(guide.supervisionTelephone) ?? department.phones.complaint,
      address: bound(textOf(guide.addresses?.[0]?.address)) ?? department.address,
      reviewAuthority: reviewAuthority(department.regionCode),
      court: '有管辖权的人民法院',
    },
    applicant: {
      name: world.applicant.applicant.name,
      documentNumber: world.applicant.applicant.documentNumber,
      mobilePhone: world.applicant.applicant.mobilePhone ?? null,
      publicName: publicNameOf(world.applicant.applicant),
    },
    agent: world.applicant.agent === undefined ? null : { name: world.applicant.agent.name },
    officer: { name: officer },
    limits: limitFacts(limits),
    materials: materialFacts(source),
    correction: correctionFacts(source),
    ...endFacts(source.events),
    specialProcedure: specialProcedureFacts(source),
    extension: extensionFacts(source),
    decision: decisionFacts(state),
    guide: guideFacts(definition),
    receipt: receiptFacts(source),
    resubmission: resubmissionFacts(source),
    termination: terminationFacts(source),
    consultation: consultationFacts(source),
    delivery: deliveryFacts(source),
    input: inputFacts(source),
    rectification: rectificationFacts(state),
    grantEnd: grantEndFacts(state),
    deferral: deferralFacts(source),
    answers: Object.fromEntries(
      topLevel(form).map(field => [field.key, summarise(world, field, submission.answers[field.key])]),
    ),
  }
  return { facts, answer: key => values.get(key), sections: printSubmission(world) }
}

/** Names of natural persons are masked where everybody reads them (公示). */
function publicNameOf({ kind, name }: CaseWorld['applicant']['applicant']): JsonValue {
  return kind === 'organisation' ? name : maskValue('personName', name)
}

function limitFacts(limits: LimitsDefinition): JsonValue {
  const { preReview, acceptance, statutoryAcceptance, promised, statutory, delivery } = limits
  return {
    preReview: preReview === undefined ? null : { ...preReview },
    acceptance: { ...acceptance },
    statutoryAcceptance: { ...statutoryAcceptance },
    correction: limits.correction === undefined ? null : { ...limits.correction.limit },
    promised: { ...promised },
    statutory: { ...statutory },
    delivery: delivery === undefined ? null : { ...delivery },
  }
}

function decisionFacts({ decision }: CaseState): JsonValue {
  if (decision === null) return null
  return {
    outcome: decision.outcome,
    content: decision.content ?? null,
    reason: decision.reason ?? null,
    legalBasis: decision.legalBasis ?? null,
    remedies: decision.remedies ?? null,
    validFrom: decision.validFrom ?? null,
    validThrough: decision.validThrough ?? null,
    by: decision.by.name,
  }
}

function topLevel(form: FormDefinition): Field[] {
  return form.pages.flatMap(page => page.sections.flatMap(section => section.fields))
}
