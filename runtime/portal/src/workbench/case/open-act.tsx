import { Dialog, Skeleton } from '@yibiao/form/components'
import type { CaseCommand, CaseView, ChecklistVerdict, Colleagues, TaskView } from '@yibiao/schemas'
import { type ReactNode, useCallback, useState } from 'react'
import { fetchColleagues } from '../../api/cases.ts'
import { useLoaded } from '../../loading/use-loaded.ts'
import { LoadProblem } from '../../shell/load-problem.tsx'
import { todayInShanghai } from '../../texts/today-in-shanghai.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { ActDialog } from '../acts/act-dialog.tsx'
import { namesColleague } from '../acts/act-kind.ts'
import { CorrectionDialog } from '../acts/correction-dialog.tsx'
import type { OfferedAct } from '../acts/offered-acts.ts'
import { IssueDocumentDialog } from '../documents/issue-document-dialog.tsx'
import { useWorkbenchTexts } from '../texts/use-workbench-texts.ts'
import { AskedOfMe } from './asked-of-me.tsx'
import { actSituation, issuableTemplates, templateOf } from './act-situation.ts'
import type { CaseDefinition } from './case-definition.ts'
import { ConsultationQuestion } from './consultation-question.tsx'
import { correctableParts } from './correctable-parts.ts'
import { standingWarnings } from './standing-warnings.ts'

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

/** The form of the chosen act: what to correct has its own, the rest share one; colleagues are read when they are named. */
export function OpenAct(props: Props): ReactNode {
  return namesColleague.has(props.act.kind) ? <WithColleagues {...props} /> : <ActForm {...props} />
}

function WithColleagues(props: Props): ReactNode {
  const { act, view, onClose } = props
  const { acts } = useWorkbenchTexts()
  const caseId = view.case.id
  const load = useCallback((signal: AbortSignal) => fetchColleagues(caseId, signal), [caseId])
  const { loaded, reload } = useLoaded(load)
  if (loaded.state === 'ready') return <ActForm {...props} colleagues={loaded.value} />
  return (
    <Dialog isOpen title={acts[act.kind]} onClose={onClose}>
      {loaded.state === 'loading' ? (
        <Skeleton lines={4} />
      ) : (
        <LoadProblem error={loaded.error} retry={reload} />
      )}
    </Dialog>
  )
}

function ActForm(props: Props & { colleagues?: Colleagues }): ReactNode {
  const { act, task, view, definition, notice, onRun, onClose } = props
  const all = useWords()
  const { read, texts } = all
  const words = useWorkbenchTexts()
  const [today] = useState(() => todayInShanghai(new Date()))
  const template = templateOf(act.kind, definition, read)
  if ((act.kind === 'requestCorrection' || act.kind === 'returnPreReview') && act.taskId !== undefined)
    return (
      <CorrectionDialog
        kind={act.kind}
        taskId={act.taskId}
        caseId={view.case.id}
        parts={correctableParts({
          view,
          definition,
          read,
          materialsGroup: words.correction.materials,
          warnings: standingWarnings(view, definition, all),
        })}
        needsOverride={view.timeline.some(entry => entry.type === 'correctionRequested')}
        template={template}
        notice={notice}
        onRun={onRun}
        onClose={onClose}
      />
    )
  if (act.kind === 'issueDocument')
    return (
      <IssueDocumentDialog
        caseId={view.case.id}
        taskId={act.taskId}
        templates={issuableTemplates(act.taskId, task, definition)}
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
      situation={actSituation({
        view,
        definition,
        task,
        read,
        today,
        colleagues: props.colleagues,
        texts: texts.items.guide,
      })}
      checklist={props.checklist}
      template={template}
      notice={
        <>
          {notice}
          {task !== undefined && <ConsultationQuestion task={task} />}
          {task !== undefined && <AskedOfMe task={task} />}
        </>
      }
      onRun={onRun}
      onClose={onClose}
    />
  )
}
