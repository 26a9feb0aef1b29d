import { useState } from 'react'
import type { PropertyPath } from '../document/property-path.ts'
import type { RecordKey } from '../document/records.ts'
import { useEditorState } from './use-editor.ts'

/** Rows of a long list that are shown at once. */
export const rowsOfPage = 100

/** The page of a list that is shown, from 1: the one of the row a problem leads to, until another one is chosen. */
export function useRowPage(part: RecordKey, list: PropertyPath): [number, (page: number) => void] {
  const path = useEditorState(state => (state.selected === part ? state.selectedPath : undefined))
  const row = path?.[list.length]
  const [seen, setSeen] = useState<typeof path>()
  const [page, setPage] = useState(1)
  if (path !== seen) {
    setSeen(path)
    if (typeof row === 'number' && list.every((step, index) => path?.[index] === step))
      setPage(Math.floor(row / rowsOfPage) + 1)
  }
  return [page, setPage]
}
