import { Button, Dialog, useToast } from '@yibiao/form/components'
import { type ReactNode, useState } from 'react'
import { isAnythingUnsent, listUnsent, nothingUnsent, type Unsent } from '../apply/outbox/list-unsent.ts'
import { sendTyped } from '../apply/saving/open-savers.ts'
import { useSession } from '../session/session-context.tsx'
import { useWords } from '../texts/texts-context.tsx'
import { problemText } from './problem-text.ts'
import { UnsentList } from './unsent-list.tsx'

/** Signing out takes what this device keeps with it; what the server does not have is named and asked about first. */
export function SignOutButton({
  text,
  look = 'secondary',
}: {
  text?: string
  look?: 'primary' | 'secondary'
}): ReactNode {
  const session = useSession()
  const { shell } = useWords().texts
  const toast = useToast()
  const [isBusy, setBusy] = useState(false)
  const [unsent, setUnsent] = useState<Unsent>(nothingUnsent)
  const stay = (): void => setUnsent(nothingUnsent)

  async function signOut(): Promise<void> {
    setBusy(true)
    try {
      await session.signOut()
    } catch (error) {
      toast({ text: problemText(error, shell) })
      setBusy(false)
    }
  }

  async function ask(): Promise<void> {
    setBusy(true)
    await sendTyped()
    const found = await listUnsent(session.view.loginId ?? '')
    setUnsent(found)
    setBusy(false)
    if (!isAnythingUnsent(found)) await signOut()
  }

  return (
    <>
      <Button look={look} isBusy={isBusy} onClick={() => void ask()}>
        {text ?? shell.signOut}
      </Button>
      <Dialog
        isAlert
        isOpen={isAnythingUnsent(unsent)}
        title={shell.unsent.title}
        onClose={stay}
        actions={
          <>
            <Button look="primary" onClick={stay}>
              {shell.unsent.stay}
            </Button>
            <Button look="danger" isBusy={isBusy} onClick={() => void signOut()}>
              {shell.unsent.confirm}
            </Button>
          </>
        }
      >
        <UnsentList unsent={unsent} onOpen={stay} />
      </Dialog>
    </>
  )
}
