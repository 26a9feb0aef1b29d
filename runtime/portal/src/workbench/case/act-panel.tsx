import { refusalText } from '@yibiao/core/messages'
import { Button, StatusLight, Tag, useToast } from '@yibiao/form/components'
import type { CaseCommand, CaseView, ChecklistVerdict, TaskView } from '@yibiao/schemas'
import { type ReactNode, useState } from 'react'
import { problemText } from '../../shell/problem-text.ts'
import { formatShortDate } from '../../texts/format.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { ActDialog } from '../acts/act-dialog.tsx'
import { buildCommand } from '../acts/build-command.ts'
import { Checklist } from '../acts/checklist.tsx'
import { CorrectionDialog } from '../acts/correction-dialog.tsx'
import { lookOf, type OfferedAct, offeredActs } from '../acts/offered-acts.ts'
import { useWorkbenchTexts } from '../texts/use-workbench-texts.ts'
import { actSituation, isOfferedByStep, templateOf } from './act-situation.ts'
import { type CaseDefinition, userTaskOf } from './case-definition.ts'
import { correctableParts } from './correctable-parts.ts'
import { todayInShanghai } from '../../texts/today-in-shanghai.ts'

type Props = {
  view: CaseView
  definition: CaseDefinition
  /** What changed meanwhile, repeated inside an open dialog. */
  notice: ReactNode
  onRun: (command: CaseCommand) => Promise<boolean>
}

/** The reader's task, its checklist, and what can be done – or why not. */
export function ActPanel({ view, definition, notice, onRun }: Props): ReactNode {
  const { texts, read, locale } = useWords()
  const words = useWorkbenchTexts()
  const toast = useToast()
  const [open, setOpen] = useState<OfferedAct>()
  const [today] = useState(() => todayInShanghai(new Date()))
  const [verdicts, setVerdicts] = useState<readonly ChecklistVerdict[]>([])
  const task = view.tasks.find(known => known.isMine && (known.state === 'open' || known.state === 'claimed'))
  const others = view.tasks.filter(
    known => known !== task && (known.state === 'open' || known.state === 'claimed'),
  )
  const points = task === undefined ? [] : (userTaskOf(definition.flow, task.step)?.checklist ?? [])
  const taskOf = (act: OfferedAct): TaskView | undefined => view.tasks.find(known => known.id === act.taskId)
  const acts = offeredActs(view.actions, view.tasks).filter(act =>
    isOfferedByStep(act.kind, taskOf(act), definition),
  )
  const possible = acts.filter(act => act.isAllowed)
  const impossible = acts.filter(act => !act.isAllowed)

  async function run(command: CaseCommand): Promise<boolean> {
    const isDone = await onRun(command)
    if (isDone) {
      setOpen(undefined)
      setVerdicts([])
    }
    return isDone
  }

  async function choose(act: OfferedAct): Promise<void> {
    const empty = { kind: act.kind, taskId: act.taskId, values: {}, checklist: [], items: [], override: '' }
    const command =
      act.kind === 'claim' || act.kind === 'release' || act.kind === 'retryStep'
        ? buildCommand(empty)
        : undefined
    if (command === undefined) {
      setOpen(act)
      return
    }
    try {
      await onRun(command)
    } catch (error) {
      toast({ text: problemText(error, texts.shell) })
    }
  }

  return (
    <section className="panel panel--act" aria-labelledby="case-act">
      <h2 className="panel__title" id="case-act">
        {words.view.act}
      </h2>
      {task === undefined ? (
        <p className="fine">{words.view.noTask}</p>
      ) : (
        <TaskSummary task={task} title={words.view.myTask} />
      )}
      {points.length > 0 && <Checklist points={points} verdicts={verdicts} onChange={setVerdicts} />}
      {possible.length > 0 && (
        <fieldset className="act-bar" aria-label={words.view.acts}>
          {possible.map(act => (
            <Button
              key={`${act.kind} ${act.taskId ?? ''}`}
              look={lookOf(act.kind)}
              onClick={() => void choose(act)}
            >
              {words.acts[act.kind]}
            </Button>
          ))}
        </fieldset>
      )}
      {impossible.length > 0 && (
        <details className="details">
          <summary>{words.view.whyNot}</summary>
          <ul className="plain-list">
            {impossible.map(act => (
              <li key={`${act.kind} ${act.taskId ?? ''}`}>
                <span className="strong">{words.acts[act.kind]}</span>
                <p className="fine">
                  {act.reason === undefined
                    ? words.refusalUnknown
                    : refusalText(act.reason, undefined, locale)}
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
      {others.length > 0 && (
        <>
          <h3 className="panel__subtitle">{words.view.otherTasks}</h3>
          {others.map(known => (
            <TaskSummary key={known.id} task={known} />
          ))}
        </>
      )}
      {open !== undefined &&
        ((open.kind === 'requestCorrection' || open.kind === 'returnPreReview') &&
        open.taskId !== undefined ? (
          <CorrectionDialog
            kind={open.kind}
            taskId={open.taskId}
            caseId={view.case.id}
            parts={correctableParts({ view, definition, read, materialsGroup: words.correction.materials })}
            needsOverride={view.timeline.some(entry => entry.type === 'correctionRequested')}
            template={templateOf(open.kind, definition, read)}
            notice={notice}
            onRun={run}
            onClose={() => setOpen(undefined)}
          />
        ) : (
          <ActDialog
            kind={open.kind}
            taskId={open.taskId}
            caseId={view.case.id}
            situation={actSituation({ view, definition, task: taskOf(open), read, today })}
            checklist={verdicts}
            template={templateOf(open.kind, definition, read)}
            notice={notice}
            onRun={run}
            onClose={() => setOpen(undefined)}
          />
        ))}
    </section>
  )
}

function TaskSummary({ task, title }: { task: TaskView; title?: string }): ReactNode {
  const { texts, read, locale } = useWords()
  const { view } = useWorkbenchTexts()
  return (
    <div className="task">
      {title !== undefined && <p className="fine">{title}</p>}
      <p className="task__name">
        {read(task.name)} <Tag tone={task.isMine ? 'action' : 'plain'}>{view.taskState[task.state]}</Tag>
      </p>
      {task.holder !== undefined && !task.isMine && <p className="fine">{view.heldBy(task.holder)}</p>}
      {task.departmentName !== undefined && <p className="fine">{task.departmentName}</p>}
      {task.dueOn !== undefined && (
        <StatusLight light={task.light}>
          {texts.cases.dueLabel} {formatShortDate(task.dueOn, locale)}
        </StatusLight>
      )}
    </div>
  )
}
