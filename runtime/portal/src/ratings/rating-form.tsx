import { Button } from '@yibiao/form/components'
import { ratingLevels, ratingTags } from '@yibiao/core/ratings'
import type { RatingIndicatorView, RatingLevel } from '@yibiao/schemas'
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react'
import { Entry } from '../publicity/entry.tsx'
import { focusField } from '../shell/focus-field.ts'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useWords } from '../texts/texts-context.tsx'
import { Indicators } from './indicators.tsx'

/** What was entered; the level is there. */
export type RatingEntries = {
  level: RatingLevel
  tags: string[]
  indicators: Record<string, RatingLevel>
  text?: string
  isAnonymous: boolean
  name: string
  contact: string
}

type Props = {
  /** Asked in the channel of the service. */
  indicators: readonly RatingIndicatorView[]
  /** Somebody who is not signed in says who they are, or stays unknown. */
  asksName: boolean
  onSend: (entries: RatingEntries) => Promise<void>
  onCancel: () => void
}

/** A rating to give. No level is chosen beforehand; the tags are those of the chosen level. */
export function RatingForm({ indicators, asksName, onSend, onCancel }: Props): ReactNode {
  const { texts, read } = useWords()
  const words = texts.ratings
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [level, setLevel] = useState<RatingLevel>()
  const [tags, setTags] = useState<readonly string[]>([])
  const [details, setDetails] = useState<Record<string, RatingLevel>>({})
  const [text, setText] = useState('')
  const [isAnonymous, setAnonymous] = useState(false)
  const [name, setName] = useState('')
  const [contact, setContact] = useState('')
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map())
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    const found = new Map<string, string>()
    if (level === undefined) found.set('level', words.levelMissing)
    if (asksName && !isAnonymous && name.trim() === '') found.set('name', words.nameMissing)
    if (asksName && !isAnonymous && contact.trim() === '') found.set('contact', words.contactMissing)
    setProblems(found)
    const [first] = found.keys()
    if (first !== undefined || level === undefined) {
      focusField(form.current, first)
      return
    }
    setBusy(true)
    setError(undefined)
    try {
      const words = text.trim() === '' ? {} : { text: text.trim() }
      await onSend({ level, tags: [...tags], indicators: details, ...words, isAnonymous, name, contact })
    } catch (failure) {
      setError(failure)
      setBusy(false)
    }
  }

  return (
    <form className="rating-form" ref={form} noValidate onSubmit={event => void submit(event)}>
      <fieldset
        className="rating-form__part"
        aria-describedby={problems.has('level') ? `${id}-level` : undefined}
      >
        <legend className="label">{words.level}</legend>
        {problems.has('level') && (
          <p className="problem" id={`${id}-level`} role="alert">
            {problems.get('level')}
          </p>
        )}
        <div className="rating-form__levels">
          {ratingLevels.map(each => (
            <label className="choice-box" key={each}>
              <input
                type="radio"
                name="level"
                value={each}
                checked={level === each}
                onChange={() => {
                  setLevel(each)
                  setTags([])
                  setProblems(new Map())
                }}
              />
              {words.levels[each]}
            </label>
          ))}
        </div>
      </fieldset>
      {level !== undefined && (
        <fieldset className="rating-form__part">
          <legend className="label">{words.tags}</legend>
          <div className="rating-form__tags">
            {ratingTags[level].map(tag => (
              <label className="choice-box" key={tag.code}>
                <input
                  type="checkbox"
                  name="tag"
                  value={tag.code}
                  checked={tags.includes(tag.code)}
                  onChange={event =>
                    setTags(
                      event.target.checked ? [...tags, tag.code] : tags.filter(code => code !== tag.code),
                    )
                  }
                />
                {read(tag.name)}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {level !== undefined && indicators.length > 0 && (
        <Indicators indicators={indicators} values={details} onChange={setDetails} />
      )}
      <Entry
        name="text"
        label={words.text}
        help={words.textHelp}
        value={text}
        problem={undefined}
        rows={3}
        maxLength={1000}
        onChange={setText}
      />
      <div>
        <label className="choice-box choice-box--plain">
          <input
            type="checkbox"
            checked={isAnonymous}
            onChange={event => setAnonymous(event.target.checked)}
          />
          {words.anonymous}
        </label>
        <p className="fine">{words.anonymousHelp}</p>
      </div>
      {asksName && !isAnonymous && (
        <>
          <Entry
            name="name"
            label={words.name}
            value={name}
            problem={problems.get('name')}
            isRequired
            maxLength={100}
            autoComplete="name"
            onChange={setName}
          />
          <Entry
            name="contact"
            label={words.contact}
            help={words.contactHelp}
            value={contact}
            problem={problems.get('contact')}
            isRequired
            maxLength={100}
            onChange={setContact}
          />
        </>
      )}
      {error !== undefined && <ProblemNotice error={error} title={words.failed} />}
      <div className="actions actions--start">
        <Button type="submit" look="primary" isBusy={isBusy}>
          {words.send}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  )
}
