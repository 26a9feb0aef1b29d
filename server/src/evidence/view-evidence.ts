import { isOpenTask, type CaseEvent, type CaseTask } from '@yibiao/core/flow'
import type { ChecklistVerdict, TaskView } from '@yibiao/schemas'
import { viewAttachment } from '../attachments/queries.ts'
import type { ReadableParts } from '../cases/case-access.ts'
import type { PublishedVersion } from '../items/read-version.ts'
import { pointsOf } from './points-of.ts'
import type { EvidenceFile } from './queries.ts'

/** The checklists with which tasks were closed, by task. */
export function checklistsOf(events: readonly CaseEvent[]): ReadonlyMap<string, readonly ChecklistVerdict[]> {
  return new Map(
    events.flatMap(event =>
      event.type === 'taskClosed' && event.checklist !== undefined
        ? [[event.task, event.checklist] as const]
        : [],
    ),
  )
}

/**
 * How the checklist of a task was judged, with the files the reader may open.
 * @param version now of the case; a point it no longer has is shown without its words
 */
export function viewJudged(
  version: PublishedVersion,
  task: CaseTask,
  checklist: readonly ChecklistVerdict[] | undefined,
  { parts, files }: { parts: ReadableParts; files: readonly EvidenceFile[] },
): Pick<TaskView, 'checklist'> {
  if (checklist === undefined) return {}
  const points = pointsOf(version, task)
  const readable = parts.mayReadEvidence(task.id) ? files : []
  return {
    checklist: checklist.map(({ point, verdict, note, evidence = [] }) => {
      const text = points.find(({ id }) => id === point)?.text
      return {
        point,
        ...(text === undefined ? {} : { text }),
        verdict,
        ...(note === undefined ? {} : { note }),
        evidence: readable.filter(({ id }) => evidence.includes(id)).map(viewAttachment),
      }
    }),
  }
}

/** What was attached to an open task and is not judged yet. */
export function viewAttached(task: CaseTask, files: readonly EvidenceFile[]): Pick<TaskView, 'evidence'> {
  const own = isOpenTask(task) ? files.filter(({ taskId }) => taskId === task.id) : []
  if (own.length === 0) return {}
  const points = [...new Set(own.map(({ point }) => point))]
  return {
    evidence: points.map(point => ({
      point,
      files: own.filter(file => file.point === point).map(viewAttachment),
    })),
  }
}
