import { Button, Dialog, useToast } from '@yibiao/form/components'
import type { DocumentView } from '@yibiao/schemas'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { apiPath, sendRequest } from '../../api/send-request.ts'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useWords } from '../../texts/texts-context.tsx'
import { useDocumentTexts } from './document-texts.ts'

type Props = { caseId: string; document: DocumentView; onDone: () => void }

/** 作废 of one document, by the process administrator, with a reason. */
export function VoidButton({ caseId, document, onDone }: Props): ReactNode {
  const { texts, read } = useWords()
  const words = useDocumentTexts().void
  const toast = useToast()
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const id = useId()
  const formId = useId()

  async function voidIt(event: FormEvent): Promise<void> {
    event.preventDefault()
    setBusy(true)
    setError(undefined)
    try {
      await sendRequest<DocumentView>({
        method: 'POST',
        path: apiPath`/api/cases/${caseId}/documents/${document.id}/void`,
        body: { reason: reason.trim() },
        isOnce: true,
      })
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
      <Button look="quiet" aria-label={words.what(read(document.name))} onClick={() => setOpen(true)}>
        {words.button}
      </Button>
      <Dialog
        isOpen={isOpen}
        title={words.title}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{texts.shell.cancel}</Button>
            <Button type="submit" form={formId} look="danger" isBusy={isBusy} disabled={reason.trim() === ''}>
              {words.button}
            </Button>
          </>
        }
      >
        <p>{words.help}</p>
        {error !== undefined && <ProblemNotice error={error} />}
        <form id={formId} onSubmit={event => void voidIt(event)}>
          <label className="label" htmlFor={id}>
            {words.reason}
          </label>
          <textarea
            className="input"
            id={id}
            rows={3}
            maxLength={1000}
            value={reason}
            onChange={event => setReason(event.target.value)}
          />
        </form>
      </Dialog>
    </>
  )
}
