import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useTexts } from '../services/form-services.tsx'
import { Button } from './button.tsx'

export interface DialogProps {
  readonly isOpen: boolean
  /** For tables. */
  readonly isWide?: boolean
  /** Interrupts: a screen reader reads what it says at once, and the focus begins on the safe button. */
  readonly isAlert?: boolean
  readonly title: ReactNode
  readonly children: ReactNode
  /** Buttons; the safe one first. */
  readonly actions?: ReactNode
  /** Escape, the close button, or the browser's back gesture. */
  readonly onClose: () => void
}

/** A modal dialog on the native element: the browser keeps the focus inside and gives it back. */
export function Dialog({
  isOpen,
  isWide,
  isAlert,
  title,
  children,
  actions,
  onClose,
}: DialogProps): ReactNode {
  const texts = useTexts()
  const titleId = useId()
  const bodyId = useId()
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    const element = dialog.current
    if (!element || !isOpen) return
    if (!element.open) element.showModal()
    return () => element.close()
  }, [isOpen])

  // The element itself stays, so that closing it gives the focus back to where it was.
  return (
    <dialog
      ref={dialog}
      className={isWide ? 'yb-dialog yb-dialog--wide' : 'yb-dialog'}
      role={isAlert ? 'alertdialog' : undefined}
      aria-labelledby={titleId}
      aria-describedby={isAlert ? bodyId : undefined}
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
    >
      {isOpen && (
        <>
          <div className="yb-dialog__head">
            <h2 id={titleId} className="yb-dialog__title">
              {title}
            </h2>
            {!isAlert && (
              <Button look="quiet" size="small" icon="cross" hidesText onClick={onClose}>
                {texts.common.close}
              </Button>
            )}
          </div>
          <div id={bodyId} className="yb-dialog__body">
            {children}
          </div>
          {actions && <div className="yb-dialog__foot">{actions}</div>}
        </>
      )}
    </dialog>
  )
}
