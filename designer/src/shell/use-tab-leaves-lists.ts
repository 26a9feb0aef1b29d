import { useEffect } from 'react'

/**
 * Tab goes on from a box whose list is open; leaving it closes the list. By itself the component would take the entry
 * the arrows are on and keep the keyboard: a list of several could not be left, and would change at every try.
 */
export function useTabLeavesLists(): void {
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      const isInList = event.target instanceof Element && event.target.closest('.ant-select') !== null
      if (event.key === 'Tab' && isInList) event.stopPropagation()
    }
    document.addEventListener('keydown', keys, true)
    return () => document.removeEventListener('keydown', keys, true)
  }, [])
}
