import { type Answers, type FormChange, readPath } from '@yibiao/core/form'
import { useToast } from '@yibiao/form/components'
import type { AttachmentPort } from '@yibiao/form/services'
import type { AttachmentView, DraftView } from '@yibiao/schemas'
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { problemText } from '../../shell/problem-text.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { attachedFiles } from '../attached-files.ts'
import { fileFacts } from '../form-context.ts'
import type { OpenedDraft } from '../open-draft.ts'
import { createKnownFiles } from './known-files.ts'
import type { KeptFile } from '../outbox/kept-files.ts'
import { createAttachmentPort } from './attachment-port.ts'
import { sendFile } from './send-file.ts'

type Input = {
  opened: OpenedDraft
  draft: DraftView
  onDraft: (change: (before: DraftView) => DraftView) => void
  onChange: (changes: readonly FormChange[]) => void
  typed: RefObject<Answers>
}

export type DraftFiles = {
  port: AttachmentPort
  /** The files of a material are these now. */
  setMaterial: (material: string, ids: readonly string[]) => void
}

/** Files of a draft: the port for the form, the files of materials, and those an earlier visit could not send. */
export function useDraftFiles({ opened, draft, onDraft, onChange, typed }: Input): DraftFiles {
  const { texts } = useWords()
  const toast = useToast()
  const [known] = useState(createKnownFiles)
  useEffect(() => {
    for (const file of attachedFiles(draft)) known.add(file)
  }, [draft, known])

  const remember = useCallback(
    (file: AttachmentView) => {
      known.add(file)
      opened.files.set(file.id, fileFacts(file))
    },
    [known, opened.files],
  )

  const port = useMemo(
    () =>
      createAttachmentPort({
        draftId: opened.draft.id,
        kept: opened.keptFiles,
        files: () => known.all(),
        onWaiting: name => toast({ text: texts.apply.materials.queued(name) }),
        onStored: remember,
      }),
    [opened, toast, texts, known, remember],
  )

  const setMaterial = useCallback(
    (material: string, ids: readonly string[]) => {
      const attachments = ids.flatMap(id => known.find(id) ?? [])
      onDraft(before => ({ ...before, materials: withAttachments(before, material, attachments) }))
    },
    [onDraft, known],
  )

  const hasResumed = useRef(false)
  useEffect(() => {
    if (hasResumed.current) return
    hasResumed.current = true
    for (const file of opened.restoredFiles) {
      sendFile({ ...file, draftId: opened.draft.id, kept: opened.keptFiles }).then(
        attachment => place(file, attachment),
        (error: unknown) => toast({ text: `${file.name}：${problemText(error, texts.shell)}` }),
      )
    }

    function place({ target }: KeptFile, attachment: AttachmentView): void {
      remember(attachment)
      if (target.kind === 'field') {
        const before = readPath(typed.current, target.field)
        onChange([{ path: target.field, value: [...(Array.isArray(before) ? before : []), attachment.id] }])
        return
      }
      onDraft(before => {
        const files = before.materials.find(state => state.material === target.material)?.attachments ?? []
        return { ...before, materials: withAttachments(before, target.material, [...files, attachment]) }
      })
    }
  }, [opened, onDraft, onChange, typed, toast, texts, remember])

  return { port, setMaterial }
}

function withAttachments(
  draft: DraftView,
  material: string,
  attachments: AttachmentView[],
): DraftView['materials'] {
  const others = draft.materials.filter(state => state.material !== material)
  const before = draft.materials.find(state => state.material === material)
  return [...others, { ...before, material, attachments }]
}
