import { Button, Notice, Skeleton } from '@yibiao/form/components'
import type { CaseRatings, RatableService } from '@yibiao/schemas'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { fetchRatingsByCode, rateByCode } from '../api/ratings.ts'
import { useLoaded } from '../loading/use-loaded.ts'
import { LoadProblem } from '../shell/load-problem.tsx'
import { Page } from '../shell/page.tsx'
import { formatInstant } from '../texts/format.ts'
import { useWords } from '../texts/texts-context.tsx'
import { type RatingEntries, RatingForm } from './rating-form.tsx'

/** Rating with the code of a receipt, without signing in. */
export function RateByCodePage({ code }: { code: string }): ReactNode {
  const load = useCallback((signal: AbortSignal) => fetchRatingsByCode(code, signal), [code])
  const { loaded, reload } = useLoaded(load)
  if (loaded.state === 'loading') return <Skeleton lines={6} />
  if (loaded.state === 'failed') return <LoadProblem error={loaded.error} retry={reload} />
  return <Rate code={code} ratings={loaded.value} onRated={reload} />
}

type Props = { code: string; ratings: CaseRatings; onRated: () => void }

function Rate({ code, ratings, onRated }: Props): ReactNode {
  const { texts, read, locale } = useWords()
  const words = texts.ratings
  const [chosen, setChosen] = useState<RatableService>()
  const [isReceived, setReceived] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const open = ratings.services.filter(({ mayRate }) => mayRate)

  useEffect(() => {
    if (isReceived) box.current?.focus()
  }, [isReceived])

  async function send({ name, contact, isAnonymous, ...entries }: RatingEntries): Promise<void> {
    const rater = isAnonymous ? {} : { rater: { name: name.trim(), contact: contact.trim() } }
    await rateByCode(code, { ...entries, ...rater, service: chosen?.number ?? 1 })
    setChosen(undefined)
    setReceived(true)
    onRated()
  }

  return (
    <Page
      title={words.code.page}
      heading={words.code.page}
      above={words.code.of(read(ratings.itemName), ratings.departmentName)}
      width="narrow"
    >
      {isReceived && (
        <div className="public-form" ref={box} tabIndex={-1}>
          <Notice tone="success" title={words.code.received}>
            <p>{words.code.receivedHelp}</p>
          </Notice>
        </div>
      )}
      <p className="fine">{words.help}</p>
      {open.length === 0 && <p>{words.code.nothing}</p>}
      {chosen === undefined ? (
        <ul className="rows" aria-label={isReceived ? words.code.more : words.code.page}>
          {open.map(service => (
            <li className="row" key={service.number}>
              <div className="row__main">
                <p className="row__title">{words.services[service.kind]}</p>
                <p className="fine">{formatInstant(service.at, locale)}</p>
              </div>
              <Button
                aria-label={words.rateWhat(words.services[service.kind])}
                onClick={() => {
                  setReceived(false)
                  setChosen(service)
                }}
              >
                {words.rate}
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        <section aria-label={words.services[chosen.kind]}>
          <h2 className="block__title">{words.services[chosen.kind]}</h2>
          <RatingForm
            indicators={ratings.indicators.filter(({ channel }) => channel === chosen.channel)}
            asksName
            onSend={send}
            onCancel={() => setChosen(undefined)}
          />
        </section>
      )}
    </Page>
  )
}
