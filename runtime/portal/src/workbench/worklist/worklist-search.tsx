import { Button } from '@yibiao/form/components'
import { type ReactNode, type Ref, useState } from 'react'
import { useWorkbenchTexts } from '../texts/use-workbench-texts.ts'

/** Looks for a case by number, applicant or item in the part of the worklist that is shown. */
export function WorklistSearch({
  ref,
  onSearch,
}: {
  ref: Ref<HTMLInputElement>
  onSearch: (query: string) => void
}): ReactNode {
  const { list, find } = useWorkbenchTexts()
  const [words, setWords] = useState('')
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
          {list.search}
        </label>
        <input
          className="input"
          id="worklist-search"
          ref={ref}
          type="search"
          autoComplete="off"
          maxLength={100}
          placeholder={list.search}
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
