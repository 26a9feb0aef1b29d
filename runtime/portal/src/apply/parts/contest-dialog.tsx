import { Button, Dialog } from '@yibiao/form/components'
import { type ReactNode, useId, useState } from 'react'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useWords } from '../../texts/texts-context.tsx'

type Props = {
  label: string
  value: string
  onSend: (reason: string) => Promise<void>
  onClose: () => void
}

/** “有误”: says what is wrong with a value of a source. */
export function ContestDialog({ label, value, onSend, onClose }: Props): ReactNode {
  const { texts } = useWords()
  const words = texts.apply.contest
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const id = useId()

  async function send(): Promise<void> {
    if (reason.trim() === '') {
      setProblem(words.reasonNeeded)
      return
    }
    setBusy(true)
    try {
      await onSend(reason.trim())
      onClose()
    } catch (failure) {
      setError(failure)
      setBusy(false)
    }
  }

  return (
    <Dialog
      isOpen
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{texts.shell.cancel}</Button>
          <Button look="primary" isBusy={isBusy} onClick={() => void send()}>
            {words.send}
          </Button>
        </>
      }
    >
      <dl className="pairs">
        <div className="pairs__pair">
          <dt>{words.what}</dt>
          <dd>{label}</dd>
        </div>
        <div className="pairs__pair">
          <dt>{words.current}</dt>
          <dd>{value}</dd>
        </div>
      </dl>
      {error !== undefined && <ProblemNotice error={error} />}
      <label className="label" htmlFor={id}>
        {words.reason}
      </label>
      <p className="fine" id={`${id}-help`}>
        {words.reasonHelp}
      </p>
      {problem !== undefined && (
        <p className="problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      <textarea
        className="input"
        id={id}
        rows={4}
        maxLength={2000}
        value={reason}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? `${id}-help` : `${id}-help ${id}-problem`}
        onChange={event => {
          setReason(event.target.value)
          setProblem(undefined)
        }}
      />
    </Dialog>
  )
}
