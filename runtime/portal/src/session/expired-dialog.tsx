import { Button, Dialog } from '@yibiao/form/components'
import { type ReactNode, useState } from 'react'
import { useWords } from '../texts/texts-context.tsx'
import { useSessionState } from './session-context.tsx'

/** Says that the session ran out, once, without taking away what is on screen. */
export function ExpiredDialog(): ReactNode {
  const session = useSessionState()
  const { shell } = useWords().texts
  const [isPutAside, setPutAside] = useState(false)
  if (session.state !== 'ready' || !session.hasExpired) return null
  return (
    <Dialog
      isOpen={!isPutAside}
      title={shell.expired.title}
      onClose={() => setPutAside(true)}
      actions={
        <>
          <Button onClick={() => setPutAside(true)}>{shell.expired.stay}</Button>
          <Button look="primary" onClick={() => session.signInBeside()}>
            {shell.expired.button}
          </Button>
        </>
      }
    >
      <p>{shell.expired.text}</p>
    </Dialog>
  )
}
