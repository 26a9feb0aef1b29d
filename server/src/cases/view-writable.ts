import { mayWrite, type CaseTask } from '@yibiao/core/flow'
import { editableFieldIds } from '@yibiao/core/form'
import type { TaskView } from '@yibiao/schemas'
import type { CaseWorld } from './load-case-world.ts'
import { missingFields } from './missing-fields.ts'

/** What the holder of an open task may write into the form, and what is still missing. */
export function viewWritable(
  { version, submission, formContext }: CaseWorld,
  task: CaseTask,
): Pick<TaskView, 'writes'> {
  const step = version.flow.places.get(task.step)?.step
  const access = step?.type === 'userTask' && task.kind === 'work' ? step.access : undefined
  if (access === undefined || !mayWrite(access)) return {}
  const { form } = version.definition
  return {
    writes: {
      fields: [...editableFieldIds(form, access)],
      missing: missingFields(version, access, submission.answers, formContext),
    },
  }
}
