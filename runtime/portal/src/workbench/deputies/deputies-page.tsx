import { Button, EmptyState, Skeleton, useToast } from '@yibiao/form/components'
import type { Colleagues, Deputies, DeputyView } from '@yibiao/schemas'
import { type ReactNode, useCallback } from 'react'
import { endDeputy, fetchDeputies, fetchDeputyColleagues } from '../../api/deputies.ts'
import { useLoaded } from '../../loading/use-loaded.ts'
import { LoadProblem } from '../../shell/load-problem.tsx'
import { Page } from '../../shell/page.tsx'
import { problemText } from '../../shell/problem-text.ts'
import { TitledSection } from '../../shell/titled-section.tsx'
import { formatDate } from '../../texts/format.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { NewDeputyForm } from './new-deputy-form.tsx'
import { useDeputyTexts } from './texts.ts'

/** 代理 by dates: who stands in for whom, and a form to name the own deputy. */
export function DeputiesPage(): ReactNode {
  const words = useDeputyTexts()
  const load = useCallback(
    async (signal: AbortSignal): Promise<{ deputies: Deputies; colleagues: Colleagues }> => {
      const [deputies, colleagues] = await Promise.all([fetchDeputies(signal), fetchDeputyColleagues(signal)])
      return { deputies, colleagues }
    },
    [],
  )
  const { loaded, reload } = useLoaded(load)
  if (loaded.state === 'loading') return <Skeleton lines={6} />
  if (loaded.state === 'failed') return <LoadProblem error={loaded.error} retry={reload} />
  const { deputies, colleagues } = loaded.value
  return (
    <Page title={words.title}>
      <p>{words.help}</p>
      <TitledSection look="panel" title={words.list}>
        <DeputyList entries={deputies.entries} onChanged={reload} />
      </TitledSection>
      <TitledSection look="panel" title={words.add}>
        <NewDeputyForm colleagues={colleagues.officers} onSaved={reload} />
      </TitledSection>
    </Page>
  )
}

type ListProps = { entries: readonly DeputyView[]; onChanged: () => void }

function DeputyList({ entries, onChanged }: ListProps): ReactNode {
  const { texts, locale } = useWords()
  const words = useDeputyTexts()
  const toast = useToast()

  async function end(id: string): Promise<void> {
    try {
      await endDeputy(id)
      toast({ text: words.ended })
      onChanged()
    } catch (error) {
      toast({ text: problemText(error, texts.shell) })
    }
  }

  if (entries.length === 0) return <EmptyState title={words.none}>{words.noneHelp}</EmptyState>
  return (
    <ul className="plain-list">
      {entries.map(({ id, officer, deputy, from, through, note, mayEnd }) => (
        <li key={id} className="procedure">
          <p className="strong">{words.row(officer, deputy)}</p>
          <p className="fine">{words.period(formatDate(from, locale), formatDate(through, locale))}</p>
          {note !== undefined && <p>{note}</p>}
          {mayEnd && (
            <p>
              <Button size="small" aria-label={words.endOf(deputy)} onClick={() => void end(id)}>
                {words.end}
              </Button>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
