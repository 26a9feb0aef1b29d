import { Button, Dialog, useToast } from '@yibiao/form/components'
import type { CaseView } from '@yibiao/schemas'
import { type ReactNode, useId, useState } from 'react'
import { withdrawCase } from '../api/my-cases.ts'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useWords } from '../texts/texts-context.tsx'

/** 撤回 with a reason; not there when the case cannot be withdrawn. */
export function WithdrawButton({ view, onDone }: { view: CaseView; onDone: () => void }): ReactNode {
  const { texts } = useWords()
  const words = texts.cases.withdraw
  const toast = useToast()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const action = view.actions.find(known => known.action === 'withdraw')
  if (action?.isAllowed !== true) return null

  async function withdraw(): Promise<void> {
    setBusy(true)
    setError(undefined)
    try {
      await withdrawCase(view.case.id, view.case.version, reason.trim())
      setOpen(false)
      toast({ text: words.done })
      onDone()
    } catch (failure) {
      setError(failure)
      onDone()
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className="actions">
      <Button look="danger" onClick={() => setOpen(true)}>
        {words.button}
      </Button>
      <Dialog
        isOpen={isOpen}
        title={words.title}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{texts.shell.cancel}</Button>
            <Button look="danger" isBusy={isBusy} onClick={() => void withdraw()}>
              {words.confirm}
            </Button>
          </>
        }
      >
        <p>{words.text}</p>
        {hasOpenChildren(view) && <p>{texts.children.withdrawal}</p>}
        {error !== undefined && <ProblemNotice error={error} />}
        <label className="label" htmlFor={id}>
          {words.reason}
        </label>
        <textarea
          className="input"
          id={id}
          rows={3}
          maxLength={2000}
          value={reason}
          onChange={event => setReason(event.target.value)}
        />
      </Dialog>
    </div>
  )
}

/** Whether something is going on that the withdrawal stops too. */
function hasOpenChildren({ children = [] }: CaseView): boolean {
  return children.some(({ state }) => state === 'ordered' || state === 'awaited' || state === 'started')
}
