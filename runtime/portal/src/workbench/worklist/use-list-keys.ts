import { type RefObject, useEffect, useEffectEvent } from 'react'

type Input = {
  /** Holds the rows; each row has `data-row` with its task and one link that opens it. */
  list: RefObject<HTMLElement | null>
  search: RefObject<HTMLInputElement | null>
  onClaim: (taskId: string) => void
}

/** J and K move from row to row, C claims, / goes to the search. Keys typed into a field are left alone. */
export function useListKeys({ list, search, onClaim }: Input): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const at = rows.findIndex(row => row.contains(document.activeElement))
    switch (event.key.toLowerCase()) {
      case 'j':
        focusRow(rows[Math.min(at + 1, rows.length - 1)])
        break
      case 'k':
        focusRow(rows[Math.max(at - 1, 0)])
        break
      case 'c':
        if (at >= 0) onClaim(rows[at]?.dataset['row'] ?? '')
        break
      case '/':
        event.preventDefault()
        search.current?.focus()
        break
    }
  })

  useEffect(() => {
    document.addEventListener('keydown', handle)
    return () => document.removeEventListener('keydown', handle)
  }, [])
}

function focusRow(row: HTMLElement | undefined): void {
  row?.querySelector<HTMLElement>('a[href]')?.focus()
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, dialog[open]') !== null
}
