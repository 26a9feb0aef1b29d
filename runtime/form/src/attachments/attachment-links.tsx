import type { ReactNode } from 'react'
import { useFormServices } from '../services/form-services.tsx'
import { AttachmentEntry } from './attachment-entry.tsx'
import { useAttachments } from './use-attachments.ts'

export interface AttachmentLinksProps {
  readonly ids: readonly string[]
  readonly isImages?: boolean
}

/** Stored files to look at. */
export function AttachmentLinks({ ids, isImages = false }: AttachmentLinksProps): ReactNode {
  const { attachments: port, texts } = useFormServices()
  const { known } = useAttachments(port, ids)
  if (!port)
    return ids.map((_, index) => `${texts.files.unknown} ${index + 1}`).join(texts.common.listSeparator)
  return (
    <ul className="yb-files">
      {ids.map(id => (
        <AttachmentEntry
          key={id}
          attachment={known.get(id)}
          address={port.addressOf(id)}
          isImage={isImages}
        />
      ))}
    </ul>
  )
}
