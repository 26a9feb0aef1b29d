import { Button } from '@yibiao/form/components'
import { type ReactNode, type Ref, useState } from 'react'
import { useWorkbenchTexts } from '../texts/use-workbench-texts.ts'
import { useWorklistTexts } from './texts.ts'

/** Looks for a case by number, applicant or document number in the part of the worklist that is shown. */
export function WorklistSearch({
  ref,
  query,
  onSearch,
}: {
  /** As it is searched for now. */
  query: string
  ref: Ref<HTMLInputElement>
  onSearch: (query: string) => void
}): ReactNode {
  const { find } = useWorkbenchTexts()
  const { search } = useWorklistTexts()
  const [words, setWords] = useState(query)
  return (
    <search className="toolbar__search">
      <form
        className="toolbar__form"
        onSubmit={event => {
          event.preventDefault()
          onSearch(words.trim())
        }}
      >
        <label className="yb-unseen" htmlFor="worklist-search">
          {search}
        </label>
        <input
          className="input"
          id="worklist-search"
          ref={ref}
          type="search"
          autoComplete="off"
          maxLength={100}
          placeholder={search}
          value={words}
          onChange={event => {
            setWords(event.target.value)
            if (event.target.value === '') onSearch('')
          }}
        />
        <Button type="submit" icon="search">
          {find.button}
        </Button>
      </form>
    </search>
  )
}
