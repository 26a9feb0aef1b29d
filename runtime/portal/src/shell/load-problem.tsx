import { Button } from '@yibiao/form/components'
import type { ReactNode } from 'react'
import { ApiProblem } from '../api/api-problem.ts'
import { useWords } from '../texts/texts-context.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { Page } from './page.tsx'
import { ProblemNotice } from './problem-notice.tsx'

/** Stands where a page could not be loaded. */
export function LoadProblem({ error, retry }: { error: unknown; retry: () => void }): ReactNode {
  const { shell } = useWords().texts
  if (error instanceof ApiProblem && error.status === 404) return <NotFoundPage />
  return (
    <Page title={shell.failed.title} width="narrow">
      <ProblemNotice error={error} title={shell.failed.title} />
      <p>
        <Button icon="refresh" onClick={retry}>
          {shell.failed.retry}
        </Button>
      </p>
    </Page>
  )
}
