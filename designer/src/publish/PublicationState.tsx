import type { DecidePublication, ItemPublication, PublishRequest } from '@yibiao/schemas'
import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import { publicationApi } from '../api/publication-api.ts'
import { useFailureText } from '../controls/Failure.tsx'
import { controlTexts } from '../texts/controls.ts'
import { publishTexts } from '../texts/publish.ts'
import { useLocale, useTexts } from '../texts/use-texts.ts'
import { ReasonDialog } from './ReasonDialog.tsx'
import { sayTime } from './StartEntry.tsx'

/** What stands between the item and its next version: an approval, or a planned start. */
export function PublicationState({ itemId, publication, changed }: PublicationStateProps) {
  const texts = useTexts(publishTexts)
  const { locale } = useLocale()
  const { message } = App.useApp()
  const [error, setError] = useState<unknown>()
  const failure = useFailureText(error)
  const { pending, scheduled, decided } = publication
  const cancelStart = async () => {
    try {
      await publicationApi.cancelStart(itemId)
      void message.success(texts.startCancelled)
      changed()
    } catch (problem) {
      setError(problem)
    }
  }
  return (
    <>
      {pending && <Pending itemId={itemId} request={pending} changed={changed} />}
      {scheduled && (
        <Alert
          type="info"
          showIcon
          title={texts.scheduled(scheduled.version, sayTime(scheduled.startsAt, locale))}
          action={<Button onClick={() => void cancelStart()}>{texts.cancelStart}</Button>}
        />
      )}
      {error !== undefined && <Alert type="error" showIcon title={failure} />}
      {decided.length > 0 && <Decided decided={decided} />}
    </>
  )
}

interface PublicationStateProps {
  readonly itemId: string
  readonly publication: ItemPublication
  /** Something was decided: the page reads again. */
  readonly changed: () => void
}

function Pending({
  itemId,
  request,
  changed,
}: {
  readonly itemId: string
  readonly request: PublishRequest
  readonly changed: () => void
}) {
  const texts = useTexts(publishTexts)
  const { locale } = useLocale()
  const [deciding, setDeciding] = useState<DecidePublication['decision']>()
  const { note, startsAt, isMine } = request
  const run = async (opinion: string) => {
    if (!deciding) return
    await publicationApi.decide(itemId, request.id, {
      decision: deciding,
      ...(opinion === '' ? {} : { opinion }),
    })
    setDeciding(undefined)
    changed()
  }
  const detail = [note, startsAt && texts.awaitingStart(sayTime(startsAt, locale))].filter(Boolean)
  return (
    <Alert
      type="warning"
      showIcon
      title={texts.awaiting(request.requestedBy, sayTime(request.requestedAt, locale))}
      description={
        <>
          {detail.map(line => (
            <p key={line}>{line}</p>
          ))}
          <div className="yd-row">
            {isMine ? (
              <Button onClick={() => setDeciding('withdraw')}>{texts.withdraw}</Button>
            ) : (
              <>
                <Button type="primary" onClick={() => setDeciding('approve')}>
                  {texts.approve}
                </Button>
                <Button onClick={() => setDeciding('reject')}>{texts.reject}</Button>
              </>
            )}
          </div>
          {deciding && (
            <ReasonDialog
              title={texts[deciding]}
              text={deciding === 'approve' ? texts.approveText : texts.rejectText}
              label={texts.opinion}
              isOptional={deciding !== 'reject'}
              run={run}
              close={() => setDeciding(undefined)}
            />
          )}
        </>
      }
    />
  )
}

function Decided({ decided }: { readonly decided: readonly PublishRequest[] }) {
  const texts = useTexts(publishTexts)
  const controls = useTexts(controlTexts)
  const { locale } = useLocale()
  return (
    <details className="yd-decided">
      <summary>{texts.decidedTitle}</summary>
      <ul>
        {decided.map(({ id, requestedBy, state, decidedBy = '', decidedAt, opinion }) => {
          const line = texts.decidedLine(requestedBy, texts.decidedStates[state], decidedBy)
          return (
            <li key={id}>
              {decidedAt && <time dateTime={decidedAt}>{sayTime(decidedAt, locale)}</time>}{' '}
              {opinion ? controls.withDetail(line, opinion) : line}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
