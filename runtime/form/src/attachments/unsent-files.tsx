import type { ReactNode } from 'react'
import type { UploadQueue } from '../services/upload-queue.ts'
import { PendingEntry } from './pending-entry.tsx'
import { useUnsentFiles } from './use-unsent-files.ts'

/** All files that have not arrived, with what can be done about each. */
export function UnsentFiles({ queue }: { readonly queue: UploadQueue }): ReactNode {
  const files = useUnsentFiles(queue)
  if (files.length === 0) return null
  return (
    <ul className="yb-files">
      {files.map(file => (
        <PendingEntry
          key={file.id}
          upload={file}
          onRetry={() => queue.retry(file.id)}
          onDrop={() => queue.cancel(file.id)}
        />
      ))}
    </ul>
  )
}
