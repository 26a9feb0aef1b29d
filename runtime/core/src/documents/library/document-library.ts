import type { DocumentTemplateDefinition } from '@yibiao/schemas'
import * as correcting from './correcting.ts'
import * as deciding from './deciding.ts'
import { deliveryReceipt } from './delivering.ts'
import * as following from './following.ts'
import * as joint from './joint.ts'
import type { DocumentKind, LibraryDocument } from './library-document.ts'
import { caseRows, facts, salutation, title } from './parts.ts'
import * as proceeding from './proceeding.ts'
import * as receiving from './receiving.ts'

const applicationForm: LibraryDocument = {
  name: { 'zh-CN': '申请表', en: 'Application form' },
  issuedOn: 'submit',
  isUnsigned: true,
  blocks: [title('${item.name}申请表'), { type: 'answers' }],
}

const other: LibraryDocument = {
  name: { 'zh-CN': '其他文书', en: 'Other document' },
  issuedOn: 'officer',
  series: '文',
  blocks: [title('其他文书'), salutation, facts(...caseRows)],
}

/** The usual documents in the order of a case: one for each kind. */
export const documentLibrary: Readonly<Record<DocumentKind, LibraryDocument>> = {
  receipt: receiving.receipt,
  oneTimeNotice: receiving.oneTimeNotice,
  applicationForm,
  acceptanceNotice: receiving.acceptanceNotice,
  deferralNotice: receiving.deferralNotice,
  commitment: receiving.commitment,
  correctionNotice: correcting.correctionNotice,
  restartNotice: correcting.restartNotice,
  refusalNotice: correcting.refusalNotice,
  returnNotice: correcting.returnNotice,
  withdrawalNotice: correcting.withdrawalNotice,
  lapseNotice: correcting.lapseNotice,
  deemedAcceptanceNotice: receiving.deemedAcceptanceNotice,
  specialProcedureNotice: proceeding.specialProcedureNotice,
  extensionNotice: proceeding.extensionNotice,
  hearingRightsNotice: proceeding.hearingRightsNotice,
  hearingNotice: proceeding.hearingNotice,
  inspectionRecord: proceeding.inspectionRecord,
  rectificationNotice: proceeding.rectificationNotice,
  paymentNotice: proceeding.paymentNotice,
  grantDecision: deciding.grantDecision,
  denialDecision: deciding.denialDecision,
  rescissionDecision: deciding.rescissionDecision,
  revocationDecision: deciding.revocationDecision,
  deregistrationDecision: deciding.deregistrationDecision,
  terminationNotice: deciding.terminationNotice,
  consultationLetter: joint.consultationLetter,
  consultationReply: joint.consultationReply,
  reviewSummary: joint.reviewSummary,
  signingSheet: joint.signingSheet,
  jointInspectionNotice: joint.jointInspectionNotice,
  publicNotice: joint.publicNotice,
  deliveryReceipt,
  other,
}

/** Kinds in the order in which they are offered. */
export const documentKinds = Object.keys(documentLibrary) as readonly DocumentKind[]

/** What goes on after a granting decision and is put into a document of its own. */
export type FollowUpAct = 'orderRectification' | 'revoke' | 'cancel'

/** The document that each act issues, with the facts of the act: officers fill in nothing. */
const ofActs: Readonly<
  Record<FollowUpAct, { readonly kind: DocumentKind; readonly entry: LibraryDocument }>
> = {
  orderRectification: { kind: 'rectificationNotice', entry: following.orderRectification },
  revoke: { kind: 'revocationDecision', entry: following.revoke },
  cancel: { kind: 'deregistrationDecision', entry: following.cancel },
}

export const followUpActs = Object.keys(ofActs) as readonly FollowUpAct[]

// Templates are plain JSON: the round trip copies them, as what is taken is edited.
function copyOf(entry: LibraryDocument): LibraryDocument {
  const copy: LibraryDocument = JSON.parse(JSON.stringify(entry))
  return copy
}

interface Given {
  readonly id: string
  readonly key: string
  /** Key of a seal. */
  readonly seal?: string
}

/** A template of a kind with its usual text, ready to be issued. */
export function takeFromLibrary(kind: DocumentKind, given: Given): DocumentTemplateDefinition {
  return takeEntry(kind, documentLibrary[kind], given)
}

/** A template that an act after the decision issues by itself. */
export function takeForFollowUp(act: FollowUpAct, given: Given): DocumentTemplateDefinition {
  return takeEntry(ofActs[act].kind, ofActs[act].entry, given)
}

function takeEntry(kind: DocumentKind, entry: LibraryDocument, given: Given): DocumentTemplateDefinition {
  const { name, series, isUnsigned, blocks, ...taken } = copyOf(entry)
  return {
    id: given.id,
    key: given.key,
    name,
    kind,
    ...taken,
    ...(series === undefined
      ? {}
      : {
          numbering: { pattern: `\${department.code}${series}〔\${year}〕\${sequence}号`, sequence: 'year' },
        }),
    // What is torn off comes after the document itself.
    blocks: [
      ...blocks.filter(({ type }) => type !== 'slip'),
      ...(isUnsigned === true ? [] : [{ type: 'signature' as const }]),
      { type: 'verification' },
      ...blocks.filter(({ type }) => type === 'slip'),
    ],
    ...(given.seal === undefined || isUnsigned === true ? {} : { seal: { seal: given.seal, page: 'last' } }),
    signedBy: 'department',
  }
}
