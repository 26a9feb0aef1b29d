import { Button } from '@yibiao/form/components'
import { fetchMeanings } from '@yibiao/core/fields'
import { type FocusEvent, type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { focusField } from '../../shell/focus-field.ts'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { TitledSection } from '../../shell/titled-section.tsx'
import { useWords } from '../../texts/texts-context.tsx'
import type { ActValues } from '../acts/act-fields.ts'
import { ActInput } from '../acts/act-input.tsx'
import { changeEntry } from './begin-entries.ts'
import { checkEntries } from './check-entries.ts'
import { entryGroups } from './entry-fields.ts'
import { moveOn } from './move-on.ts'
import { useWindowTexts } from './texts.ts'

type Props = {
  values: ActValues
  today: string
  /** Why the server refused. */
  error: unknown
  isBusy: boolean
  onChange: (values: ActValues) => void
  onDone: () => void
}

/** Who applies, who came with which authority, and the number in the queue. */
export function PeopleForm({ values, today, error, isBusy, onChange, onDone }: Props): ReactNode {
  const { formTexts } = useWords()
  const texts = useWindowTexts()
  const form = useRef<HTMLFormElement>(null)
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map())
  const groups = entryGroups(values, texts.fields, formTexts.identity.types)
  const check = (): ReadonlyMap<string, string> =>
    checkEntries(values, { texts, kernel: formTexts.kernel, today })

  useEffect(() => {
    // The words for what is wrong with a passport come with the field type that has one.
    void fetchMeanings(['identityDocument', 'creditCode', 'mobilePhone'])
    focusField(form.current, 'applicantName')
  }, [])

  function submit(event: FormEvent): void {
    event.preventDefault()
    const found = check()
    setProblems(found)
    const [first] = found.keys()
    if (first === undefined) onDone()
    else focusField(form.current, first)
  }

  /** What was typed is judged when it is left; what was passed by is judged at the end. */
  function judge({ target }: FocusEvent): void {
    if (!(target instanceof HTMLInputElement) || target.value.trim() === '') return
    const problem = check().get(target.name)
    if (problem !== undefined) setProblems(before => new Map([...before, [target.name, problem]]))
  }

  function change(name: string, value: string): void {
    onChange(changeEntry(values, name, value))
    setProblems(new Map([...problems].filter(([known]) => known !== name)))
  }

  return (
    // Keys and leaving come up from the entries, which are what has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form className="people-form" ref={form} noValidate onSubmit={submit} onKeyDown={moveOn} onBlur={judge}>
      <p className="fine">{texts.pages.enter}</p>
      {groups.map(group => (
        <TitledSection key={group.id} look="panel" title={group.title}>
          {group.help !== undefined && <p className="fine">{group.help}</p>}
          <div className="people-form__entries">
            {group.fields.map(field => (
              <ActInput
                key={field.name}
                field={field}
                value={values[field.name] ?? ''}
                problem={problems.get(field.name)}
                onChange={value => change(field.name, value)}
              />
            ))}
          </div>
        </TitledSection>
      ))}
      {error !== undefined && <ProblemNotice error={error} />}
      <p className="problem" role="alert">
        {problems.size > 0 ? texts.pages.problems : ''}
      </p>
      <p>
        <Button type="submit" look="primary" isBusy={isBusy}>
          {texts.pages.done}
        </Button>
      </p>
    </form>
  )
}
