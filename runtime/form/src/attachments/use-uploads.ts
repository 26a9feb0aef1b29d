import type { AttachmentView } from '@yibiao/schemas'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { AttachmentPort, UploadInput, UploadPurpose } from '../services/attachment-port.ts'

/** A file on its way. */
export interface PendingUpload {
  readonly key: number
  readonly file: File
  readonly state: 'uploading' | 'failed'
  /** 0 to 1. */
  readonly progress: number
}

export interface Uploads {
  readonly pending: readonly PendingUpload[]
  start(files: readonly File[]): void
  retry(key: number): void
  /** Stops an upload under way, or forgets one that failed. */
  drop(key: number): void
}

export interface UploadsInput {
  readonly port: AttachmentPort | undefined
  readonly purpose: UploadPurpose
  readonly accept: UploadInput['accept']
  /** Called with each file that was stored. */
  readonly onStored: (attachment: AttachmentView) => void
}

/** Sends files and keeps those that are not through yet. Uploads under way are stopped when the view goes. */
export function useUploads({ port, purpose, accept, onStored }: UploadsInput): Uploads {
  const [pending, setPending] = useState<readonly PendingUpload[]>([])
  const aborts = useRef(new Map<number, AbortController>())
  const lastKey = useRef(0)
  // A row may have moved or other files may have arrived by the time an upload is through.
  const latest = useRef({ purpose, onStored })
  useEffect(() => {
    latest.current = { purpose, onStored }
  })

  useEffect(() => {
    const running = aborts.current
    return () => {
      for (const abort of running.values()) abort.abort()
      running.clear()
    }
  }, [])

  const update = useCallback((key: number, change: Partial<PendingUpload>) => {
    setPending(all => all.map(upload => (upload.key === key ? { ...upload, ...change } : upload)))
  }, [])

  const forget = useCallback((key: number) => {
    aborts.current.delete(key)
    setPending(all => all.filter(upload => upload.key !== key))
  }, [])

  const send = useCallback(
    async (key: number, file: File) => {
      if (!port) return
      const abort = new AbortController()
      aborts.current.set(key, abort)
      try {
        const attachment = await port.upload({
          file,
          purpose: latest.current.purpose,
          ...(accept ? { accept } : {}),
          signal: abort.signal,
          onProgress: progress => update(key, { progress }),
        })
        if (abort.signal.aborted) return
        forget(key)
        latest.current.onStored(attachment)
      } catch {
        // Shown as failed, with a button to try again: the reason is the port's to report.
        if (!abort.signal.aborted) update(key, { state: 'failed' })
      }
    },
    [port, accept, update, forget],
  )

  const start = useCallback(
    (files: readonly File[]) => {
      for (const file of files) {
        lastKey.current += 1
        const key = lastKey.current
        setPending(all => [...all, { key, file, state: 'uploading', progress: 0 }])
        void send(key, file)
      }
    },
    [send],
  )

  const retry = (key: number) => {
    const upload = pending.find(each => each.key === key)
    if (!upload) return
    update(key, { state: 'uploading', progress: 0 })
    void send(key, upload.file)
  }

  const drop = (key: number) => {
    aborts.current.get(key)?.abort()
    forget(key)
  }

  return { pending, start, retry, drop }
}
