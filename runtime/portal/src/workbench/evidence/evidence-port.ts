import { createUploadQueue, type AttachmentPort, type UploadPurpose } from '@yibiao/form/services'
import type { AttachmentView } from '@yibiao/schemas'
import { deleteEvidence } from '../../api/cases.ts'
import { attachmentAddress } from '../../api/file-addresses.ts'
import { cancelUpload, evidenceUploadAddress } from '../../api/uploads.ts'
import { sendFile } from '../../apply/files/send-file.ts'

type Input = {
  caseId: string
  taskId: string
  /** Told of each file before it has its place. */
  onStored: (file: AttachmentView) => void
  explain: (error: unknown) => string
}

/**
 * How 佐证材料 of a task reach the server: part by part like all files, one after the other. Unlike the files of a draft they
 * are not kept on the device, which may be the department's.
 */
export function createEvidencePort({ caseId, taskId, onStored, explain }: Input): AttachmentPort {
  return {
    queue: createUploadQueue({
      keep: () => Promise.resolve(false),
      send: async ({ id, name, file, purpose }, report) => {
        const address = evidenceUploadAddress(caseId, taskId, id)
        const about = { name, point: pointOf(purpose) }
        const attachment = await sendFile({ id, address, file, about }, report)
        onStored(attachment)
        return attachment
      },
      forget: () => Promise.resolve(),
      // Where it cannot be told now, the server throws it away by itself after some days.
      cancel: ({ id }) => cancelUpload(evidenceUploadAddress(caseId, taskId, id)),
      // Attached all the same: the page finds it when it reads the case again.
      place: () => undefined,
      explain,
    }),
    upload: () => Promise.reject(new Error('evidence is chosen, never made by the page')),
    describe: () => Promise.resolve([]),
    addressOf: attachmentAddress,
    remove: id => deleteEvidence({ caseId, taskId }, id),
  }
}

function pointOf(purpose: UploadPurpose): string {
  if (purpose.kind !== 'evidence') throw new Error('a checklist takes only evidence')
  return purpose.point
}
