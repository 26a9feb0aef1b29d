import { Button, Dialog, useToast, type ButtonProps } from '@yibiao/form/components'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useWords } from '../../texts/texts-context.tsx'

type Props = {
  words: { button: string; title: string; help: string; reason: string; done: string }
  /** What it does to what, for whoever does not see where the button stands. */
  label: string
  look: NonNullable<ButtonProps['look']>
  maxLength: number
  send: (reason: string) => Promise<unknown>
  onDone: () => void
}

/** One act that is no command of the case and needs nothing but a reason. */
export function WithReasonButton({ words, label, look, maxLength, send, onDone }: Props): ReactNode {
  const { shell } = useWords().texts
  const toast = useToast()
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const id = useId()
  const formId = useId()

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    setBusy(true)
    setError(undefined)
    try {
      await send(reason.trim())
      setOpen(false)
      toast({ text: words.done })
      onDone()
    } catch (failure) {
      setError(failure)
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <Button look="quiet" aria-label={label} onClick={() => setOpen(true)}>
        {words.button}
      </Button>
      <Dialog
        isOpen={isOpen}
        title={words.title}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{shell.cancel}</Button>
            <Button type="submit" form={formId} look={look} isBusy={isBusy} disabled={reason.trim() === ''}>
              {words.button}
            </Button>
          </>
        }
      >
        <p>{words.help}</p>
        {error !== undefined && <ProblemNotice error={error} />}
        <form id={formId} onSubmit={event => void submit(event)}>
          <label className="label" htmlFor={id}>
            {words.reason}
          </label>
          <textarea
            className="input"
            id={id}
            rows={3}
            maxLength={maxLength}
            value={reason}
            onChange={event => setReason(event.target.value)}
          />
        </form>
      </Dialog>
    </>
  )
}
