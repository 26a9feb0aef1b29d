import type { UploadReport } from '@yibiao/form/services'
import type { AttachmentView, CreateEvidence, CreateUpload, UploadView } from '@yibiao/schemas'
import { ApiProblem, isPassing, isServerFault, isSignedOut } from '../../api/api-problem.ts'
import { signedInAgain } from '../../api/session-signals.ts'
import { appendPart, beginUpload, fetchUpload } from '../../api/uploads.ts'
import { digestOf } from './digest-of.ts'

export type FileToSend = {
  /** Of the upload; the same after a reload of the page. */
  id: string
  /** Where the server takes it. */
  address: string
  file: Blob
  /** Name and place. */
  about: Pick<CreateUpload, 'name' | 'material' | 'field'> | Pick<CreateEvidence, 'name' | 'point'>
}

/** Bytes of a part: half a minute of a poor line, and within what proxies let through as they come. */
const partBytes = 512 * 1024
/** Between tries while there is no connection, in milliseconds. */
const retryWait = 5_000
/** The server lost it, or the bytes were damaged on the way: it is begun anew so often. */
const mostBeginnings = 3

/**
 * Sends a file part by part. When the connection breaks, and also in a later visit under the same id, it goes on from
 * the offset the server knows. Of several tabs with the same file one sends; the others then hear what it became.
 * @throws ApiProblem when the server refuses the file; DOMException AbortError when it is stopped
 */
export async function sendFile(input: FileToSend, report: UploadReport): Promise<AttachmentView> {
  const { id, address, file, about } = input
  const { signal } = report
  let progress = 0
  report.onState('waiting', progress)
  const body = { ...about, size: file.size, sha256: await digestOf(file) }
  for (let beginnings = 1; ;) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one try after the other
      return await alone(id, signal, () =>
        sendParts({ address, file, body }, signal, (sent, isAll) => {
          progress = file.size === 0 ? 0 : sent / file.size
          report.onState(isAll ? 'checking' : 'sending', progress)
        }),
      )
    } catch (error) {
      signal.throwIfAborted()
      if (isLost(error) && beginnings < mostBeginnings) {
        beginnings += 1
      } else if (mayArriveLater(error)) {
        report.onState('waiting', progress)
        // oxlint-disable-next-line no-await-in-loop -- one try after the other
        await waitForConnection(signal)
        signal.throwIfAborted()
      } else throw error
    }
  }
}

async function sendParts(
  { address, file, body }: { address: string; file: Blob; body: CreateUpload | CreateEvidence },
  signal: AbortSignal,
  onSent: (sent: number, isAll: boolean) => void,
): Promise<AttachmentView> {
  let view: UploadView = await beginUpload(address, body, signal)
  while (view.attachment === undefined) {
    const { offset } = view
    const bytes = file.slice(offset, offset + partBytes)
    const isLast = offset + bytes.size >= file.size
    onSent(offset, offset >= file.size)
    const onProgress = (sent: number): void => onSent(offset + sent, isLast && sent >= bytes.size)
    try {
      // oxlint-disable-next-line no-await-in-loop -- one part after the other
      view = await appendPart(address, { offset, bytes, onProgress, signal })
    } catch (error) {
      if (!isOffsetWrong(error)) throw error
      // oxlint-disable-next-line no-await-in-loop -- the next part begins where the server is
      view = await fetchUpload(address, signal)
    }
  }
  return view.attachment
}

/** One tab sends a file; where the browser has no such locks the server keeps the parts of two apart. */
function alone<Result>(id: string, signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
  if (!('locks' in navigator)) return work()
  return navigator.locks.request(`yibiao-upload ${id}`, { signal }, work)
}

function isOffsetWrong(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'upload.offsetWrong'
}

/** The upload is not there any more, or its bytes were damaged: from the beginning. */
function isLost(error: unknown): boolean {
  if (!(error instanceof ApiProblem)) return false
  const isGone = error.status === 404 && error.code === 'request.notFound'
  return isGone || error.code === 'upload.digestWrong' || error.code === 'upload.tooLong'
}

/** Not the file is refused: there is no connection, the session ran out, the server is unwell. */
function mayArriveLater(error: unknown): boolean {
  return isPassing(error) || isServerFault(error) || isSignedOut(error)
}

function waitForConnection(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(go, retryWait)
    window.addEventListener('online', go, { once: true })
    const stopListening = signedInAgain.on(go)
    signal.addEventListener('abort', go, { once: true })
    function go(): void {
      clearTimeout(timer)
      window.removeEventListener('online', go)
      signal.removeEventListener('abort', go)
      stopListening()
      resolve()
    }
  })
}
