import type { ReactNode } from 'react'
import { Button } from '../components/button.tsx'
import { Icon } from '../components/icon.tsx'
import { useTexts } from '../services/form-services.tsx'
import type { QueuedFile } from '../services/upload-queue.ts'
import { formatSize } from './file-rules.ts'

export interface PendingEntryProps {
  readonly upload: QueuedFile
  readonly onRetry: () => void
  readonly onDrop: () => void
}

/** One file on its way, or one that did not arrive. */
export function PendingEntry({ upload, onRetry, onDrop }: PendingEntryProps): ReactNode {
  const texts = useTexts()
  const { name, file, state, isKept, reason } = upload
  const percent = Math.round(upload.progress * 100)
  if (state === 'failed') {
    return (
      <li className="yb-file yb-file--failed">
        <Icon name="error" />
        <span className="yb-file__words" role="alert">
          <span>{texts.files.failed(name)}</span>
          <span className="yb-file__facts">{reason ?? texts.files.failedHelp}</span>
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
  const words = {
    waiting: isKept ? texts.files.waitingKept : texts.files.waiting,
    sending: texts.files.sending(percent),
    checking: texts.files.checking,
  }[state]
  return (
    <li className="yb-file">
      <Icon name={state === 'waiting' ? 'clock' : 'upload'} />
      <span className="yb-file__words">
        <span>{name}</span>
        <span className="yb-file__facts">
          <span className="yb-figures">{formatSize(file.size)}</span>
          <span>{words}</span>
        </span>
        {/* A screen reader hears each change of state, not each percent. */}
        <output className="yb-unseen">
          {state === 'sending' ? texts.files.sendingWhat(name) : `${name} ${words}`}
        </output>
        {(state !== 'waiting' || percent > 0) && (
          <progress className="yb-file__progress" value={percent} max={100} aria-label={name} />
        )}
      </span>
      <Button look="quiet" size="small" icon="cross" hidesText onClick={onDrop}>
        {texts.files.cancelWhat(name)}
      </Button>
    </li>
  )
}
