import type { AttachmentView } from '@yibiao/schemas'
import { ApiProblem, isPassing, isSignedOut } from '../../api/api-problem.ts'
import { signedInAgain } from '../../api/session-signals.ts'
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
 * Uploads a file. It is kept on the device, encrypted, until it has arrived: when the connection breaks it is sent
 * again from there under the same key, also by a later visit.
 * @throws ApiProblem when the server refuses the file; DOMException AbortError when the reader cancels
 */
export async function sendFile(input: FileToSend): Promise<AttachmentView> {
  const { id, draftId, target, file, name, kept, signal, onProgress } = input
  // Before the first try: a tab that crashes while it sends loses nothing.
  await keepQuietly(input)
  for (let tries = 0; ; tries += 1) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one try after the other
      const attachment = await uploadAttachment({ draftId, target, file, name, key: id, onProgress, signal })
      await kept?.drop(id)
      return attachment
    } catch (error) {
      if (!mayArriveLater(error)) {
        await kept?.drop(id)
        throw error
      }
      if (tries === 0) input.onWaiting?.()
      await waitForConnection(signal)
    }
  }
}

/** Not the file is refused: there is no connection, the session ran out, an earlier try is still being read. */
function mayArriveLater(error: unknown): boolean {
  const isRunning = error instanceof ApiProblem && error.code === 'idempotency.running'
  return isRunning || isPassing(error) || isSignedOut(error)
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
    const stopListening = signedInAgain.on(go)
    signal?.addEventListener('abort', go, { once: true })
    function go(): void {
      clearTimeout(timer)
      window.removeEventListener('online', go)
      stopListening()
      resolve()
    }
  })
}
