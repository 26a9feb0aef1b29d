import { type FormEvent, type RefObject, useRef, useState } from 'react'
import { focusField } from '../shell/focus-field.ts'

/** What was typed, read: the query, or what is wrong by the name of the entry. */
export type ReadEntries<Query> = { query: Query } | { problems: ReadonlyMap<string, string> }

export type PublicQuery<Entries, Found> = {
  form: RefObject<HTMLFormElement | null>
  entries: Entries
  problems: ReadonlyMap<string, string>
  /** Undefined until an answer to these entries is there. */
  found: Found | undefined
  error: unknown
  isBusy: boolean
  set: (change: Partial<Entries>) => void
  submit: (event: FormEvent) => void
}

/** Something asked for without signing in: entries, what is wrong with them, and what was found. */
export function usePublicQuery<Entries, Query, Found>(
  nothing: Entries,
  read: (entries: Entries) => ReadEntries<Query>,
  ask: (query: Query) => Promise<Found>,
): PublicQuery<Entries, Found> {
  const [entries, setEntries] = useState(nothing)
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map())
  const [found, setFound] = useState<Found>()
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)

  function set(change: Partial<Entries>): void {
    setEntries(before => ({ ...before, ...change }))
    setProblems(new Map())
    setFound(undefined)
    setError(undefined)
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    const given = read(entries)
    if ('problems' in given) {
      setProblems(given.problems)
      focusField(form.current, given.problems.keys().next().value)
      return
    }
    setBusy(true)
    setError(undefined)
    try {
      const answer = await ask(given.query)
      setFound(() => answer)
    } catch (failure) {
      setFound(undefined)
      setError(failure)
    }
    setBusy(false)
  }

  return { form, entries, problems, found, error, isBusy, set, submit: event => void submit(event) }
}
