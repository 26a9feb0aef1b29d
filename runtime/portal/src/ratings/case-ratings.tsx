import { Button, Skeleton, useToast } from '@yibiao/form/components'
import type { CaseRatings as Ratings, RatableService } from '@yibiao/schemas'
import { type ReactNode, useCallback, useState } from 'react'
import { fetchRatings, rateService } from '../api/ratings.ts'
import { useLoaded } from '../loading/use-loaded.ts'
import { LoadProblem } from '../shell/load-problem.tsx'
import { TitledSection } from '../shell/titled-section.tsx'
import { formatInstant } from '../texts/format.ts'
import { useWords } from '../texts/texts-context.tsx'
import { GivenRating } from './given-rating.tsx'
import { type RatingEntries, RatingForm } from './rating-form.tsx'

/** 好差评 of an own case: each service by itself, at any time, once. */
export function CaseRatings({ caseId }: { caseId: string }): ReactNode {
  const { ratings: words } = useWords().texts
  const load = useCallback((signal: AbortSignal) => fetchRatings(caseId, signal), [caseId])
  const { loaded, reload, replace } = useLoaded(load)
  return (
    <TitledSection title={words.title}>
      <p className="fine">{words.help}</p>
      {loaded.state === 'loading' && <Skeleton lines={3} />}
      {loaded.state === 'failed' && <LoadProblem error={loaded.error} retry={reload} />}
      {loaded.state === 'ready' && (
        <ul className="rows">
          {loaded.value.services.map(service => (
            <li key={service.number}>
              <Service caseId={caseId} all={loaded.value} service={service} onRated={replace} />
            </li>
          ))}
        </ul>
      )}
    </TitledSection>
  )
}

type Props = {
  caseId: string
  all: Ratings
  service: RatableService
  onRated: (ratings: Ratings) => void
}

function Service({ caseId, all, service, onRated }: Props): ReactNode {
  const { texts, locale } = useWords()
  const words = texts.ratings
  const toast = useToast()
  const [isOpen, setOpen] = useState(false)
  const name = words.services[service.kind]

  async function send({ name: _name, contact: _contact, ...entries }: RatingEntries): Promise<void> {
    const device = window.matchMedia('(pointer: coarse)').matches ? 'mobile' : 'pc'
    onRated(await rateService(caseId, { ...entries, service: service.number, device }))
    setOpen(false)
    toast({ text: words.done })
  }

  return (
    <div className="rated-service">
      <div className="row">
        <div className="row__main">
          <p className="row__title">{name}</p>
          <p className="fine">{formatInstant(service.at, locale)}</p>
        </div>
        {service.mayRate && !isOpen && (
          <Button aria-label={words.rateWhat(name)} onClick={() => setOpen(true)}>
            {service.ratings.length === 0 ? words.rate : words.rateAgain}
          </Button>
        )}
      </div>
      {service.ratings.map(rating => (
        <GivenRating key={rating.round} rating={rating} />
      ))}
      {isOpen && (
        <RatingForm
          indicators={all.indicators.filter(({ channel }) => channel === service.channel)}
          asksName={false}
          onSend={send}
          onCancel={() => setOpen(false)}
        />
      )}
    </div>
  )
}
