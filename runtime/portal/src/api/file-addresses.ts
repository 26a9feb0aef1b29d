import { apiPath } from './send-request.ts'

/** Where an attachment is downloaded; only clean files answer. */
export function attachmentAddress(attachmentId: string): string {
  return apiPath`/api/attachments/${attachmentId}`
}

/** Where the PDF of a document is read. */
export function documentAddress(documentId: string): string {
  return apiPath`/api/documents/${documentId}`
}

/** Where the form of an own case is read as it was judged. */
export function submittedFormAddress(caseId: string, locale: string): string {
  return `${apiPath`/api/my/cases/${caseId}/form`}?language=${locale}`
}

/** Where the blank form of an item is read. */
export function blankFormAddress(itemId: string, locale: string): string {
  return `${apiPath`/api/items/${itemId}/blank-form`}?language=${locale}`
}

/** Where a file of a draft is downloaded, also by the officer who fills it at the counter. */
export function draftFileAddress(draftId: string, attachmentId: string): string {
  return apiPath`/api/drafts/${draftId}/attachments/${attachmentId}`
}

/** Where a document that leaves the counter with the applicant is read as PDF. */
export function windowDocumentAddress(intakeId: string, documentId: string): string {
  return apiPath`/api/window/intakes/${intakeId}/documents/${documentId}`
}
