import type { AttachmentPort, UploadQueue } from '@yibiao/form/services'
import type { AttachmentView } from '@yibiao/schemas'
import { draftUploadAddress } from '../../api/uploads.ts'
import { deleteAttachment } from '../../api/drafts.ts'
import { draftFileAddress } from '../../api/file-addresses.ts'
import { placeOf } from './draft-queue.ts'
import type { KnownFiles } from './known-files.ts'
import { sendFile } from './send-file.ts'

type Input = {
  draftId: string
  /** Files this page has heard of, of fields and of materials. */
  known: KnownFiles
  queue: UploadQueue
  onStored: (file: AttachmentView) => void
}

/** How files of a draft reach the server from the form. */
export function createAttachmentPort({ draftId, known, queue, onStored }: Input): AttachmentPort {
  return {
    queue,
    upload: async ({ file, purpose }) => {
      const id = crypto.randomUUID()
      const attachment = await sendFile(
        {
          id,
          address: draftUploadAddress(draftId, id),
          file,
          about: { name: file.name, ...placeOf(purpose) },
        },
        { signal: new AbortController().signal, onState: () => undefined },
      )
      onStored(attachment)
      return attachment
    },
    describe: async ids => ids.flatMap(id => known.find(id) ?? []),
    addressOf: id => draftFileAddress(draftId, id),
    remove: id => deleteAttachment(draftId, id),
  }
}
