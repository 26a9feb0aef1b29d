import { ratingTags } from '@yibiao/core/ratings'
import { Tag } from '@yibiao/form/components'
import type { GivenRating as Given } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { formatDate, formatInstant } from '../texts/format.ts'
import { useWords } from '../texts/texts-context.tsx'

/** A rating that was given, and what became of a bad one. */
export function GivenRating({ rating }: { rating: Given }): ReactNode {
  const { texts, read, locale } = useWords()
  const words = texts.ratings
  const { rectification } = rating
  const isBad = rectification !== undefined
  const notes = [
    rating.round === 2 ? words.secondRating : words.firstRating,
    formatInstant(rating.ratedAt, locale),
    ...(rating.isAnonymous ? [words.isAnonymous] : []),
    ...(rating.isByCode ? [words.byCode] : []),
  ]
  return (
    <div className="given-rating">
      <p>
        <Tag tone={isBad ? 'refused' : 'done'}>{words.levels[rating.level]}</Tag>{' '}
        <span className="fine">{notes.join(' · ')}</span>
      </p>
      {rating.tags.length > 0 && (
        <p className="fine">
          {ratingTags[rating.level]
            .filter(({ code }) => rating.tags.includes(code))
            .map(({ name }) => read(name))
            .join(locale === 'en' ? '; ' : '；')}
        </p>
      )}
      {rating.text !== undefined && <p className="given-rating__text">{rating.text}</p>}
      {rectification !== undefined && rectification.state !== 'closed' && (
        <p>
          {words.rectification(words.states[rectification.state], formatDate(rectification.dueOn, locale))}
        </p>
      )}
      {rectification?.answer !== undefined && (
        <div className="given-rating__answer">
          <p className="label">
            {words.answer}
            {rectification.isSubstantiated !== undefined && (
              <>
                {' '}
                <span className="fine">
                  {rectification.isSubstantiated ? words.substantiated.yes : words.substantiated.no}
                </span>
              </>
            )}
          </p>
          <p className="given-rating__text">{rectification.answer}</p>
        </div>
      )}
    </div>
  )
}
