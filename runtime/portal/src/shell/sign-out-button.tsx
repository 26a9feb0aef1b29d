import { Button, Dialog, useToast } from '@yibiao/form/components'
import { type ReactNode, useState } from 'react'
import { countUnsentDrafts } from '../apply/outbox/count-unsent.ts'
import { places } from '../routing/places.ts'
import { Link } from '../routing/link.tsx'
import { useSession } from '../session/session-context.tsx'
import { useWords } from '../texts/texts-context.tsx'
import { problemText } from './problem-text.ts'

/** Signing out takes what this device keeps with it; what the server does not have is asked about first. */
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
  const [unsent, setUnsent] = useState(0)

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
    const count = await countUnsentDrafts()
    setUnsent(count)
    if (count === 0) await signOut()
  }

  return (
    <>
      <Button look={look} isBusy={isBusy} onClick={() => void ask()}>
        {text ?? shell.signOut}
      </Button>
      <Dialog
        isOpen={unsent > 0}
        title={shell.unsent.title}
        onClose={() => setUnsent(0)}
        actions={
          <>
            <Button look="danger" isBusy={isBusy} onClick={() => void signOut()}>
              {shell.unsent.confirm}
            </Button>
            <Button look="primary" onClick={() => setUnsent(0)}>
              {shell.unsent.stay}
            </Button>
          </>
        }
      >
        <p>{shell.unsent.text(unsent)}</p>
        <p>
          <Link className="yb-link" to={places.myCases()} onClick={() => setUnsent(0)}>
            {shell.unsent.toDrafts}
          </Link>
        </p>
      </Dialog>
    </>
  )
}
