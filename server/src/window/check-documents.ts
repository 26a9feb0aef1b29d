import {
  checkIdentityDocument,
  checkMobilePhone,
  checkUnifiedSocialCreditCode,
  identityDocumentTypeOf,
  type CheckResult,
} from '@yibiao/core/codes'
import type { BeginWindowIntake, Issue } from '@yibiao/schemas'
import { AppError } from '../problems/app-error.ts'

type Person = { documentType: string; documentNumber: string; mobile?: string }

/**
 * What the officer read off documents is written as such documents are: a slip of the pen would make a party that no
 * login ever finds.
 * @throws AppError `window.documentsInvalid` with every issue by path
 */
export function checkDocuments({ applicant, agent }: BeginWindowIntake, today: string): void {
  const found = [
    ...issuesOf('/applicant', applicant, applicant.kind === 'organisation', today),
    ...(agent === undefined ? [] : issuesOf('/agent', agent, false, today)),
  ]
  if (found.length > 0) throw new AppError('window.documentsInvalid', {}, { issues: found })
}

function issuesOf(path: string, person: Person, isOrganisation: boolean, today: string): Issue[] {
  const { documentType, documentNumber, mobile } = person
  const type = identityDocumentTypeOf(documentType)
  if (isOrganisation ? documentType !== 'creditCode' : type === undefined)
    return [
      {
        code: 'identityDocument.type',
        path: `${path}/documentType`,
        severity: 'error',
        params: { documentType },
      },
    ]
  const number =
    type === undefined
      ? checkUnifiedSocialCreditCode(documentNumber)
      : checkIdentityDocument(type, documentNumber, { today })
  return [
    ...asIssue(number, `${path}/documentNumber`),
    ...(mobile === undefined ? [] : asIssue(checkMobilePhone(mobile), `${path}/mobile`)),
  ]
}

/** Warnings are the form's to show: the number may be right nevertheless. */
function asIssue(problem: CheckResult, path: string): Issue[] {
  return problem?.severity === 'error' ? [{ ...problem, path }] : []
}
