import { Button, Tag, useToast } from '@yibiao/form/components'
import type { CaseCommand, CaseView, ObjectionContact, ObjectionView } from '@yibiao/schemas'
import { type ReactNode, useState } from 'react'
import { fetchObjector } from '../../api/cases.ts'
import { problemText } from '../../shell/problem-text.ts'
import { formatInstant } from '../../texts/format.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { ActDialog } from '../acts/act-dialog.tsx'
import { plainSituation } from '../acts/act-fields.ts'
import { useWorkbenchTexts } from '../texts/use-workbench-texts.ts'

type Judgement = 'dismissObjection' | 'upholdObjection'

type Props = {
  objection: ObjectionView
  view: CaseView
  /** What changed meanwhile, repeated inside an open dialog. */
  notice: ReactNode
  onRun: (command: CaseCommand) => Promise<boolean>
}

const situation = { ...plainSituation, needsOpinion: true }

/** One objection: what was said, by whom as far as it is shown, and the judgement of who has to make it. */
export function ObjectionRow({ objection, view, notice, onRun }: Props): ReactNode {
  const { texts, locale } = useWords()
  const words = useWorkbenchTexts()
  const toast = useToast()
  const [judgement, setJudgement] = useState<Judgement>()
  const { number, taskId } = objection
  const mayAct = (action: string): boolean =>
    view.actions.some(each => each.action === action && each.taskId === taskId && each.isAllowed)
  const isOpen = objection.state === 'open' && taskId !== undefined
  const mustClaim = isOpen && mayAct('claim')
  const mayJudge = isOpen && !mustClaim && mayAct('approve')

  async function claim(): Promise<void> {
    if (taskId === undefined) return
    try {
      await onRun({ type: 'claim', taskId })
    } catch (error) {
      toast({ text: problemText(error, texts.shell) })
    }
  }

  async function run(command: CaseCommand): Promise<boolean> {
    const isDone = await onRun(command)
    if (isDone) setJudgement(undefined)
    return isDone
  }

  return (
    <div className="objection">
      <p className="row__title">
        <span className="yb-figures">
          {words.notice.received(number, formatInstant(objection.receivedAt, locale))}
        </span>{' '}
        <Tag tone={objection.state === 'open' ? 'soon' : 'plain'}>
          {words.notice.objectionState[objection.state]}
        </Tag>
      </p>
      <p className="objection__text">{objection.text}</p>
      <Objector objection={objection} caseId={view.case.id} />
      {objection.opinion !== undefined && <p>{words.notice.opinion(objection.opinion)}</p>}
      {(mustClaim || mayJudge) && (
        <div className="actions actions--start">
          {mustClaim && (
            <Button size="small" aria-label={words.notice.claimOf(number)} onClick={() => void claim()}>
              {words.acts.claim}
            </Button>
          )}
          {mayJudge &&
            (['dismissObjection', 'upholdObjection'] as const).map(kind => (
              <Button
                key={kind}
                size="small"
                aria-label={words.notice.judgeOf(words.acts[kind], number)}
                onClick={() => setJudgement(kind)}
              >
                {words.acts[kind]}
              </Button>
            ))}
        </div>
      )}
      {judgement !== undefined && (
        <ActDialog
          kind={judgement}
          taskId={taskId}
          caseId={view.case.id}
          situation={situation}
          checklist={[]}
          template={undefined}
          notice={
            <>
              {notice}
              <p className="objection__text">{objection.text}</p>
            </>
          }
          onRun={run}
          onClose={() => setJudgement(undefined)}
        />
      )}
    </div>
  )
}

/** Masked until somebody who works on the case asks for it. */
function Objector({ objection, caseId }: { objection: ObjectionView; caseId: string }): ReactNode {
  const { texts } = useWords()
  const { notice: words } = useWorkbenchTexts()
  const toast = useToast()
  const [full, setFull] = useState<ObjectionContact>()
  const { name, contact } = full ?? objection

  async function reveal(): Promise<void> {
    try {
      setFull(await fetchObjector(caseId, objection.id))
    } catch (error) {
      toast({ text: problemText(error, texts.shell) })
    }
  }

  return (
    <div className="objection__by">
      <p className="fine">
        {words.objector} {name} · {words.contact} <span className="yb-figures">{contact}</span>
      </p>
      {full === undefined && (
        <Button
          size="small"
          look="quiet"
          aria-label={words.revealOf(objection.number)}
          title={words.revealHelp}
          onClick={() => void reveal()}
        >
          {words.reveal}
        </Button>
      )}
    </div>
  )
}
