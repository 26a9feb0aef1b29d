import { followUpDefinitionOf, type CaseTask } from '@yibiao/core/flow'
import type { ChecklistPoint } from '@yibiao/schemas'
import type { PublishedVersion } from '../items/read-version.ts'

/** 审查要点 that whoever acts on a task goes through: of its step, or of the follow-up it checks. */
export function pointsOf({ flow }: PublishedVersion, task: CaseTask): readonly ChecklistPoint[] {
  if (task.kind === 'check' || task.kind === 'recheck')
    return followUpDefinitionOf(flow, task.step)?.checklist ?? []
  const step = flow.places.get(task.step)?.step
  return task.kind === 'work' && step?.type === 'userTask' ? (step.checklist ?? []) : []
}
