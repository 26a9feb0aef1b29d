import { Button, useToast } from '@yibiao/form/components'
import type { Colleague } from '@yibiao/schemas'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { nameDeputy } from '../../api/deputies.ts'
import { focusField } from '../../shell/focus-field.ts'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { todayInShanghai } from '../../texts/today-in-shanghai.ts'
import { ActInput } from '../acts/act-input.tsx'
import type { ActField, ActValues } from '../acts/act-fields.ts'
import { useDeputyTexts, type DeputyTexts } from './texts.ts'

type Props = { colleagues: readonly Colleague[]; onSaved: () => void }

/** Names who stands in for the reader, from one day through another. */
export function NewDeputyForm({ colleagues, onSaved }: Props): ReactNode {
  const words = useDeputyTexts()
  const toast = useToast()
  const form = useRef<HTMLFormElement>(null)
  const [today] = useState(() => todayInShanghai(new Date()))
  const [values, setValues] = useState<ActValues>({ from: today, through: today })
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map())
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const fields = fieldsOf(colleagues, words)

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    const found = check(values, words)
    setProblems(found)
    const [first] = found.keys()
    if (first !== undefined) {
      focusField(form.current, first)
      return
    }
    setBusy(true)
    setError(undefined)
    try {
      const { deputyId = '', from = '', through = '', note = '' } = values
      await nameDeputy({ deputyId, from, through, ...(note.trim() === '' ? {} : { note: note.trim() }) })
      toast({ text: words.saved })
      onSaved()
    } catch (failure) {
      setError(failure)
      setBusy(false)
    }
  }

  return (
    <form className="act-form" ref={form} noValidate onSubmit={event => void save(event)}>
      {fields.map(field => (
        <ActInput
          key={field.name}
          field={field}
          value={values[field.name] ?? ''}
          problem={problems.get(field.name)}
          onChange={value => {
            setValues({ ...values, [field.name]: value })
            setProblems(new Map([...problems].filter(([name]) => name !== field.name)))
          }}
        />
      ))}
      {error !== undefined && <ProblemNotice error={error} />}
      <p>
        <Button type="submit" look="primary" isBusy={isBusy}>
          {words.save}
        </Button>
      </p>
    </form>
  )
}

function fieldsOf(colleagues: readonly Colleague[], words: DeputyTexts): ActField[] {
  const options = colleagues.map(({ id, name, position }) => ({
    value: id,
    label: position === undefined ? name : `${name} · ${position}`,
  }))
  return [
    { type: 'select', name: 'deputyId', label: words.deputy, isRequired: true, options },
    { type: 'date', name: 'from', label: words.from, isRequired: true },
    { type: 'date', name: 'through', label: words.through, isRequired: true },
    { type: 'text', name: 'note', label: words.note },
  ]
}

function check(values: ActValues, words: DeputyTexts): ReadonlyMap<string, string> {
  const problems = new Map<string, string>()
  const { deputyId = '', from = '', through = '' } = values
  if (deputyId === '') problems.set('deputyId', words.choose)
  if (from === '') problems.set('from', words.dates)
  if (through === '') problems.set('through', words.dates)
  else if (through < from) problems.set('through', words.order)
  return problems
}
