/** What a draft needs to send files: fetched with the drafts that can have some. */
export { createAttachmentPort } from './attachment-port.ts'
export { createDraftQueue, takeUpKept } from './draft-queue.ts'
export { UploadsLine } from '../parts/uploads-line.tsx'
