import { Button, Dialog } from '@yibiao/form/components'
import { type ReactNode, useEffect, useRef } from 'react'
import { useSessionState } from '../session/session-context.tsx'
import { SignOutButton } from '../shell/sign-out-button.tsx'
import { useWords } from '../texts/texts-context.tsx'
import { useIdle } from './use-idle.ts'

/** Untouched for so long, the page asks whether anybody is there: 3 minutes. */
const patience = 180
/** Then there is so much time to answer: 60 seconds. */
const lastCall = 60

/** Says on every page that this device is shared and what that means, and ends the use when nobody is there. */
export function SharedDeviceBar(): ReactNode {
  const session = useSessionState()
  const { sharedDevice } = useWords().texts.shell
  const isShared = session.state === 'ready' && session.isSharedDevice
  const isSignedIn = session.state === 'ready' && session.view.isSignedIn
  const { seconds, restart } = useIdle({
    session: isShared && isSignedIn ? session.view.expiresAt : undefined,
    limit: patience + lastCall,
    asked: patience,
  })
  const left = patience + lastCall - seconds
  const leave = session.state === 'ready' ? session.signOut : undefined
  const isLeaving = useRef(false)
  useEffect(() => {
    if (left > 0 || leave === undefined || isLeaving.current) return
    isLeaving.current = true
    void leave()
  }, [left, leave])
  if (session.state !== 'ready' || !isShared) return null
  return (
    <section className="shared-device" aria-label={sharedDevice.title}>
      <div className="shared-device__inner">
        <p>
          <strong>{sharedDevice.title}</strong> {isSignedIn ? sharedDevice.inUse : sharedDevice.before}
        </p>
        {isSignedIn ? (
          <SignOutButton text={sharedDevice.leave} look="primary" />
        ) : (
          <Button size="small" onClick={() => session.setSharedDevice(false)}>
            {sharedDevice.end}
          </Button>
        )}
      </div>
      <Dialog
        isAlert
        isOpen={seconds >= patience}
        title={sharedDevice.stillThere}
        onClose={restart}
        actions={
          <>
            <Button look="primary" onClick={restart}>
              {sharedDevice.stay}
            </Button>
            <Button onClick={() => void session.signOut()}>{sharedDevice.leave}</Button>
          </>
        }
      >
        <p>{sharedDevice.countdown(Math.max(0, left))}</p>
      </Dialog>
    </section>
  )
}
