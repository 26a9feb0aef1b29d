import { Button, Notice, useToast } from '@yibiao/form/components'
import type { CaseView } from '@yibiao/schemas'
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react'
import { reportRectification } from '../api/my-cases.ts'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { formatDate } from '../texts/format.ts'
import { useWords } from '../texts/texts-context.tsx'

/** 限期整改: what must be put right, and where the holder says that it is done. Nothing when nothing is. */
export function ReportRectification({ view, onDone }: { view: CaseView; onDone: () => void }): ReactNode {
  const followUp = (view.followUps ?? []).find(each => each.stage === 'rectification')
  if (followUp === undefined) return null
  return <Report view={view} followUp={followUp} onDone={onDone} />
}

type Props = { view: CaseView; followUp: NonNullable<CaseView['followUps']>[number]; onDone: () => void }

function Report({ view, followUp, onDone }: Props): ReactNode {
  const { texts, locale } = useWords()
  const words = texts.followUps
  const toast = useToast()
  const id = useId()
  const input = useRef<HTMLTextAreaElement>(null)
  const [report, setReport] = useState('')
  const [problem, setProblem] = useState('')
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const asked = followUp.rectifications.at(-1)

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (report.trim() === '') {
      setProblem(words.report.missing)
      input.current?.focus()
      return
    }
    setBusy(true)
    setError(undefined)
    try {
      await reportRectification(view.case.id, view.case.version, followUp.id, report.trim())
      toast({ text: words.report.done })
      onDone()
    } catch (failure) {
      setError(failure)
      setBusy(false)
    }
  }

  return (
    <Notice tone="warning" title={words.report.title}>
      {asked !== undefined && <p className="prose">{asked.requirements}</p>}
      {followUp.dueOn !== undefined && <p>{words.dueOn(formatDate(followUp.dueOn, locale))}</p>}
      <p className="fine">{words.report.help}</p>
      <form noValidate onSubmit={event => void send(event)}>
        <label className="label" htmlFor={id}>
          {words.report.text}
        </label>
        {problem !== '' && (
          <p className="problem" id={`${id}-problem`} role="alert">
            {problem}
          </p>
        )}
        <textarea
          className="input"
          id={id}
          ref={input}
          rows={4}
          maxLength={4000}
          value={report}
          aria-invalid={problem !== '' || undefined}
          aria-describedby={problem === '' ? undefined : `${id}-problem`}
          onChange={event => {
            setReport(event.target.value)
            setProblem('')
          }}
        />
        {error !== undefined && <ProblemNotice error={error} />}
        <p>
          <Button type="submit" look="primary" isBusy={isBusy}>
            {words.report.button}
          </Button>
        </p>
      </form>
    </Notice>
  )
}
