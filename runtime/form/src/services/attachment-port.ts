import type { AttachmentView, FileKind } from '@yibiao/schemas'
import type { UploadPurpose, UploadQueue } from './upload-queue.ts'

/** A small file that the form itself makes, e.g. a signature. */
export interface UploadInput {
  readonly file: File
  readonly purpose: UploadPurpose
  /** Kinds the receiver takes; the server decides by content. */
  readonly accept?: readonly FileKind[]
}

/** How files leave the form. The portal gives one that talks to the server and resumes broken uploads. */
export interface AttachmentPort {
  /** Files the applicant chose. Without it none can be given, only looked at. */
  readonly queue?: UploadQueue | undefined
  /** Stores a file at once. Rejects when it was not stored; the applicant is offered to try again. */
  upload(input: UploadInput): Promise<AttachmentView>
  /** What is known of stored files, by id; unknown ids are left out. */
  describe(ids: readonly string[]): Promise<readonly AttachmentView[]>
  /** Address to look at or download a stored file. */
  addressOf(id: string): string
  /** Deletes a stored file of the draft, where the server allows it. */
  remove?(id: string): Promise<void>
}
