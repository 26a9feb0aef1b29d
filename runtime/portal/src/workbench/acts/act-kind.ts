/** What the workbench can do to a case. Granting and denying are one command with two outcomes. */
export type ActKind =
  | 'receive'
  | 'accept'
  | 'requestCorrection'
  | 'refuseAcceptance'
  | 'passPreReview'
  | 'returnPreReview'
  | 'approve'
  | 'reject'
  | 'grant'
  | 'deny'
  | 'return'
  | 'answerConsultation'
  | 'answerScreening'
  | 'startScreenedItem'
  | 'deliver'
  | 'issueDocument'
  | 'claim'
  | 'release'
  | 'retryStep'
  | 'terminate'
  | 'remind'
  | 'note'
  | 'transfer'
  | 'addSigner'
  | 'removeSigner'
  | 'delegate'
  | 'consult'
  | 'advise'
  | 'recall'
  | 'startSpecialProcedure'
  | 'endSpecialProcedure'
  | 'extend'
  | 'copy'
  | 'verifyDebt'
  | 'waiveDebt'
  | 'confirmMaterial'
  | 'passCheck'
  | 'failCheck'
  | 'revoke'
  | 'keepGrant'
  | 'endGrant'
  | 'dismissObjection'
  | 'upholdObjection'

/** Acts by the names under which the server offers them. */
const kinds = new Map<string, readonly ActKind[]>([
  ['receive', ['receive']],
  ['accept', ['accept']],
  ['requestCorrection', ['requestCorrection']],
  ['refuseAcceptance', ['refuseAcceptance']],
  ['passPreReview', ['passPreReview']],
  ['returnPreReview', ['returnPreReview']],
  ['approve', ['approve']],
  ['reject', ['reject']],
  ['grant', ['grant']],
  ['deny', ['deny']],
  ['decide', ['grant', 'deny']],
  ['return', ['return']],
  ['returnToPrevious', ['return']],
  ['returnToStep', ['return']],
  ['answerConsultation', ['answerConsultation']],
  ['answerScreening', ['answerScreening']],
  ['deliver', ['deliver']],
  ['issueDocument', ['issueDocument']],
  ['claim', ['claim']],
  ['release', ['release']],
  ['retryStep', ['retryStep']],
  ['terminate', ['terminate']],
  ['remind', ['remind']],
  ['note', ['note']],
  ['transfer', ['transfer']],
  ['addSigner', ['addSigner']],
  ['removeSigner', ['removeSigner']],
  ['delegate', ['delegate']],
  ['consult', ['consult']],
  ['advise', ['advise']],
  ['recall', ['recall']],
  ['startSpecialProcedure', ['startSpecialProcedure']],
  ['endSpecialProcedure', ['endSpecialProcedure']],
  ['extend', ['extend']],
  ['copy', ['copy']],
  ['recordCheck', ['passCheck', 'failCheck']],
  ['judgeRevocation', ['revoke', 'keepGrant']],
  ['endGrant', ['endGrant']],
])

/** The acts behind a name; none for acts that officers do elsewhere or not at all. */
export function actsNamed(action: string): readonly ActKind[] {
  return kinds.get(action) ?? []
}

/** Acts that name a colleague. */
export const namesColleague: ReadonlySet<ActKind> = new Set([
  'transfer',
  'addSigner',
  'delegate',
  'consult',
  'copy',
])
