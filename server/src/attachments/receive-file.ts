import { AppError } from '../problems/app-error.ts'
import { limitBytes } from '../http/read-body.ts'
import { detectFileKind, type DetectedFile } from './detect-file-kind.ts'
import type { FileStore } from './file-store.ts'
import type { FileLimits } from './find-target.ts'
import type { Scanner } from './scanner.ts'

/** A file that may be downloaded from now on. */
export type ReceivedFile = DetectedFile & { storageKey: string; size: number; sha256: string }

/**
 * Takes bytes into quarantine, decides what they are, has them scanned and lets them out. Whatever is refused is
 * deleted; nothing of it can ever be downloaded.
 * @param declaredSha256 what the sender said the bytes are
 * @throws AppError `attachment.tooLarge`, `attachment.empty`, `attachment.kindNotTaken`, `attachment.contentRefused`,
 *   `attachment.infected`, `attachment.scanUnavailable`, `upload.digestWrong`
 */
export async function receiveFile(
  ports: { store: FileStore; scanner: Scanner },
  target: FileLimits,
  bytes: ReadableStream<Uint8Array>,
  declaredSha256?: string,
): Promise<ReceivedFile> {
  const file = await takeIn(ports.store, target, bytes)
  try {
    if (declaredSha256 !== undefined && file.sha256 !== declaredSha256)
      throw new AppError('upload.digestWrong')
    if (file.size === 0) throw new AppError('attachment.empty')
    const detected = await detectFileKind(file.path)
    if ('refusal' in detected && detected.refusal !== 'unknownKind') {
      throw new AppError('attachment.contentRefused', { reason: detected.refusal })
    }
    if ('refusal' in detected || !target.accept.includes(detected.kind)) {
      throw new AppError('attachment.kindNotTaken', { accept: target.accept.join(', ') })
    }
    const verdict = await ports.scanner.scan(file.path)
    if (verdict === 'infected') throw new AppError('attachment.infected')
    if (verdict === 'failed') throw new AppError('attachment.scanUnavailable', {}, { retryAfter: 30 })
    const storageKey = await ports.store.promote(file)
    return { ...detected, storageKey, size: file.size, sha256: file.sha256 }
  } catch (error) {
    await ports.store.discard(file)
    throw error
  }
}

async function takeIn(
  store: FileStore,
  target: FileLimits,
  bytes: ReadableStream<Uint8Array>,
): ReturnType<FileStore['quarantine']> {
  try {
    return await store.quarantine(limitBytes(bytes, target.maxBytes))
  } catch (error) {
    if (error instanceof AppError && error.code === 'request.tooLarge') {
      throw new AppError('attachment.tooLarge', { maxMegabytes: Math.floor(target.maxBytes / 1024 / 1024) })
    }
    throw error
  }
}
