import { useSyncExternalStore } from 'react'
import type { QueuedFile, UploadQueue } from '../services/upload-queue.ts'

/** Every file of a queue that has not arrived, whatever it is for. */
export function useUnsentFiles(queue: UploadQueue): readonly QueuedFile[] {
  return useSyncExternalStore(queue.subscribe, queue.read)
}
