import { createContext, use, useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { useTexts } from '../services/form-services.tsx'
import { Button } from './button.tsx'

export interface Toast {
  readonly text: string
  /** Offered on the toast, e.g. undo. */
  readonly action?: { readonly text: string; readonly run: () => void }
}

interface ShownToast extends Toast {
  readonly id: number
}

const ToastsContext = createContext<(toast: Toast) => void>(() => undefined)

/** Milliseconds a toast without an action stays; one with an action stays until it is closed. */
const shownFor = 6_000

/** Toasts shown at once; the oldest goes first. */
const mostToasts = 3

/** Short words about something that just happened, shown at the foot and said politely by screen readers. */
export function ToastsProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const texts = useTexts()
  const [toasts, setToasts] = useState<readonly ShownToast[]>([])
  const close = useCallback((id: number) => setToasts(all => all.filter(toast => toast.id !== id)), [])
  const lastId = useRef(0)
  const show = useCallback((toast: Toast) => {
    lastId.current += 1
    const id = lastId.current
    setToasts(all => [...all.slice(1 - mostToasts), { ...toast, id }])
  }, [])
  return (
    <ToastsContext value={show}>
      {children}
      <output className="yb-toasts">
        {toasts.map(toast => (
          <span key={toast.id} className="yb-toast">
            <ToastTimer toast={toast} close={close} />
            <span>{toast.text}</span>
            {toast.action && (
              <>
                <Button
                  size="small"
                  onClick={() => {
                    toast.action?.run()
                    close(toast.id)
                  }}
                >
                  {toast.action.text}
                </Button>
                <Button size="small" icon="cross" hidesText onClick={() => close(toast.id)}>
                  {texts.common.close}
                </Button>
              </>
            )}
          </span>
        ))}
      </output>
    </ToastsContext>
  )
}

export function useToast(): (toast: Toast) => void {
  return use(ToastsContext)
}

function ToastTimer({ toast, close }: { toast: ShownToast; close: (id: number) => void }): null {
  useEffect(() => {
    if (toast.action) return
    const timer = setTimeout(() => close(toast.id), shownFor)
    return () => clearTimeout(timer)
  }, [toast, close])
  return null
}
