import type { AttachmentView } from '@yibiao/schemas'
import { ConnectionLost } from '../../api/api-problem.ts'
import { type AttachmentTarget, uploadAttachment } from '../../api/upload-attachment.ts'
import type { KeptFiles } from '../outbox/kept-files.ts'

export type FileToSend = {
  id: string
  draftId: string
  target: AttachmentTarget
  file: Blob
  name: string
  kept: KeptFiles | undefined
  /** The connection broke; the file waits on this device. */
  onWaiting?: (() => void) | undefined
  onProgress?: ((share: number) => void) | undefined
  signal?: AbortSignal | undefined
}

/** Between tries while there is no connection, in milliseconds. */
const retryWait = 5000

/**
 * Uploads a file. When the connection breaks the file is kept on the device, encrypted, and sent again from there
 * until it arrives – also by a later visit.
 * @throws ApiProblem when the server refuses the file; DOMException AbortError when the reader cancels
 */
export async function sendFile(input: FileToSend): Promise<AttachmentView> {
  const { id, draftId, target, file, name, kept, signal, onProgress } = input
  for (let tries = 0; ; tries += 1) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one try after the other
      const attachment = await uploadAttachment({ draftId, target, file, name, onProgress, signal })
      await kept?.drop(id)
      return attachment
    } catch (error) {
      if (!(error instanceof ConnectionLost)) {
        await kept?.drop(id)
        throw error
      }
      if (tries === 0) {
        await keepQuietly(input)
        input.onWaiting?.()
      }
      await waitForConnection(signal)
    }
  }
}

async function keepQuietly({ id, target, name, file, kept }: FileToSend): Promise<void> {
  try {
    await kept?.keep({ id, target, name, file }, Date.now())
  } catch {
    // The device has no room: the file is still sent as long as the page stays open.
  }
}

function waitForConnection(signal: AbortSignal | undefined): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(go, retryWait)
    window.addEventListener('online', go, { once: true })
    signal?.addEventListener('abort', go, { once: true })
    function go(): void {
      clearTimeout(timer)
      window.removeEventListener('online', go)
      resolve()
    }
  })
}
