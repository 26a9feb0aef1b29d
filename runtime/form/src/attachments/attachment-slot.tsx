import type { AttachmentView } from '@yibiao/schemas'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from '../components/button.tsx'
import { Icon } from '../components/icon.tsx'
import { useFormServices } from '../services/form-services.tsx'
import type { UploadPurpose } from '../services/attachment-port.ts'
import type { FormTexts } from '../texts/texts.ts'
import { AttachmentEntry } from './attachment-entry.tsx'
import { acceptAttribute, sortChosenFiles, type FileRefusal, type FileRules } from './file-rules.ts'
import { PendingEntry } from './pending-entry.tsx'
import { useAttachments } from './use-attachments.ts'
import { useUploads } from './use-uploads.ts'

export interface AttachmentSlotProps {
  readonly id: string
  /** Name of what is uploaded, for the names of buttons. */
  readonly label: string
  /** Ids of the stored files. */
  readonly value: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
  readonly onLeave?: () => void
  readonly purpose: UploadPurpose
  readonly rules: FileRules
  /** Files the caller already knows. */
  readonly attachments?: readonly AttachmentView[] | undefined
  readonly isImages?: boolean | undefined
  readonly isDisabled?: boolean | undefined
  readonly describedBy?: string | undefined
}

/** Choose, photograph or drop files; see how far they are; look at them, remove them, try again. */
export function AttachmentSlot(props: AttachmentSlotProps): ReactNode {
  const { id, label, value, onChange, onLeave, purpose, rules, isImages, isDisabled, describedBy } = props
  const { attachments: port, texts } = useFormServices()
  const { known, remember } = useAttachments(port, value, props.attachments)
  const [refused, setRefused] = useState<readonly FileRefusal[]>([])
  const [isOver, setIsOver] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const newest = useRef(value)
  useEffect(() => {
    newest.current = value
  }, [value])

  const uploads = useUploads({
    port,
    purpose,
    accept: rules.accept,
    onStored(attachment) {
      remember(attachment)
      // Several uploads may end before the new value has come back.
      newest.current = [...newest.current, attachment.id]
      onChange(newest.current)
    },
  })

  if (!port) return <p className="yb-no-answer">{texts.files.unavailable}</p>

  const present = value.length + uploads.pending.length
  const isFull = rules.maxFiles !== undefined && present >= rules.maxFiles
  const take = (files: FileList | null) => {
    const sorted = sortChosenFiles([...(files ?? [])], present, rules)
    setRefused(sorted.refused)
    uploads.start(sorted.taken)
  }
  const remove = (attachment: string) => {
    newest.current = value.filter(each => each !== attachment)
    onChange(newest.current)
    // The draft no longer names it; a file that cannot be deleted now is swept by the server.
    port.remove?.(attachment).catch(() => undefined)
    chooser.current?.focus()
  }

  return (
    <div
      className={isOver ? 'yb-slot yb-slot--over' : 'yb-slot'}
      onDragOver={event => {
        if (isDisabled || isFull) return
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={event => {
        event.preventDefault()
        setIsOver(false)
        if (!isDisabled) take(event.dataTransfer.files)
      }}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) onLeave?.()
      }}
    >
      {present > 0 && (
        <ul className="yb-files">
          {value.map(attachment => (
            <AttachmentEntry
              key={attachment}
              attachment={known.get(attachment)}
              address={port.addressOf(attachment)}
              isImage={isImages ?? false}
              onRemove={isDisabled ? undefined : () => remove(attachment)}
            />
          ))}
          {uploads.pending.map(upload => (
            <PendingEntry
              key={upload.key}
              upload={upload}
              onRetry={() => uploads.retry(upload.key)}
              onDrop={() => uploads.drop(upload.key)}
            />
          ))}
        </ul>
      )}
      {!isFull && (
        <div className="yb-slot__choose">
          <span className="yb-slot__button">
            <input
              ref={chooser}
              id={`${id}-files`}
              type="file"
              className="yb-slot__input"
              multiple={rules.maxFiles !== 1}
              accept={acceptAttribute(rules.accept)}
              disabled={isDisabled}
              aria-describedby={[`${id}-rules`, describedBy].filter(Boolean).join(' ')}
              onChange={event => {
                take(event.currentTarget.files)
                event.currentTarget.value = ''
              }}
            />
            <label htmlFor={`${id}-files`} className="yb-button yb-button--secondary">
              <Icon name={isImages ? 'image' : 'upload'} />
              {isImages ? texts.files.chooseImage : texts.files.choose}
              <span className="yb-unseen">{label}</span>
            </label>
          </span>
          {takesPhotos(rules) && (
            <>
              <input
                ref={camera}
                type="file"
                hidden
                accept="image/jpeg"
                capture="environment"
                aria-label={`${texts.files.camera} ${label}`}
                onChange={event => {
                  take(event.currentTarget.files)
                  event.currentTarget.value = ''
                }}
              />
              <Button
                icon="camera"
                className="yb-slot__camera"
                disabled={isDisabled}
                onClick={() => camera.current?.click()}
              >
                {texts.files.camera}
                <span className="yb-unseen">{label}</span>
              </Button>
            </>
          )}
          <span className="yb-slot__drop">{texts.files.drop}</span>
        </div>
      )}
      <p id={`${id}-rules`} className="yb-field__help">
        {rulesInWords(rules, texts)}
      </p>
      {refused.length > 0 && (
        <div role="alert">
          {refused.map(refusal => (
            <p key={refusalInWords(refusal, rules, texts)} className="yb-field__error">
              <Icon name="error" label={texts.common.error} />
              <span>{refusalInWords(refusal, rules, texts)}</span>
            </p>
          ))}
        </div>
      )}
    </div>
  )
}

function takesPhotos({ accept }: FileRules): boolean {
  return accept === undefined || accept.includes('jpeg')
}

function kindsInWords({ accept }: FileRules, texts: FormTexts): string {
  return (accept ?? []).map(kind => texts.files.kindNames[kind]).join(texts.common.listSeparator)
}

function rulesInWords(rules: FileRules, texts: FormTexts): string {
  const words = texts.files
  return [
    rules.accept && words.kinds(kindsInWords(rules, texts)),
    rules.maxMegabytes !== undefined && words.size(rules.maxMegabytes),
    rules.minFiles !== undefined && rules.minFiles > 1 && words.countLeast(rules.minFiles),
    rules.maxFiles !== undefined && words.count(rules.maxFiles),
    rules.ratio !== undefined && words.ratio(rules.ratio),
  ]
    .filter(Boolean)
    .join(';')
}

function refusalInWords(refusal: FileRefusal, rules: FileRules, texts: FormTexts): string {
  switch (refusal.reason) {
    case 'wrongKind':
      return texts.files.wrongKind(refusal.name, kindsInWords(rules, texts))
    case 'tooLarge':
      return texts.files.tooLarge(refusal.name, rules.maxMegabytes ?? 0)
    case 'tooMany':
      return texts.files.tooMany(rules.maxFiles ?? 0)
  }
}
