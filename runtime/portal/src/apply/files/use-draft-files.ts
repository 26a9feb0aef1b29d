import { type Answers, readPath } from '@yibiao/core/form'
import type { AttachmentPort, UploadPurpose, UploadQueue } from '@yibiao/form/services'
import type { AttachmentView, DraftView } from '@yibiao/schemas'
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { problemText } from '../../shell/problem-text.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { attachedFiles } from '../attached-files.ts'
import { fileFacts } from '../form-context.ts'
import type { OpenedDraft } from '../open-draft.ts'
import { targetOf } from './attachment-target.ts'
import { createKnownFiles } from './known-files.ts'

type Input = {
  opened: OpenedDraft
  draft: DraftView
  onDraft: (change: (before: DraftView) => DraftView) => void
  /** An answer that the form itself did not change. */
  onAnswer: (path: string, value: unknown) => void
  typed: RefObject<Answers>
}

export type DraftFiles = {
  /** Both undefined for items that take no files. */
  port: AttachmentPort | undefined
  /** Files on their way. */
  queue: UploadQueue | undefined
  /** The files of a material are these now. */
  setMaterial: (material: string, ids: readonly string[]) => void
}

/** Files of a draft: the port for the form, the files of materials, and those on their way, whatever step is shown. */
export function useDraftFiles({ opened, draft, onDraft, onAnswer, typed }: Input): DraftFiles {
  const { texts } = useWords()
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

  const place = (purpose: UploadPurpose, attachment: AttachmentView): void => {
    const target = targetOf(purpose)
    if (target.kind === 'material') {
      onDraft(before => {
        const files = before.materials.find(state => state.material === target.material)?.attachments ?? []
        const more = files.some(({ id }) => id === attachment.id) ? files : [...files, attachment]
        return { ...before, materials: withAttachments(before, target.material, more) }
      })
      return
    }
    const before = readPath(typed.current, target.field)
    const ids: readonly unknown[] = Array.isArray(before) ? before : []
    if (!ids.includes(attachment.id)) onAnswer(target.field, [...ids, attachment.id])
  }

  const { sending } = opened
  const [files] = useState(() =>
    sending?.createDraftQueue({ draftId: opened.draft.id, kept: opened.keptFiles, onStored: remember }),
  )
  const queue = files?.queue
  useEffect(() => files?.actBy({ place, explain: error => problemText(error, texts.shell) }))
  const hasTakenUp = useRef(false)
  useEffect(() => {
    if (sending === undefined || queue === undefined || hasTakenUp.current) return
    hasTakenUp.current = true
    sending.takeUpKept(queue, opened.keptFiles).catch(() => undefined)
  }, [sending, queue, opened.keptFiles])
  useEffect(() => {
    queue?.resume()
    return () => queue?.stop()
  }, [queue])

  const port = useMemo(
    () =>
      queue && sending?.createAttachmentPort({ draftId: opened.draft.id, known, queue, onStored: remember }),
    [opened.draft.id, sending, known, queue, remember],
  )

  const setMaterial = useCallback(
    (material: string, ids: readonly string[]) => {
      const attachments = ids.flatMap(id => known.find(id) ?? [])
      onDraft(before => ({ ...before, materials: withAttachments(before, material, attachments) }))
    },
    [onDraft, known],
  )

  return { port, queue, setMaterial }
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
