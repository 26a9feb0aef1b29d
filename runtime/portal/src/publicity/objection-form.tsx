import { Button, Notice, SummaryList } from '@yibiao/form/components'
import type { ObjectionReceived, RaiseObjection } from '@yibiao/schemas'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { raiseObjection } from '../api/public.ts'
import { useRouter } from '../routing/router.tsx'
import { focusField } from '../shell/focus-field.ts'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { formatInstant } from '../texts/format.ts'
import { useWords } from '../texts/texts-context.tsx'
import { checkObjection } from './check-objection.ts'
import { Entry } from './entry.tsx'

type Props = { noticeId: string; telephone: string | undefined }

const nothing: RaiseObjection = { name: '', contact: '', text: '' }

/** Objects to a notice without signing in; when it was received, the number takes the place of the form. */
export function ObjectionForm({ noticeId, telephone }: Props): ReactNode {
  const { objection: texts } = useWords().texts.publicity
  const { guard } = useRouter()
  const [values, setValues] = useState(nothing)
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map())
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const [received, setReceived] = useState<ObjectionReceived>()
  const form = useRef<HTMLFormElement>(null)
  const isTyped = received === undefined && Object.values(values).some(value => value !== '')

  useEffect(() => {
    guard(isTyped ? () => true : undefined)
    return () => guard(undefined)
  }, [guard, isTyped])

  function set(name: keyof RaiseObjection): (value: string) => void {
    return value => {
      setValues(before => ({ ...before, [name]: value }))
      setProblems(before => new Map([...before].filter(([known]) => known !== name)))
    }
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    const found = checkObjection(values, texts)
    setProblems(found)
    const [first] = found.keys()
    if (first !== undefined) {
      focusField(form.current, first)
      return
    }
    setBusy(true)
    setError(undefined)
    try {
      const { name, contact, text } = values
      const body = { name: name.trim(), contact: contact.trim(), text: text.trim() }
      setReceived(await raiseObjection(noticeId, body))
    } catch (failure) {
      setError(failure)
    }
    setBusy(false)
  }

  if (received !== undefined) return <Received received={received} telephone={telephone} />
  return (
    <form className="public-form" ref={form} noValidate onSubmit={event => void submit(event)}>
      <p>{texts.help}</p>
      <p className="fine">{texts.privacy}</p>
      <Entry
        name="name"
        label={texts.name}
        value={values.name}
        problem={problems.get('name')}
        isRequired
        maxLength={100}
        autoComplete="name"
        onChange={set('name')}
      />
      <Entry
        name="contact"
        label={texts.contact}
        help={texts.contactHelp}
        value={values.contact}
        problem={problems.get('contact')}
        isRequired
        maxLength={100}
        onChange={set('contact')}
      />
      <Entry
        name="text"
        label={texts.text}
        help={texts.textHelp}
        value={values.text}
        problem={problems.get('text')}
        isRequired
        rows={6}
        maxLength={4000}
        onChange={set('text')}
      />
      {error !== undefined && <ProblemNotice error={error} title={texts.failed} />}
      <p>
        <Button type="submit" look="primary" isBusy={isBusy}>
          {texts.send}
        </Button>
      </p>
    </form>
  )
}

function Received({
  received,
  telephone,
}: Pick<Props, 'telephone'> & { received: ObjectionReceived }): ReactNode {
  const { texts, locale } = useWords()
  const { objection } = texts.publicity
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => box.current?.focus(), [])

  return (
    <div className="public-form" ref={box} tabIndex={-1}>
      <Notice tone="success" title={objection.received}>
        <p>{objection.receivedHelp(received.departmentName)}</p>
        {telephone !== undefined && <p>{objection.withContact(telephone)}</p>}
      </Notice>
      <SummaryList
        rows={[
          {
            id: 'number',
            term: objection.number,
            value: <strong className="yb-figures">{received.number}</strong>,
          },
          {
            id: 'receivedAt',
            term: objection.receivedAt,
            value: formatInstant(received.receivedAt, locale),
          },
        ]}
      />
    </div>
  )
}
