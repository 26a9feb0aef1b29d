import { Button, Tag, useToast } from '@yibiao/form/components'
import type { CaseCommand, CaseView, DebtView } from '@yibiao/schemas'
import { type ReactNode, useState } from 'react'
import { answerNames } from '../../apply/answer-names.ts'
import { problemText } from '../../shell/problem-text.ts'
import { formatInstant } from '../../texts/format.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { ActDialog } from '../acts/act-dialog.tsx'
import { plainSituation } from '../acts/act-fields.ts'
import { buildCommand } from '../acts/build-command.ts'
import { useWorkbenchTexts } from '../texts/use-workbench-texts.ts'
import type { CaseDefinition } from './case-definition.ts'

type DebtAct = 'verifyDebt' | 'waiveDebt' | 'confirmMaterial'

type Props = {
  view: CaseView
  definition: CaseDefinition
  /** What changed meanwhile, repeated inside an open dialog. */
  notice: ReactNode
  onRun: (command: CaseCommand) => Promise<boolean>
}

/** 准予前须处理: values to verify and materials to follow, each with what can be done about it. */
export function DebtPanel({ view, definition, notice, onRun }: Props): ReactNode {
  const { texts, read, locale } = useWords()
  const words = useWorkbenchTexts()
  const toast = useToast()
  const [open, setOpen] = useState<{ debt: DebtView; act: DebtAct }>()
  const debts = view.debts ?? []
  if (debts.length === 0) return null
  const names = answerNames(definition.form, locale)
  const task = view.tasks.find(known => known.isMine && (known.state === 'open' || known.state === 'claimed'))
  const canSettle = task !== undefined && view.decision === undefined

  function subjectOf({ kind, subject, source }: DebtView): string {
    if (kind === 'deferredMaterial')
      return words.debts.material(read(definition.materials.find(({ key }) => key === subject)?.name))
    return subject.startsWith('/')
      ? words.debts.value(names.labelOf(subject), read(source))
      : words.debts.source(read(source))
  }

  function nameOf(act: DebtAct, { kind }: DebtView): string {
    return act === 'waiveDebt' ? words.debts.waive[kind] : words.acts[act]
  }

  async function verify(debt: DebtView): Promise<void> {
    const empty = { taskId: task?.id, values: {}, checklist: [], items: [], override: '' }
    const command = buildCommand({ kind: 'verifyDebt', ...empty, debt })
    if (command === undefined) return
    try {
      await onRun(command)
    } catch (error) {
      toast({ text: problemText(error, texts.shell) })
    }
  }

  async function run(command: CaseCommand): Promise<boolean> {
    const isDone = await onRun(command)
    if (isDone) setOpen(undefined)
    return isDone
  }

  return (
    <section className="panel" aria-labelledby="case-debts">
      <h2 className="panel__title" id="case-debts">
        {words.debts.title}
      </h2>
      <p className="fine">{words.debts.help}</p>
      <ul className="rows">
        {debts.map(debt => {
          const subject = subjectOf(debt)
          return (
            <li className="row" key={`${debt.kind} ${debt.subject}`}>
              <div className="row__main">
                <p className="row__title">
                  {subject} <DebtState debt={debt} />
                </p>
                <DebtNotes debt={debt} files={filesOf(view, debt)} />
                {canSettle && debt.state === 'outstanding' && (
                  <div className="actions actions--start">
                    {actsOn(debt).map(act => (
                      <Button
                        key={act}
                        size="small"
                        aria-label={words.debts.of(nameOf(act, debt), subject)}
                        onClick={() => (act === 'verifyDebt' ? void verify(debt) : setOpen({ debt, act }))}
                      >
                        {nameOf(act, debt)}
                      </Button>
                    ))}
                  </div>
                )}
              </div>
            </li>
          )
        })}
      </ul>
      {open !== undefined && (
        <ActDialog
          kind={open.act}
          taskId={task?.id}
          caseId={view.case.id}
          situation={plainSituation}
          checklist={[]}
          debt={open.debt}
          template={undefined}
          notice={notice}
          onRun={run}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  )
}

function actsOn({ kind }: DebtView): readonly DebtAct[] {
  return kind === 'verification' ? ['verifyDebt', 'waiveDebt'] : ['confirmMaterial', 'waiveDebt']
}

function filesOf(view: CaseView, { kind, subject }: DebtView): number {
  if (kind !== 'deferredMaterial') return 0
  return view.materials.find(({ material }) => material === subject)?.attachments.length ?? 0
}

function DebtState({ debt }: { debt: DebtView }): ReactNode {
  const { debts } = useWorkbenchTexts()
  const isWaivedMaterial = debt.state === 'waived' && debt.kind === 'deferredMaterial'
  return (
    <Tag tone={debt.state === 'outstanding' ? 'soon' : 'done'}>
      {isWaivedMaterial ? debts.waivedMaterial : debts.state[debt.state]}
    </Tag>
  )
}

function DebtNotes({ debt, files }: { debt: DebtView; files: number }): ReactNode {
  const { locale } = useWords()
  const { debts } = useWorkbenchTexts()
  const { lastResult, by, at, reason, state } = debt
  return (
    <>
      {files > 0 && <p className="fine">{debts.files(files)}</p>}
      {state === 'outstanding' && lastResult !== undefined && (
        <p className="fine">{debts.result[lastResult]}</p>
      )}
      {by !== undefined && at !== undefined && (
        <p className="fine">{debts.settled(by, formatInstant(at, locale))}</p>
      )}
      {reason !== undefined && <p>{reason}</p>}
    </>
  )
}
