import { Button, EmptyState, Skeleton, Tag } from '@yibiao/form/components'
import type { SupervisionRecordView } from '@yibiao/schemas'
import { type FormEvent, type ReactNode, useCallback, useState } from 'react'
import { actOnRecord, fetchRecords } from '../../api/supervision.ts'
import { usePages } from '../../loading/use-pages.ts'
import { Entry } from '../../publicity/entry.tsx'
import { Link } from '../../routing/link.tsx'
import { places } from '../../routing/places.ts'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { TitledSection } from '../../shell/titled-section.tsx'
import { formatInstant } from '../../texts/format.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { useSupervisionTexts } from './texts.ts'

const filters = ['red', 'yellow', 'cleared'] as const

/** 监察记录: red, yellow and cleared, each with what was done about it and what may be done now. */
export function RecordList(): ReactNode {
  const { shell } = useWords().texts
  const { records } = useSupervisionTexts()
  const [filter, setFilter] = useState<(typeof filters)[number]>('red')
  const load = useCallback(
    (cursor: string | undefined, signal: AbortSignal) => fetchRecords(filter, cursor, signal),
    [filter],
  )
  const pages = usePages(load)
  return (
    <TitledSection title={records.title}>
      <fieldset className="segments" aria-label={records.filters}>
        {filters.map(known => (
          <button
            key={known}
            type="button"
            className="segments__segment"
            aria-pressed={filter === known}
            onClick={() => setFilter(known)}
          >
            {records.filter[known]}
          </button>
        ))}
      </fieldset>
      {pages.state === 'failed' && <ProblemNotice error={pages.error} title={shell.failed.title} />}
      {pages.state === 'loading' && pages.entries.length === 0 && <Skeleton lines={4} />}
      {pages.state === 'ready' && pages.entries.length === 0 && (
        <EmptyState title={records.none[filter]} icon="check-circle" />
      )}
      <ul className="rows">
        {pages.entries.map(record => (
          <li key={record.id}>
            <Record record={record} onChanged={pages.reload} />
          </li>
        ))}
      </ul>
      {pages.hasMore && (
        <Button isBusy={pages.state === 'loading'} onClick={pages.showMore}>
          {shell.more}
        </Button>
      )}
    </TitledSection>
  )
}

type Act = SupervisionRecordView['acts'][number]

function Record({ record, onChanged }: { record: SupervisionRecordView; onChanged: () => void }): ReactNode {
  const { read, locale } = useWords()
  const words = useSupervisionTexts()
  const { records } = words
  const [act, setAct] = useState<Act>()
  const step = record.stepName === undefined ? '' : ` · ${read(record.stepName)}`
  return (
    <div className="rated-service">
      <div className="row">
        <div className="row__main">
          <p className="row__title">
            <Tag tone={record.colour === 'red' ? 'refused' : 'soon'}>{records.filter[record.colour]}</Tag>{' '}
            {words.rules[record.rule](record.params)}
          </p>
          <p>
            {record.caseId === undefined ? (
              (record.caseNumber ?? records.anonymous)
            ) : (
              <Link className="yb-link yb-figures" to={places.officerCase(record.caseId)}>
                {record.caseNumber}
              </Link>
            )}{' '}
            {read(record.itemName)}
            {step}
          </p>
          <p className="fine">
            {records.at(record.number, formatInstant(record.foundAt, locale))} · {records.officers}{' '}
            {record.officers.length === 0 ? records.nobody : record.officers.join(' ')}
          </p>
        </div>
        <Tag>{records.states[record.state]}</Tag>
        <div className="row__actions">
          {record.acts.map(known => (
            <Button
              key={known}
              size="small"
              aria-label={records.actOn(records.acts[known], record.number)}
              aria-expanded={act === known}
              onClick={() => setAct(act === known ? undefined : known)}
            >
              {records.acts[known]}
            </Button>
          ))}
        </div>
      </div>
      {record.steps.map((done, place) => (
        <div className="given-rating" key={place}>
          <p>
            <strong>{records.acts[done.type]}</strong>{' '}
            <span className="fine">
              {done.by} · {formatInstant(done.at, locale)}
            </span>
          </p>
          {done.text !== '' && <p className="given-rating__text">{done.text}</p>}
        </div>
      ))}
      {act !== undefined && (
        <ActForm
          key={act}
          act={act}
          id={record.id}
          onDone={() => {
            setAct(undefined)
            onChanged()
          }}
          onCancel={() => setAct(undefined)}
        />
      )}
    </div>
  )
}

type FormProps = { act: Act; id: string; onDone: () => void; onCancel: () => void }

function ActForm({ act, id, onDone, onCancel }: FormProps): ReactNode {
  const { records } = useSupervisionTexts()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (text.trim() === '') return setProblem(records.textMissing)
    setBusy(true)
    setError(undefined)
    try {
      await actOnRecord(id, { type: act, text: text.trim() })
      onDone()
    } catch (failure) {
      setError(failure)
      setBusy(false)
    }
  }

  return (
    <form className="rating-form" noValidate onSubmit={event => void submit(event)}>
      <Entry
        name="text"
        label={records.text}
        value={text}
        problem={problem}
        isRequired
        rows={3}
        maxLength={2000}
        onChange={value => {
          setText(value)
          setProblem(undefined)
        }}
      />
      {error !== undefined && <ProblemNotice error={error} title={records.failed} />}
      <div className="actions actions--start">
        <Button type="submit" look="primary" isBusy={isBusy}>
          {records.acts[act]}
        </Button>
        <Button onClick={onCancel}>{records.cancel}</Button>
      </div>
    </form>
  )
}
