import { refusalText } from '@yibiao/core/messages'
import { useToast } from '@yibiao/form/components'
import type { CaseCommand, CaseView, ChecklistPoint, TaskView } from '@yibiao/schemas'
import { type ReactNode, useRef, useState } from 'react'
import { problemText } from '../../shell/problem-text.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { ActBar } from '../acts/act-bar.tsx'
import { buildCommand } from '../acts/build-command.ts'
import { carryingKinds, checkChecklist } from '../acts/check-checklist.ts'
import { Checklist } from '../acts/checklist.tsx'
import { keptVerdicts } from '../acts/kept-verdicts.ts'
import { type OfferedAct, offeredActs } from '../acts/offered-acts.ts'
import { useEvidence } from '../evidence/use-evidence.ts'
import { withEvidence } from '../evidence/with-evidence.ts'
import { useWorkbenchTexts } from '../texts/use-workbench-texts.ts'
import { followUpOf, isOfferedByStep } from './act-situation.ts'
import { AskedOfMe } from './asked-of-me.tsx'
import { type CaseDefinition, userTaskOf } from './case-definition.ts'
import { ConsultationQuestion } from './consultation-question.tsx'
import { OpenAct } from './open-act.tsx'
import { TaskSummary } from './task-summary.tsx'

type Props = {
  view: CaseView
  definition: CaseDefinition
  /** What changed meanwhile, repeated inside an open dialog. */
  notice: ReactNode
  onRun: (command: CaseCommand) => Promise<boolean>
}

/** The reader's task, its checklist, and what can be done – or why not. */
export function ActPanel({ view, definition, notice, onRun }: Props): ReactNode {
  const { texts } = useWords()
  const words = useWorkbenchTexts()
  const toast = useToast()
  const [open, setOpen] = useState<OfferedAct>()
  const [checklistProblem, setChecklistProblem] = useState('')
  const checklist = useRef<HTMLDivElement>(null)
  const running = view.tasks.filter(known => known.closedAt === undefined)
  const mine = running.filter(known => known.isMine)
  const task = mine.find(known => known.state !== 'suspended') ?? mine[0]
  const others = running.filter(known => known !== task)
  const [verdicts, setVerdicts] = keptVerdicts.useKept(view.case.id, task?.id ?? '', () => [])
  const points = task?.state === 'claimed' ? pointsOf(view, definition, task) : []
  const evidence = useEvidence(view.case.id, points.length > 0 ? task : undefined)
  const judged = evidence === undefined ? verdicts : withEvidence(points, verdicts, evidence.filesOf)
  const taskOf = (act: OfferedAct): TaskView | undefined => view.tasks.find(known => known.id === act.taskId)
  // Objections are judged beside what they say.
  const objections = new Set(
    (view.notices ?? []).flatMap(each => each.objections.map(({ taskId }) => taskId)),
  )
  const acts = offeredActs(view.actions, view.tasks).filter(
    act =>
      isOfferedByStep(act.kind, taskOf(act), definition) &&
      (act.taskId === undefined || !objections.has(act.taskId)),
  )

  async function run(command: CaseCommand): Promise<boolean> {
    const isDone = await onRun(command)
    if (isDone) {
      setOpen(undefined)
      // Another act, as a note, leaves what was judged so far.
      if (open !== undefined && carryingKinds.has(open.kind))
        keptVerdicts.forget(view.case.id, open.taskId ?? '')
    }
    return isDone
  }

  async function choose(act: OfferedAct): Promise<void> {
    const problem = checkChecklist(act.kind, points, judged, words.checklist)
    setChecklistProblem(problem?.text ?? '')
    if (problem !== undefined) {
      const point = checklist.current?.querySelectorAll<HTMLElement>('fieldset')[problem.index]
      const files = point?.querySelector('details')
      if (problem.place === 'evidence' && files) files.open = true
      point?.querySelector<HTMLElement>(problem.place === 'evidence' ? '.evidence input' : 'input')?.focus()
      return
    }
    // What is on its way would not be part of the judgement.
    if (carryingKinds.has(act.kind) && evidence?.isSending() === true) {
      setChecklistProblem(words.checklist.sending)
      return
    }
    const command = commandWithoutForm(act)
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
      {task !== undefined && objections.has(task.id) && <p className="fine">{words.notice.inPanel}</p>}
      {task !== undefined && <ConsultationQuestion task={task} />}
      {task !== undefined && <AskedOfMe task={task} />}
      {evidence !== undefined && (
        <div ref={checklist}>
          <Checklist
            points={points}
            verdicts={verdicts}
            evidence={{
              ...evidence,
              change: (point, ids) => {
                evidence.change(point, ids)
                setChecklistProblem('')
              },
            }}
            problem={checklistProblem}
            onChange={changed => {
              setVerdicts(changed)
              setChecklistProblem('')
            }}
          />
        </div>
      )}
      <ActBar allowed={acts.filter(act => act.isAllowed)} onChoose={act => void choose(act)} />
      <NotPossible acts={acts.filter(act => !act.isAllowed)} />
      {others.length > 0 && (
        <>
          <h3 className="panel__subtitle">{words.view.otherTasks}</h3>
          {others.map(known => (
            <TaskSummary key={known.id} task={known} />
          ))}
        </>
      )}
      {open !== undefined && (
        <OpenAct
          act={open}
          task={taskOf(open)}
          view={view}
          definition={definition}
          checklist={judged}
          notice={notice}
          onRun={run}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  )
}

/** 审查要点 of the reader's step, or of the follow-up. */
function pointsOf(view: CaseView, definition: CaseDefinition, task: TaskView): readonly ChecklistPoint[] {
  if (task.kind === 'work') return userTaskOf(definition.flow, task.step)?.checklist ?? []
  return task.kind === 'check' || task.kind === 'recheck' ? (followUpOf(view, task)?.checklist ?? []) : []
}

/** The command of an act that asks nothing; undefined for an act with a form. */
function commandWithoutForm({ kind, taskId }: OfferedAct): CaseCommand | undefined {
  if (kind !== 'claim' && kind !== 'release' && kind !== 'retryStep') return undefined
  return buildCommand({ kind, taskId, values: {}, checklist: [], items: [], override: '' })
}

function NotPossible({ acts }: { acts: readonly OfferedAct[] }): ReactNode {
  const { locale } = useWords()
  const words = useWorkbenchTexts()
  if (acts.length === 0) return null
  return (
    <details className="details">
      <summary>{words.view.whyNot}</summary>
      <ul className="plain-list">
        {acts.map(act => (
          <li key={`${act.kind} ${act.taskId ?? ''}`}>
            <span className="strong">{words.acts[act.kind]}</span>
            <p className="fine">
              {act.reason === undefined ? words.refusalUnknown : refusalText(act.reason, undefined, locale)}
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
