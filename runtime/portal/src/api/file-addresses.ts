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
