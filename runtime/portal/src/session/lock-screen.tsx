import { Button, Icon } from '@yibiao/form/components'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { useWords } from '../texts/texts-context.tsx'

/**
 * Covers everything until the same person signs in again. What is below stays as it is, and the focus goes back to
 * where it was. No key and no gesture closes it.
 */
export function LockScreen({ isOpen, onSignIn }: { isOpen: boolean; onSignIn: () => void }): ReactNode {
  const { locked } = useWords().texts.shell
  const screen = useRef<HTMLDialogElement>(null)
  const [titleId, textId] = [useId(), useId()]

  useLayoutEffect(() => {
    const element = screen.current
    if (element === null || !isOpen) return undefined
    const before = document.activeElement
    const show = (): void => {
      if (!element.open) element.showModal()
    }
    show()
    // A gesture such as Android's “back” closes a modal dialog at the second time, whatever the page says.
    element.addEventListener('close', show)
    return () => {
      element.removeEventListener('close', show)
      element.close()
      // What is below can take the focus once it is shown again.
      queueMicrotask(() => before instanceof HTMLElement && before.focus({ preventScroll: true }))
    }
  }, [isOpen])

  return (
    <dialog
      ref={screen}
      className="lock"
      role="alertdialog"
      aria-labelledby={titleId}
      aria-describedby={textId}
      onCancel={event => event.preventDefault()}
      onKeyDown={event => event.key === 'Escape' && event.preventDefault()}
    >
      {isOpen && (
        <div className="lock__box">
          <p className="lock__icon" aria-hidden="true">
            <Icon name="lock" />
          </p>
          <h2 className="lock__title" id={titleId}>
            {locked.title}
          </h2>
          <p id={textId}>{locked.text}</p>
          <div className="lock__acts">
            <Button look="primary" onClick={onSignIn}>
              {locked.signIn}
            </Button>
            <Button look="quiet" onClick={() => window.location.assign('/')}>
              {locked.leave}
            </Button>
          </div>
          <p className="fine">{locked.leaveHelp}</p>
        </div>
      )}
    </dialog>
  )
}
