import { useEffect } from 'react'
import { useWords } from '../texts/texts-context.tsx'

/** Names the window; never with anything personal. */
export function useDocumentTitle(page: string): void {
  const { shell } = useWords().texts
  useEffect(() => {
    document.title = shell.titleOf(page)
  }, [shell, page])
}
