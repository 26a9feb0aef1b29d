import type { AttachmentView, FileKind } from '@yibiao/schemas'

/** What a file is uploaded for. */
export type UploadPurpose =
  | { readonly kind: 'field'; readonly path: string }
  | { readonly kind: 'material'; readonly material: string }
  | { readonly kind: 'signature'; readonly path: string }

export interface UploadInput {
  readonly file: File
  readonly purpose: UploadPurpose
  /** Kinds the receiver takes; the server decides by content. */
  readonly accept?: readonly FileKind[]
  /** Called with the part that is through, 0 to 1. */
  readonly onProgress: (fraction: number) => void
  /** Aborted when the applicant cancels. */
  readonly signal: AbortSignal
}

/** How files leave the form. The portal gives one that talks to the server and resumes broken uploads. */
export interface AttachmentPort {
  /** Stores a file. Rejects when it was not stored; the applicant is offered to try again. */
  upload(input: UploadInput): Promise<AttachmentView>
  /** What is known of stored files, by id; unknown ids are left out. */
  describe(ids: readonly string[]): Promise<readonly AttachmentView[]>
  /** Address to look at or download a stored file. */
  addressOf(id: string): string
  /** Deletes a stored file of the draft, where the server allows it. */
  remove?(id: string): Promise<void>
}
