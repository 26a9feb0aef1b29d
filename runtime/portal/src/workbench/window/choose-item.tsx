import { EmptyState, Skeleton } from '@yibiao/form/components'
import type { WindowItem } from '@yibiao/schemas'
import { type FormEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { findWindowItems } from '../../api/window.ts'
import { useLoaded } from '../../loading/use-loaded.ts'
import { LoadProblem } from '../../shell/load-problem.tsx'
import { useWords } from '../../texts/texts-context.tsx'
import { useWindowTexts } from './texts.ts'

/** Between the last key and the search, in milliseconds. */
const pause = 250

/** The item, found by its name among those this counter takes in. */
export function ChooseItem({ onChoose }: { onChoose: (item: WindowItem) => void }): ReactNode {
  const { pages } = useWindowTexts()
  const [typed, setTyped] = useState('')
  const [query, setQuery] = useState('')
  const results = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const timer = setTimeout(() => setQuery(typed.trim()), pause)
    return () => clearTimeout(timer)
  }, [typed])
  const load = useCallback((signal: AbortSignal) => findWindowItems(query, signal), [query])
  const { loaded, reload } = useLoaded(load)
  // Whoever types and confirms is faster than the search: it goes to the first item once that is there.
  const goesToFirst = useRef(false)
  useEffect(() => {
    if (loaded.state === 'ready' && goesToFirst.current) focusFirst()
  }, [loaded])

  function confirm(event: FormEvent): void {
    event.preventDefault()
    if (loaded.state === 'ready' && query === typed.trim()) return focusFirst()
    goesToFirst.current = true
    setQuery(typed.trim())
  }

  function focusFirst(): void {
    goesToFirst.current = false
    results.current?.querySelector('button')?.focus()
  }

  return (
    <>
      <search>
        <form onSubmit={confirm}>
          <div className="field">
            <label className="label" htmlFor="window-item">
              {pages.search}
            </label>
            <p className="fine" id="window-item-help">
              {pages.searchHelp}
            </p>
            <input
              className="input"
              id="window-item"
              type="search"
              autoComplete="off"
              maxLength={100}
              value={typed}
              aria-describedby="window-item-help"
              onChange={event => {
                goesToFirst.current = false
                setTyped(event.target.value)
              }}
            />
          </div>
        </form>
      </search>
      <div ref={results}>
        {loaded.state === 'loading' && <Skeleton lines={4} />}
        {loaded.state === 'failed' && <LoadProblem error={loaded.error} retry={reload} />}
        {loaded.state === 'ready' && (
          <Found items={loaded.value.entries} hasMore={loaded.value.hasMore} onChoose={onChoose} />
        )}
      </div>
    </>
  )
}

type FoundProps = {
  items: readonly WindowItem[]
  hasMore: boolean
  onChoose: (item: WindowItem) => void
}

function Found({ items, hasMore, onChoose }: FoundProps): ReactNode {
  const { read } = useWords()
  const { pages } = useWindowTexts()
  if (items.length === 0) {
    return (
      <EmptyState title={pages.nothing} icon="search">
        <p>{pages.nothingHelp}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <output className="fine">{hasMore ? pages.more : pages.found(items.length)}</output>
      <ul className="item-choices">
        {items.map(item => (
          <li key={item.itemId}>
            <button className="item-choice" type="button" onClick={() => onChoose(item)}>
              <span className="strong">{read(item.name)}</span>
              {!item.isOwn && <span className="fine">{pages.ofOther(item.departmentName)}</span>}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
