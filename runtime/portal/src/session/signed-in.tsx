import { Button } from '@yibiao/form/components'
import type { ReactNode } from 'react'
import { Page } from '../shell/page.tsx'
import { useWords } from '../texts/texts-context.tsx'
import { useSession } from './session-context.tsx'

/** Shows its content to who is signed in, and the way to sign in to everybody else. */
export function SignedIn({ children }: { children: ReactNode }): ReactNode {
  const session = useSession()
  const { shell } = useWords().texts
  if (session.view.isSignedIn) return children
  return (
    <Page title={shell.needSignIn.title} width="narrow">
      <p>{shell.needSignIn.text}</p>
      <label className="shared-device__choice">
        <input
          type="checkbox"
          checked={session.isSharedDevice}
          onChange={event => session.setSharedDevice(event.currentTarget.checked)}
        />
        <span>{shell.sharedDevice.choice}</span>
      </label>
      <p>
        <Button look="primary" onClick={() => session.signIn()}>
          {shell.needSignIn.button}
        </Button>
      </p>
    </Page>
  )
}
