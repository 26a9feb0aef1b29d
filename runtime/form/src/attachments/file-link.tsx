import type { AttachmentView } from '@yibiao/schemas'
import { useState, type MouseEvent, type ReactNode } from 'react'
import type { FilePreview } from './file-preview.tsx'

export interface FileLinkProps {
  /** Absent while it is not known. */
  readonly attachment: AttachmentView | undefined
  readonly address: string
  /** Name of the link, where its content does not say what it does. */
  readonly label?: string
  readonly className?: string
  readonly children: ReactNode
}

/** The name of a file: opens it in a dialog where the browser can show it, and downloads it otherwise. */
export function FileLink({ attachment, address, label, className = '', children }: FileLinkProps): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const [viewer, setViewer] = useState<{ readonly Preview: typeof FilePreview }>()
  const canBeShown = attachment !== undefined && isShowable(attachment.mediaType)
  const open = (event: MouseEvent) => {
    // With a key held the reader asks for another tab or a download, as of any link.
    if (!canBeShown || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    import('./file-preview.tsx').then(
      ({ FilePreview: Preview }) => {
        setViewer({ Preview })
        setOpen(true)
      },
      // Without it the link does what links do.
      () => window.open(address, '_blank', 'noreferrer'),
    )
  }
  return (
    <>
      <a
        className={`yb-link ${className}`.trimEnd()}
        href={address}
        target="_blank"
        rel="noreferrer"
        aria-label={label}
        aria-haspopup={canBeShown ? 'dialog' : undefined}
        onClick={open}
      >
        {children}
      </a>
      {viewer && attachment && (
        <viewer.Preview
          isOpen={isOpen}
          attachment={attachment}
          address={address}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

/** Kinds that the dialog shows; nothing else of a stranger is ever opened inside the page. */
function isShowable(mediaType: string): boolean {
  return ['image/png', 'image/jpeg', 'application/pdf'].includes(mediaType)
}
