import { Button } from '@yibiao/form/components'
import type { CaseProgress } from '@yibiao/schemas'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { queryProgress } from '../api/public.ts'
import { Entry } from '../publicity/entry.tsx'
import { Page } from '../shell/page.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { ProgressCard } from './progress-card.tsx'
import { type ProgressEntries, readProgressQuery } from './read-progress-query.ts'
import { useProgressTexts } from './texts.ts'

/** 进度查询: how far a case is, for whoever has its receipt. */
export function ProgressPage(): ReactNode {
  const texts = useProgressTexts()
  const [entries, setEntries] = useState<ProgressEntries>({ caseNumber: '', queryPassword: '' })
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map())
  const [found, setFound] = useState<CaseProgress>()
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)

  function set(change: Partial<ProgressEntries>): void {
    setEntries(before => ({ ...before, ...change }))
    setProblems(new Map())
    setFound(undefined)
    setError(undefined)
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    const read = readProgressQuery(entries, texts)
    if ('problems' in read) {
      setProblems(read.problems)
      const [first] = read.problems.keys()
      form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus()
      return
    }
    setBusy(true)
    setError(undefined)
    try {
      setFound(await queryProgress(read.query))
    } catch (failure) {
      setFound(undefined)
      setError(failure)
    }
    setBusy(false)
  }

  return (
    <Page title={texts.title}>
      <p>{texts.help}</p>
      <form className="public-form" ref={form} noValidate onSubmit={event => void submit(event)}>
        <Entry
          name="caseNumber"
          label={texts.number}
          help={texts.numberHelp}
          value={entries.caseNumber}
          problem={problems.get('caseNumber')}
          isRequired
          maxLength={80}
          onChange={caseNumber => set({ caseNumber })}
        />
        <Entry
          name="queryPassword"
          label={texts.password}
          help={texts.passwordHelp}
          value={entries.queryPassword}
          problem={problems.get('queryPassword')}
          isRequired
          maxLength={12}
          onChange={queryPassword => set({ queryPassword })}
        />
        {error !== undefined && <ProblemNotice error={error} title={texts.failed} />}
        <p>
          <Button type="submit" look="primary" icon="search" isBusy={isBusy}>
            {texts.search}
          </Button>
        </p>
      </form>
      {found !== undefined && <ProgressCard progress={found} />}
    </Page>
  )
}
