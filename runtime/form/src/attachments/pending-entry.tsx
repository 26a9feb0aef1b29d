import type { ReactNode } from 'react'
import { Button } from '../components/button.tsx'
import { Icon } from '../components/icon.tsx'
import { useTexts } from '../services/form-services.tsx'
import type { PendingUpload } from './use-uploads.ts'

export interface PendingEntryProps {
  readonly upload: PendingUpload
  readonly onRetry: () => void
  readonly onDrop: () => void
}

/** One file on its way, or one that did not arrive. */
export function PendingEntry({ upload, onRetry, onDrop }: PendingEntryProps): ReactNode {
  const texts = useTexts()
  const { name } = upload.file
  const percent = Math.round(upload.progress * 100)
  if (upload.state === 'failed') {
    return (
      <li className="yb-file yb-file--failed">
        <Icon name="error" />
        <span className="yb-file__words" role="alert">
          {texts.files.failed(name)}
        </span>
        <Button size="small" icon="refresh" onClick={onRetry}>
          {texts.common.retry}
          <span className="yb-unseen">{name}</span>
        </Button>
        <Button look="quiet" size="small" icon="bin" hidesText onClick={onDrop}>
          {texts.files.removeWhat(name)}
        </Button>
      </li>
    )
  }
  return (
    <li className="yb-file">
      <Icon name="upload" />
      <span className="yb-file__words">
        <span>{texts.files.uploading(name, percent)}</span>
        <progress className="yb-file__progress" value={percent} max={100} aria-label={name} />
      </span>
      <Button look="quiet" size="small" icon="cross" hidesText onClick={onDrop}>
        {texts.files.cancelWhat(name)}
      </Button>
    </li>
  )
}
