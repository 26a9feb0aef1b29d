import { ratingLevels } from '@yibiao/core/ratings'
import type { RatingIndicatorView, RatingLevel } from '@yibiao/schemas'
import { type ReactNode, useId } from 'react'
import { useWords } from '../texts/texts-context.tsx'

type Props = {
  indicators: readonly RatingIndicatorView[]
  values: Readonly<Record<string, RatingLevel>>
  onChange: (values: Record<string, RatingLevel>) => void
}

/** 分项评价: each indicator with a level, or none; folded away, because nobody is made to answer. */
export function Indicators({ indicators, values, onChange }: Props): ReactNode {
  const { texts, read } = useWords()
  const words = texts.ratings
  const id = useId()

  function set(key: string, level: RatingLevel | undefined): void {
    const { [key]: _before, ...others } = values
    onChange(level === undefined ? others : { ...others, [key]: level })
  }

  return (
    <details className="details">
      <summary>{words.indicators}</summary>
      <div className="rating-form__indicators">
        {indicators.map(({ key, name }) => (
          <div className="field" key={key}>
            <label className="label" htmlFor={`${id}-${key}`}>
              {read(name)}
            </label>
            <select
              className="input"
              id={`${id}-${key}`}
              value={values[key] ?? ''}
              onChange={event =>
                set(
                  key,
                  ratingLevels.find(level => level === event.target.value),
                )
              }
            >
              <option value="">{words.notRated}</option>
              {ratingLevels.map(level => (
                <option key={level} value={level}>
                  {words.levels[level]}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
    </details>
  )
}
