import type { CaseCommand, CaseView, ChecklistVerdict, TaskView } from '@yibiao/schemas'
import { type ReactNode, useState } from 'react'
import { todayInShanghai } from '../../texts/today-in-shanghai.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { ActDialog } from '../acts/act-dialog.tsx'
import { CorrectionDialog } from '../acts/correction-dialog.tsx'
import type { OfferedAct } from '../acts/offered-acts.ts'
import { useWorkbenchTexts } from '../texts/use-workbench-texts.ts'
import { actSituation, templateOf } from './act-situation.ts'
import type { CaseDefinition } from './case-definition.ts'
import { ConsultationQuestion } from './consultation-question.tsx'
import { correctableParts } from './correctable-parts.ts'

type Props = {
  act: OfferedAct
  task: TaskView | undefined
  view: CaseView
  definition: CaseDefinition
  checklist: readonly ChecklistVerdict[]
  notice: ReactNode
  onRun: (command: CaseCommand) => Promise<boolean>
  onClose: () => void
}

/** The form of the chosen act: what to correct has its own, the rest share one. */
export function OpenAct(props: Props): ReactNode {
  const { act, task, view, definition, notice, onRun, onClose } = props
  const { read } = useWords()
  const words = useWorkbenchTexts()
  const [today] = useState(() => todayInShanghai(new Date()))
  const template = templateOf(act.kind, definition, read)
  if ((act.kind === 'requestCorrection' || act.kind === 'returnPreReview') && act.taskId !== undefined)
    return (
      <CorrectionDialog
        kind={act.kind}
        taskId={act.taskId}
        caseId={view.case.id}
        parts={correctableParts({ view, definition, read, materialsGroup: words.correction.materials })}
        needsOverride={view.timeline.some(entry => entry.type === 'correctionRequested')}
        template={template}
        notice={notice}
        onRun={onRun}
        onClose={onClose}
      />
    )
  return (
    <ActDialog
      kind={act.kind}
      taskId={act.taskId}
      caseId={view.case.id}
      situation={actSituation({ view, definition, task, read, today })}
      checklist={props.checklist}
      template={template}
      notice={
        <>
          {notice}
          {task?.consultation !== undefined && (
            <ConsultationQuestion consultation={task.consultation} dueOn={task.dueOn} />
          )}
        </>
      }
      onRun={onRun}
      onClose={onClose}
    />
  )
}
