import { useEffect, useEffectEvent } from 'react'

/**
 * Keys that work everywhere on the form, in text boxes too: Ctrl+F looks for a field, Ctrl+I goes to the list of types
 * to insert one. In dialogs they stay the browser's own.
 */
export function useFormKeys(acts: { readonly find: () => void; readonly insert: () => void }): void {
  const act = useEffectEvent((event: KeyboardEvent) => {
    const isElsewhere = event.target instanceof Element && event.target.closest('[role="dialog"]') !== null
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || isElsewhere) return
    const key = event.key.toLowerCase()
    if (key !== 'f' && key !== 'i') return
    event.preventDefault()
    acts[key === 'f' ? 'find' : 'insert']()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => act(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
