import type { AttachmentPort } from '@yibiao/form/services'
import type { AttachmentView, TaskView } from '@yibiao/schemas'
import { useEffect, useMemo, useState } from 'react'
import { createKnownFiles } from '../../apply/files/known-files.ts'
import { problemText } from '../../shell/problem-text.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { createEvidencePort } from './evidence-port.ts'

/** 佐证材料 of the checklist on the screen. */
export type Evidence = {
  port: AttachmentPort
  /** What is attached to a point, oldest first. */
  filesOf: (point: string) => readonly AttachmentView[]
  /** The files of a point are these now. */
  change: (point: string, ids: readonly string[]) => void
  /** Whether files are on their way that the act would go without. */
  isSending: () => boolean
}

type Changes = { added: readonly { point: string; id: string }[]; removed: readonly string[] }

/**
 * What the server knows of a task's 佐证材料, with what this page added and took away since it read the case.
 * @param task that the reader works on; nothing without one
 */
export function useEvidence(caseId: string, task: TaskView | undefined): Evidence | undefined {
  const { texts } = useWords()
  const { shell } = texts
  const [known] = useState(createKnownFiles)
  const [changes, setChanges] = useState<Changes>({ added: [], removed: [] })
  const taskId = task?.id
  const port = useMemo(
    () =>
      taskId === undefined
        ? undefined
        : createEvidencePort({
            caseId,
            taskId,
            onStored: known.add,
            explain: error => problemText(error, shell),
          }),
    [caseId, taskId, known, shell],
  )
  useEffect(() => {
    port?.queue?.resume()
    return () => port?.queue?.stop()
  }, [port])
  if (port === undefined) return undefined

  const attached = task?.evidence ?? []
  for (const file of attached.flatMap(({ files }) => files)) known.add(file)
  const filesOf = (point: string): readonly AttachmentView[] => {
    const stored = attached.find(each => each.point === point)?.files.map(({ id }) => id) ?? []
    const added = changes.added.filter(each => each.point === point).map(({ id }) => id)
    return [...new Set([...stored, ...added])]
      .filter(id => !changes.removed.includes(id))
      .flatMap(id => known.find(id) ?? [])
  }
  return {
    port,
    filesOf,
    change: (point, ids) => {
      const before = filesOf(point).map(({ id }) => id)
      setChanges(({ added, removed }) => ({
        added: [...added, ...ids.filter(id => !before.includes(id)).map(id => ({ point, id }))],
        removed: [...removed, ...before.filter(id => !ids.includes(id))],
      }))
    },
    isSending: () => (port.queue?.read().length ?? 0) > 0,
  }
}
