import { Skeleton } from '@yibiao/form/components'
import type { ExchangeOverview } from '@yibiao/schemas'
import { type ReactNode, useState } from 'react'
import { fetchExchange, type ExchangeStatus } from '../../api/exchange.ts'
import { useLoaded } from '../../loading/use-loaded.ts'
import { LoadProblem } from '../../shell/load-problem.tsx'
import { Page } from '../../shell/page.tsx'
import { TitledSection } from '../../shell/titled-section.tsx'
import { formatInstant } from '../../texts/format.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { ReconciliationTable } from './reconciliation-table.tsx'
import { RecordTable } from './record-table.tsx'
import { TargetForm } from './target-form.tsx'
import { useExchangeTexts } from './texts.ts'

const statuses: readonly ExchangeStatus[] = ['held', 'dead', 'waiting', 'sent']

/** 办件回传: where records go, what was not sent and why, and what the destination says at the end of each day. */
export function ExchangePage({ mayChange }: { mayChange: boolean }): ReactNode {
  const { loaded, reload, replace } = useLoaded(fetchExchange)
  if (loaded.state === 'loading') return <Skeleton lines={10} />
  if (loaded.state === 'failed') return <LoadProblem error={loaded.error} retry={reload} />
  return <Exchange overview={loaded.value} mayChange={mayChange} onChanged={reload} onSaved={replace} />
}

type ExchangeProps = {
  overview: ExchangeOverview
  mayChange: boolean
  onChanged: () => void
  onSaved: (overview: ExchangeOverview) => void
}

function Exchange({ overview, mayChange, onChanged, onSaved }: ExchangeProps): ReactNode {
  const { locale } = useWords()
  const texts = useExchangeTexts()
  const { counts, waitingSince, target, reconciliations } = overview
  const [status, setStatus] = useState<ExchangeStatus>(counts.held === 0 && counts.dead > 0 ? 'dead' : 'held')
  return (
    <Page title={texts.title} width="wide">
      <p className="prose">{texts.help}</p>
      <TitledSection title={texts.target.title}>
        <TargetForm target={target} mayChange={mayChange} onSaved={onSaved} />
      </TitledSection>
      <TitledSection title={texts.records.title}>
        <fieldset className="segments" aria-label={texts.records.filter}>
          {statuses.map(known => (
            <button
              key={known}
              type="button"
              className="segments__segment"
              aria-pressed={status === known}
              onClick={() => setStatus(known)}
            >
              {texts.counts[known]} <span className="segments__count yb-figures">{counts[known]}</span>
            </button>
          ))}
        </fieldset>
        {status === 'waiting' && waitingSince !== undefined && (
          <p className="fine">{texts.waitingSince(formatInstant(waitingSince, locale))}</p>
        )}
        <RecordTable key={status} status={status} mayChange={mayChange} onChanged={onChanged} />
      </TitledSection>
      <TitledSection title={texts.days.title}>
        <p className="fine">{texts.days.help}</p>
        <ReconciliationTable days={reconciliations} />
      </TitledSection>
    </Page>
  )
}
