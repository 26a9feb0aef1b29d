import type { AttachmentPort, UploadPurpose } from '@yibiao/form/services'
import type { AttachmentView } from '@yibiao/schemas'
import { deleteAttachment } from '../../api/drafts.ts'
import { attachmentAddress } from '../../api/file-addresses.ts'
import type { AttachmentTarget } from '../../api/upload-attachment.ts'
import type { KeptFiles } from '../outbox/kept-files.ts'
import { sendFile } from './send-file.ts'

type Input = {
  draftId: string
  /** Files the server told of, of fields and of materials. */
  files: () => readonly AttachmentView[]
  kept: KeptFiles | undefined
  /** A file waits on this device for the connection. */
  onWaiting: (name: string) => void
  onStored: (file: AttachmentView) => void
}

/** How files of a draft reach the server from the form. */
export function createAttachmentPort(input: Input): AttachmentPort {
  return {
    upload: async ({ file, purpose, onProgress, signal }) => {
      const attachment = await sendFile({
        id: crypto.randomUUID(),
        draftId: input.draftId,
        target: targetOf(purpose),
        file,
        name: file.name,
        kept: input.kept,
        onProgress,
        signal,
        onWaiting: () => input.onWaiting(file.name),
      })
      input.onStored(attachment)
      return attachment
    },
    describe: async ids => {
      const files = new Map(input.files().map(file => [file.id, file]))
      return ids.flatMap(id => files.get(id) ?? [])
    },
    addressOf: attachmentAddress,
    remove: id => deleteAttachment(input.draftId, id),
  }
}

/** A port for screens that only show files. */
export function createReadingPort(files: readonly AttachmentView[]): AttachmentPort {
  const byId = new Map(files.map(file => [file.id, file]))
  return {
    upload: () => Promise.reject(new Error('files of a submitted form cannot be changed')),
    describe: async ids => ids.flatMap(id => byId.get(id) ?? []),
    addressOf: attachmentAddress,
  }
}

function targetOf(purpose: UploadPurpose): AttachmentTarget {
  return purpose.kind === 'material'
    ? { kind: 'material', material: purpose.material }
    : { kind: 'field', field: purpose.path }
}
