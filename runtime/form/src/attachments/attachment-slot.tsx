import type { AttachmentView } from '@yibiao/schemas'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Icon } from '../components/icon.tsx'
import { useFormServices } from '../services/form-services.tsx'
import type { UploadPurpose } from '../services/upload-queue.ts'
import { AttachmentChooser } from './attachment-chooser.tsx'
import { AttachmentEntry } from './attachment-entry.tsx'
import { FileRefusals, rulesInWords } from './file-refusals.tsx'
import { formatSize, withDefaults, type FileRules } from './file-rules.ts'
import { namePages } from './name-pages.ts'
import { PendingEntry } from './pending-entry.tsx'
import { prepareFiles, type PreparedFiles } from './prepare-files.ts'
import { useAttachments } from './use-attachments.ts'
import { useDroppedFiles } from './use-dropped-files.ts'
import { useQueuedFiles } from './use-queued-files.ts'

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

const nothingPrepared: PreparedFiles = { taken: [], refused: [], scaled: [] }

/** Choose, photograph or drop files; see how far they are; look at them, remove them, try again. */
export function AttachmentSlot(props: AttachmentSlotProps): ReactNode {
  const { id, label, value, onChange, onLeave, purpose, isImages, isDisabled, describedBy } = props
  const rules = withDefaults(props.rules)
  const { attachments: port, texts } = useFormServices()
  const { known, remember } = useAttachments(port, value, props.attachments)
  const [prepared, setPrepared] = useState(nothingPrepared)
  const [isPreparing, setPreparing] = useState(false)
  const [hasPages, setHasPages] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const newest = useRef(value)
  useEffect(() => {
    newest.current = value
  }, [value])

  const queue = port?.queue
  const { files: pending, add } = useQueuedFiles(queue, purpose, attachment => {
    remember(attachment)
    // Several files may arrive before the new value has come back; another tab may have given the same one.
    if (newest.current.includes(attachment.id)) return
    newest.current = [...newest.current, attachment.id]
    onChange(newest.current)
  })
  const present = value.length + pending.length
  const isFull = present >= rules.maxFiles

  const take = async (files: readonly File[]) => {
    setPreparing(true)
    setPrepared(nothingPrepared)
    const sorted = await prepareFiles(files, present, rules)
    setPrepared(sorted)
    setPreparing(false)
    add(sorted.taken.map(file => ({ file, name: file.name, purpose, accept: rules.accept })))
  }
  const photograph = (files: readonly File[]) => {
    if (files.length === 0) return
    setHasPages(true)
    void take(namePages(files, label, present, texts.files))
  }
  const dropped = useDroppedFiles(!isDisabled && !isFull, files => void take(files))

  if (!port || !queue) return <p className="yb-no-answer">{texts.files.unavailable}</p>

  const remove = (attachment: string) => {
    newest.current = value.filter(each => each !== attachment)
    onChange(newest.current)
    // The draft no longer names it; a file that cannot be deleted now is swept by the server.
    port.remove?.(attachment).catch(() => undefined)
    chooser.current?.focus()
  }

  return (
    <div
      className={dropped.isOver ? 'yb-slot yb-slot--over' : 'yb-slot'}
      {...dropped.handlers}
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
          {pending.map(upload => (
            <PendingEntry
              key={upload.id}
              upload={upload}
              onRetry={() => queue.retry(upload.id)}
              onDrop={() => {
                queue.cancel(upload.id)
                chooser.current?.focus()
              }}
            />
          ))}
        </ul>
      )}
      {!isFull && (
        <AttachmentChooser
          ref={chooser}
          id={id}
          label={label}
          rules={rules}
          isImages={isImages ?? false}
          isDisabled={isDisabled ?? false}
          hasPages={hasPages}
          describedBy={[`${id}-rules`, describedBy].filter(Boolean).join(' ')}
          onChoose={files => {
            if (files.length > 0) void take(files)
          }}
          onPhotograph={photograph}
        />
      )}
      <p id={`${id}-rules`} className="yb-field__help">
        {rulesInWords(rules, texts)}
      </p>
      <output className="yb-field__help">
        {isPreparing && texts.files.preparing}
        {prepared.scaled.map(({ name, from, to }) => (
          <span key={name} className="yb-slot__note">
            <Icon name="info" />
            {texts.files.scaled(name, formatSize(from), formatSize(to))}
          </span>
        ))}
      </output>
      <FileRefusals refused={prepared.refused} rules={rules} />
    </div>
  )
}
