import type { DocumentTemplateDefinition } from '@yibiao/schemas'
import { makeId } from '../document/make-id.ts'
import { starterBlocks } from './starter-blocks.ts'

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
  specialProcedureNotice: 'startSpecialProcedure',
  extensionNotice: 'extend',
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
}

/** A new template of a kind with its usual text, ready to be issued. */
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
      ...structuredClone(starterBlocks[kind]),
      { type: 'signature' },
      { type: 'verification' },
    ],
    signedBy: 'department',
  }
}
