import { createUploadQueue, type UploadPurpose, type UploadQueue } from '@yibiao/form/services'
import type { AttachmentView } from '@yibiao/schemas'
import { ApiProblem } from '../../api/api-problem.ts'
import { cancelUpload, draftUploadAddress } from '../../api/uploads.ts'
import type { KeptFiles } from '../outbox/kept-files.ts'
import { purposeOf, targetOf } from './attachment-target.ts'
import { sendFile } from './send-file.ts'

type Input = {
  draftId: string
  kept: KeptFiles | undefined
  /** Told of each file before it has its place. */
  onStored: (attachment: AttachmentView) => void
}

/** What the page does with the files; it does it anew with every change of the draft. */
type Acts = {
  /** A file arrived while its field or material was not on the screen. */
  place: (purpose: UploadPurpose, attachment: AttachmentView) => void
  explain: (error: unknown) => string
}

export type DraftQueue = {
  queue: UploadQueue
  actBy: (acts: Acts) => void
}

/** The files of a draft on their way to the server: kept on the device, encrypted, until they have their place. */
export function createDraftQueue({ draftId, kept, onStored }: Input): DraftQueue {
  let acts: Acts | undefined
  const queue = createUploadQueue({
    keep: async ({ id, name, file, purpose }) => {
      if (kept === undefined) return false
      await kept.keep({ id, target: targetOf(purpose), name, file }, Date.now())
      return true
    },
    send: async (queued, report) => {
      const { id, name, file, purpose } = queued
      const address = draftUploadAddress(draftId, id)
      try {
        const about = { name, ...placeOf(purpose) }
        const attachment = await sendFile({ id, address, file, about }, report)
        onStored(attachment)
        return attachment
      } catch (error) {
        if (isRefusedForGood(error)) await kept?.drop(id)
        throw error
      }
    },
    forget: async ({ id }) => kept?.drop(id),
    cancel: async ({ id }) => {
      await kept?.drop(id)
      // Where it cannot be told now, the server throws it away by itself after some days.
      await cancelUpload(draftUploadAddress(draftId, id))
    },
    place: (purpose, attachment) => acts?.place(purpose, attachment),
    explain: error => acts?.explain(error),
  })
  return {
    queue,
    actBy: given => {
      acts = given
    },
  }
}

/** Files an earlier visit left go on by themselves. */
export async function takeUpKept(queue: UploadQueue, kept: KeptFiles | undefined): Promise<void> {
  const files = (await kept?.list()) ?? []
  queue.add(
    files.map(({ id, name, file, target }) => ({
      id,
      name,
      file,
      purpose: purposeOf(target),
      isKept: true,
    })),
  )
}

export function placeOf(purpose: UploadPurpose): { material: string } | { field: string } {
  const { kind: _kind, ...place } = targetOf(purpose)
  return place
}

/** The same bytes would be refused again: keeping them serves nobody. */
function isRefusedForGood(error: unknown): boolean {
  const isOfContent = error instanceof ApiProblem && error.code.startsWith('attachment.')
  return isOfContent ? error.code !== 'attachment.tooMany' : isRemoved(error)
}

function isRemoved(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'upload.removed'
}
