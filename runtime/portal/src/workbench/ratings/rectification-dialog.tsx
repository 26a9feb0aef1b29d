import { ratingTags } from '@yibiao/core/ratings'
import { Button, Dialog, Skeleton, SummaryList } from '@yibiao/form/components'
import type { Rectification } from '@yibiao/schemas'
import { type ReactNode, useCallback } from 'react'
import { fetchRectification } from '../../api/ratings.ts'
import { useLoaded } from '../../loading/use-loaded.ts'
import { LoadProblem } from '../../shell/load-problem.tsx'
import { TitledSection } from '../../shell/titled-section.tsx'
import { formatInstant } from '../../texts/format.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { RectificationAct } from './rectification-act.tsx'
import { type RectificationTexts, useRectificationTexts } from './texts.ts'

type Props = { id: string; onChanged: () => void; onClose: () => void }

/** One 整改单: what was said, what was done, and what is to be done now. */
export function RectificationDialog({ id, onChanged, onClose }: Props): ReactNode {
  const words = useRectificationTexts()
  const load = useCallback((signal: AbortSignal) => fetchRectification(id, signal), [id])
  const { loaded, reload, replace } = useLoaded(load)
  return (
    <div className="act-dialog">
      <Dialog
        isOpen
        title={words.title}
        onClose={onClose}
        actions={<Button onClick={onClose}>{words.close}</Button>}
      >
        {loaded.state === 'loading' && <Skeleton lines={8} />}
        {loaded.state === 'failed' && <LoadProblem error={loaded.error} retry={reload} />}
        {loaded.state === 'ready' && (
          <>
            <Said of={loaded.value} />
            <Steps of={loaded.value} />
            {loaded.value.acts.length > 0 && (
              <RectificationAct
                key={loaded.value.steps.length}
                id={id}
                acts={loaded.value.acts}
                onDone={next => {
                  replace(next)
                  onChanged()
                }}
                onStale={reload}
              />
            )}
          </>
        )}
      </Dialog>
    </div>
  )
}

function Said({ of }: { of: Rectification }): ReactNode {
  const { texts, read, locale } = useWords()
  const words = useRectificationTexts()
  const { levels, services } = texts.ratings
  const { entry, rater, again } = of
  const tags = ratingTags[entry.level].filter(({ code }) => of.tags.includes(code))
  const details = of.indicatorNames.flatMap(({ key, name }) => {
    const level = of.indicators[key]
    return level === undefined ? [] : [`${read(name)} ${levels[level]}`]
  })
  const join = (parts: readonly string[]): string => parts.join(locale === 'en' ? '; ' : '；')
  const rows = [
    { id: 'item', term: words.columns.item, value: read(entry.itemName) },
    { id: 'service', term: words.columns.service, value: services[entry.service] },
    {
      id: 'level',
      term: words.columns.level,
      value: join([levels[entry.level], ...tags.map(({ name }) => read(name))]),
    },
    ...(details.length === 0 ? [] : [{ id: 'details', term: words.indicators, value: join(details) }]),
    ...(of.text === undefined
      ? []
      : [{ id: 'text', term: words.rating, value: <span className="given-rating__text">{of.text}</span> }]),
    { id: 'rater', term: words.rater, value: rater === undefined ? words.anonymous : rater.name },
    ...(rater === undefined ? [] : [{ id: 'contact', term: words.contact, value: rater.contact }]),
    ...(again === undefined ? [] : [{ id: 'again', term: words.again, value: levels[again] }]),
  ]
  return <SummaryList rows={rows} />
}

function Steps({ of }: { of: Rectification }): ReactNode {
  const { locale } = useWords()
  const words = useRectificationTexts()
  return (
    <TitledSection title={words.steps}>
      {of.steps.length === 0 ? (
        <p className="fine">{words.noSteps}</p>
      ) : (
        <ol className="plain-list">
          {of.steps.map((step, place) => (
            <li className="given-rating" key={place}>
              <p>
                <strong>{words.acts[step.type]}</strong>
                {resultOf(step, words)}{' '}
                <span className="fine">
                  {step.by} · {formatInstant(step.at, locale)}
                </span>
              </p>
              <p className="given-rating__text">{step.text}</p>
            </li>
          ))}
        </ol>
      )}
    </TitledSection>
  )
}

function resultOf(
  { isSubstantiated, outcome }: Rectification['steps'][number],
  words: RectificationTexts,
): string {
  if (isSubstantiated !== undefined)
    return ` · ${isSubstantiated ? words.substantiated.yes : words.substantiated.no}`
  return outcome === undefined ? '' : ` · ${words.outcomes[outcome]}`
}
