import { Button, Tag } from '@yibiao/form/components'
import type { SourceState } from '@yibiao/schemas'
import { type ReactNode, useState } from 'react'
import { formatTime } from '../../texts/format.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { toneOf } from './source-tone.ts'

type Props = {
  sources: readonly SourceState[]
  /** Asks one source; with consent where it wants it. */
  onAsk: (source: SourceState) => Promise<void>
}

/** Which sources filled the form, which could not, and what that means. */
export function SourcesPanel({ sources, onAsk }: Props): ReactNode {
  const { apply } = useWords().texts
  const [asking, setAsking] = useState<string>()
  const needsAttention = sources.some(source => source.state !== 'filled')
  if (sources.length === 0) return null

  async function ask(source: SourceState): Promise<void> {
    setAsking(source.sourceKey)
    await onAsk(source)
    setAsking(undefined)
  }

  return (
    <details className="details sources" open={needsAttention}>
      <summary>{apply.sources.title}</summary>
      <p className="fine">{apply.sources.help}</p>
      <ul className="rows">
        {sources.map(source => (
          <SourceRow
            key={source.sourceKey}
            source={source}
            isBusy={asking === source.sourceKey}
            onAsk={() => void ask(source)}
          />
        ))}
      </ul>
    </details>
  )
}

function SourceRow(props: { source: SourceState; isBusy: boolean; onAsk: () => void }): ReactNode {
  const { texts, read } = useWords()
  const { sources } = texts.apply
  const { source } = props
  const name = read(source.name)
  const isMissing = source.state === 'failed' || source.state === 'noData'
  return (
    <li className="row">
      <div className="row__main">
        <p>
          {name} <Tag tone={toneOf(source)}>{stateText(source, sources)}</Tag>
        </p>
        {source.state === 'failed' && <p className="fine">{sources.onFailure[source.onFailure]}</p>}
        {source.fetchedAt !== undefined && source.state === 'filled' && (
          <p className="fine">{sources.fetchedAt(formatTime(source.fetchedAt))}</p>
        )}
      </div>
      <div className="row__actions">
        {source.state === 'needsConsent' && (
          <Button
            size="small"
            isBusy={props.isBusy}
            aria-label={sources.consentWhat(name)}
            onClick={props.onAsk}
          >
            {sources.consent}
          </Button>
        )}
        {(isMissing || source.state === 'notAsked') && (
          <Button
            look="quiet"
            size="small"
            icon="refresh"
            isBusy={props.isBusy}
            aria-label={sources.againWhat(name)}
            onClick={props.onAsk}
          >
            {sources.again}
          </Button>
        )}
      </div>
    </li>
  )
}

function stateText(
  { state, standing }: SourceState,
  words: ReturnType<typeof useWords>['texts']['apply']['sources'],
): string {
  return state === 'noData' && standing !== undefined && standing !== 'valid'
    ? words.standing[standing]
    : words.state[state]
}
