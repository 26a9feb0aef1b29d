import type { AttachmentPort } from '@yibiao/form/services'
import type { AttachmentView } from '@yibiao/schemas'
import { attachmentAddress } from '../../api/file-addresses.ts'

/** A port for screens that only show files. */
export function createReadingPort(files: readonly AttachmentView[]): AttachmentPort {
  const byId = new Map(files.map(file => [file.id, file]))
  return {
    upload: () => Promise.reject(new Error('files of a submitted form cannot be changed')),
    describe: async ids => ids.flatMap(id => byId.get(id) ?? []),
    addressOf: attachmentAddress,
  }
}
