import type { AttachmentView } from '@yibiao/schemas'
import { useCallback, useEffect, useState } from 'react'
import type { AttachmentPort } from '../services/attachment-port.ts'

/** What is known of stored files; asks the port for those that are not known yet. */
export function useAttachments(
  port: AttachmentPort | undefined,
  ids: readonly string[],
  given: readonly AttachmentView[] = [],
): {
  readonly known: ReadonlyMap<string, AttachmentView>
  readonly remember: (attachment: AttachmentView) => void
} {
  const [fetched, setFetched] = useState<readonly AttachmentView[]>([])
  const known = new Map([...fetched, ...given].map(attachment => [attachment.id, attachment]))
  const missing = JSON.stringify(ids.filter(id => !known.has(id)))

  useEffect(() => {
    const wanted: unknown = JSON.parse(missing)
    if (!port || !Array.isArray(wanted) || wanted.length === 0) return
    let isCurrent = true
    port.describe(wanted.filter(id => typeof id === 'string')).then(
      found => {
        if (isCurrent) setFetched(all => [...all, ...found])
      },
      // Without a description a file is listed without its name and size.
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [port, missing])

  const remember = useCallback((attachment: AttachmentView) => setFetched(all => [...all, attachment]), [])
  return { known, remember }
}
