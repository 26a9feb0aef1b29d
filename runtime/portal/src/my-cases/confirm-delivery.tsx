import { Button, Notice, useToast } from '@yibiao/form/components'
import type { CaseView } from '@yibiao/schemas'
import { type ReactNode, useState } from 'react'
import { confirmDelivery } from '../api/my-cases.ts'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useWords } from '../texts/texts-context.tsx'

/** 电子签收: what was delivered electronically is read and confirmed; not there when nothing waits for it. */
export function ConfirmDelivery({ view, onDone }: { view: CaseView; onDone: () => void }): ReactNode {
  const words = useWords().texts.cases.confirmDelivery
  const toast = useToast()
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  if (!view.actions.some(({ action, isAllowed }) => action === 'confirmDelivery' && isAllowed)) return null

  async function confirm(): Promise<void> {
    setBusy(true)
    setError(undefined)
    try {
      await confirmDelivery(view.case.id, view.case.version)
      toast({ text: words.done })
    } catch (failure) {
      setError(failure)
    } finally {
      setBusy(false)
      onDone()
    }
  }

  return (
    <Notice tone="warning" title={words.title}>
      <p>{words.text}</p>
      {error !== undefined && <ProblemNotice error={error} />}
      <p>
        <Button look="primary" isBusy={isBusy} onClick={() => void confirm()}>
          {words.button}
        </Button>
      </p>
    </Notice>
  )
}
