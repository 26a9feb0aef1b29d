import { Button } from '@yibiao/form/components'
import type { ReactNode } from 'react'
import { queryProgress } from '../api/public.ts'
import { Entry } from '../publicity/entry.tsx'
import { usePublicQuery } from '../publicity/use-public-query.ts'
import { Page } from '../shell/page.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { ProgressCard } from './progress-card.tsx'
import { type ProgressEntries, readProgressQuery } from './read-progress-query.ts'
import { useProgressTexts } from './texts.ts'

const nothing: ProgressEntries = { caseNumber: '', queryPassword: '' }

/** 进度查询: how far a case is, for whoever has its receipt. */
export function ProgressPage(): ReactNode {
  const texts = useProgressTexts()
  const { form, entries, problems, found, error, isBusy, set, submit } = usePublicQuery(
    nothing,
    given => readProgressQuery(given, texts),
    queryProgress,
  )

  return (
    <Page title={texts.title}>
      <p>{texts.help}</p>
      <form className="public-form" ref={form} noValidate onSubmit={submit}>
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
