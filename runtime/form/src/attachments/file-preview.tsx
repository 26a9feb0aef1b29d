import type { AttachmentView } from '@yibiao/schemas'
import { useEffect, useState, type ReactNode } from 'react'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { Icon } from '../components/icon.tsx'
import { Skeleton } from '../components/skeleton.tsx'
import { useTexts } from '../services/form-services.tsx'

export interface FilePreviewProps {
  readonly isOpen: boolean
  readonly attachment: AttachmentView
  readonly address: string
  readonly onClose: () => void
}

type Loaded = { state: 'loading' } | { state: 'failed' } | { state: 'ready'; address: string }

/**
 * A picture or PDF in a dialog. The bytes are fetched and shown as the kind the server found them to be: the answer
 * itself is sent for download, so that nothing of it ever runs as a page.
 */
export function FilePreview({ isOpen, attachment, address, onClose }: FilePreviewProps): ReactNode {
  const texts = useTexts()
  const { name, mediaType } = attachment
  const download = (
    <a className="yb-button yb-button--secondary" href={address} download={name}>
      <Icon name="download" />
      {texts.files.download}
      <span className="yb-unseen">{name}</span>
    </a>
  )
  return (
    <Dialog isOpen={isOpen} isWide title={name} onClose={onClose} actions={download}>
      <Content name={name} mediaType={mediaType} address={address} />
    </Dialog>
  )
}

function Content(props: {
  readonly name: string
  readonly mediaType: string
  readonly address: string
}): ReactNode {
  const texts = useTexts()
  const { name, mediaType } = props
  const { loaded, reload } = useBytes(props.address, mediaType)
  if (loaded.state === 'loading') return <Skeleton lines={8} />
  if (loaded.state === 'failed') {
    return (
      <div role="alert">
        <p>{texts.files.previewFailed}</p>
        <Button icon="refresh" onClick={reload}>
          {texts.common.retry}
        </Button>
      </div>
    )
  }
  const { address } = loaded
  if (mediaType !== 'application/pdf') {
    return <Picture name={name} address={address} onFailed={texts.files.previewFailed} />
  }
  // Phones often have no viewer for PDF inside a page.
  if (!navigator.pdfViewerEnabled) return <p>{texts.files.pdfElsewhere}</p>
  return (
    <iframe
      className="yb-preview__pdf"
      title={texts.files.pdfOf(name)}
      src={`${address}#navpanes=0&view=FitH`}
    />
  )
}

/** The whole picture, or its own size to read small print; then it is moved by finger, wheel or arrow keys. */
function Picture(props: {
  readonly name: string
  readonly address: string
  readonly onFailed: string
}): ReactNode {
  const texts = useTexts()
  const [isWhole, setWhole] = useState(true)
  const [hasFailed, setFailed] = useState(false)
  if (hasFailed) return <p role="alert">{props.onFailed}</p>
  return (
    <>
      <p className="yb-preview__bar">
        <Button
          size="small"
          icon={isWhole ? 'plus' : 'minus'}
          aria-pressed={!isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? texts.files.ownSize : texts.files.wholePicture}
        </Button>
      </p>
      <section
        className={isWhole ? 'yb-preview__picture' : 'yb-preview__picture yb-preview__picture--large'}
        aria-label={props.name}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
        tabIndex={0}
      >
        <img src={props.address} alt={texts.files.pictureOf(props.name)} onError={() => setFailed(true)} />
      </section>
    </>
  )
}

function useBytes(address: string, mediaType: string): { loaded: Loaded; reload: () => void } {
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' })
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const abort = new AbortController()
    let shown: string | undefined
    load(address, mediaType, abort.signal).then(
      made => {
        shown = made
        setLoaded({ state: 'ready', address: made })
      },
      () => {
        if (!abort.signal.aborted) setLoaded({ state: 'failed' })
      },
    )
    return () => {
      abort.abort()
      if (shown !== undefined) URL.revokeObjectURL(shown)
    }
  }, [address, mediaType, turn])
  const reload = () => {
    setLoaded({ state: 'loading' })
    setTurn(before => before + 1)
  }
  return { loaded, reload }
}

async function load(address: string, mediaType: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(address, { credentials: 'same-origin', signal })
  if (!response.ok) throw new Error(`HTTP ${response.status}`)
  const bytes = await response.arrayBuffer()
  signal.throwIfAborted()
  return URL.createObjectURL(new Blob([bytes], { type: mediaType }))
}
