import type { AttachmentView } from '@yibiao/schemas'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import {
  isSamePurpose,
  type FileToQueue,
  type QueuedFile,
  type UploadOwner,
  type UploadPurpose,
  type UploadQueue,
} from '../services/upload-queue.ts'

const none: readonly QueuedFile[] = []

/** The files of a purpose that are on their way; what arrives while this view is shown is given to it. */
export function useQueuedFiles(
  queue: UploadQueue | undefined,
  purpose: UploadPurpose,
  onStored: (attachment: AttachmentView) => void,
): { readonly files: readonly QueuedFile[]; readonly add: (files: readonly FileToQueue[]) => void } {
  const owner = useRef<UploadOwner>(undefined)
  const latest = useRef({ purpose, onStored })
  useEffect(() => {
    const shown: UploadOwner = {
      purpose: latest.current.purpose,
      onStored: attachment => latest.current.onStored(attachment),
    }
    owner.current = shown
    return queue?.attach(shown)
  }, [queue])
  useEffect(() => {
    latest.current = { purpose, onStored }
    // A row may have moved: its files go with it.
    if (owner.current !== undefined) queue?.move(owner.current, purpose)
  })
  const all = useSyncExternalStore(queue?.subscribe ?? never, queue?.read ?? readNone)
  return {
    files: all.filter(file => isSamePurpose(file.purpose, purpose)),
    add: files => queue?.add(files, owner.current),
  }
}

const never = () => () => undefined
const readNone = () => none
