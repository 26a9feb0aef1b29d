import type { DocumentTemplateDefinition } from '@yibiao/schemas'
import { makeId } from '../document/make-id.ts'

type Kind = DocumentTemplateDefinition['kind']

/** Kinds offered when a document is added, in the order of a case. */
export const starterKinds = [
  'receipt',
  'acceptanceNotice',
  'correctionNotice',
  'refusalNotice',
  'deemedAcceptanceNotice',
  'specialProcedureNotice',
  'extensionNotice',
  'consultationLetter',
  'grantDecision',
  'denialDecision',
  'deliveryReceipt',
  'withdrawalNotice',
  'lapseNotice',
  'applicationForm',
  'other',
] as const satisfies readonly Kind[]

const issuedOn: Readonly<Record<Kind, DocumentTemplateDefinition['issuedOn']>> = {
  receipt: 'submit',
  applicationForm: 'submit',
  acceptanceNotice: 'accept',
  correctionNotice: 'requestCorrection',
  refusalNotice: 'refuseAcceptance',
  withdrawalNotice: 'withdraw',
  lapseNotice: 'lapse',
  specialProcedureNotice: 'step',
  extensionNotice: 'step',
  grantDecision: 'grant',
  denialDecision: 'deny',
  consultationLetter: 'step',
  deliveryReceipt: 'step',
  deemedAcceptanceNotice: 'deemAccepted',
  other: 'step',
}

/** Words a new document begins with. */
export interface StarterWords {
  readonly kinds: Readonly<Record<Kind, string>>
  readonly starterBody: string
}

/** A new template of a kind with title, salutation, text, signature and verification. */
export function starterDocument(kind: Kind, words: StarterWords): DocumentTemplateDefinition {
  return {
    id: makeId(),
    key: kind,
    name: words.kinds[kind],
    kind,
    issuedOn: issuedOn[kind],
    numbering: { pattern: '${department.code}〔${year}〕${sequence}号', sequence: 'year' },
    blocks: [
      { type: 'title', text: words.kinds[kind] },
      ...(kind === 'applicationForm'
        ? [{ type: 'answers' as const }]
        : [{ type: 'paragraph' as const, text: words.starterBody, isIndented: true }]),
      { type: 'signature' },
      { type: 'verification' },
    ],
    signedBy: 'department',
  }
}
