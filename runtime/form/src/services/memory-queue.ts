import type { AttachmentView } from '@yibiao/schemas'
import { createUploadQueue, type UploadQueue, type UploadReport, type QueuedFile } from './upload-queue.ts'

/** A queue for pages that keep nothing: previews and examples. What arrives while no view shows its place is dropped. */
export function createMemoryQueue(
  send: (file: QueuedFile, report: UploadReport) => Promise<AttachmentView>,
): UploadQueue {
  return createUploadQueue({
    keep: () => Promise.resolve(true),
    send,
    forget: () => Promise.resolve(),
    cancel: () => Promise.resolve(),
    place: () => undefined,
    explain: () => undefined,
  })
}
