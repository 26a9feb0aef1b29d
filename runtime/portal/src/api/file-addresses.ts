import { apiPath } from './send-request.ts'

/** Where an attachment is downloaded; only clean files answer. */
export function attachmentAddress(attachmentId: string): string {
  return apiPath`/api/attachments/${attachmentId}`
}

/** Where the PDF of a document is read. */
export function documentAddress(documentId: string): string {
  return apiPath`/api/documents/${documentId}`
}
