import { Button, useToast } from '@yibiao/form/components'
import type { ActOnRectification, Rectification } from '@yibiao/schemas'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { ApiProblem } from '../../api/api-problem.ts'
import { actOnRectification } from '../../api/ratings.ts'
import { Entry } from '../../publicity/entry.tsx'
import { focusField } from '../../shell/focus-field.ts'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { TitledSection } from '../../shell/titled-section.tsx'
import { useRectificationTexts } from './texts.ts'

type Act = Rectification['acts'][number]
type Props = {
  id: string
  acts: readonly Act[]
  onDone: (next: Rectification) => void
  /** Somebody else took the step meanwhile. */
  onStale: () => void
}

const outcomes = ['satisfied', 'unsatisfied', 'unreachable'] as const

/** The step to be taken now; a statement can always be added. */
export function RectificationAct({ id, acts, onDone, onStale }: Props): ReactNode {
  const words = useRectificationTexts()
  const toast = useToast()
  const form = useRef<HTMLFormElement>(null)
  const [act, setAct] = useState<Act>(acts[0] ?? 'state')
  const [choice, setChoice] = useState('')
  const [text, setText] = useState('')
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map())
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const choices =
    act === 'verify'
      ? [['yes', words.substantiated.yes] as const, ['no', words.substantiated.no] as const]
      : act === 'followUp'
        ? outcomes.map(outcome => [outcome, words.outcomes[outcome]] as const)
        : []

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    const found = new Map<string, string>()
    if (choices.length > 0 && choice === '')
      found.set('choice', act === 'verify' ? words.foundMissing : words.outcomeMissing)
    if (text.trim() === '') found.set('text', words.textMissing)
    setProblems(found)
    const [first] = found.keys()
    if (first !== undefined) return focusField(form.current, first)
    setBusy(true)
    setError(undefined)
    try {
      onDone(await actOnRectification(id, bodyOf(act, choice, text.trim())))
      toast({ text: words.done })
    } catch (failure) {
      setError(failure)
      setBusy(false)
      if (failure instanceof ApiProblem && failure.status === 409) onStale()
    }
  }

  return (
    <TitledSection title={words.act}>
      {acts.length === 1 && acts[0] === 'state' && <p className="fine">{words.involved}</p>}
      <form className="act-form" ref={form} noValidate onSubmit={event => void submit(event)}>
        {acts.length > 1 && (
          <fieldset className="segments" aria-label={words.act}>
            {acts.map(known => (
              <button
                key={known}
                type="button"
                className="segments__segment"
                aria-pressed={act === known}
                onClick={() => {
                  setAct(known)
                  setChoice('')
                  setProblems(new Map())
                }}
              >
                {words.acts[known]}
              </button>
            ))}
          </fieldset>
        )}
        {choices.length > 0 && (
          <fieldset className="rating-form__part">
            <legend className="label">{act === 'verify' ? words.found : words.outcome}</legend>
            {problems.has('choice') && (
              <p className="problem" role="alert">
                {problems.get('choice')}
              </p>
            )}
            <div className="rating-form__levels">
              {choices.map(([value, label]) => (
                <label className="choice-box" key={value}>
                  <input
                    type="radio"
                    name="choice"
                    value={value}
                    checked={choice === value}
                    onChange={() => setChoice(value)}
                  />
                  {label}
                </label>
              ))}
            </div>
          </fieldset>
        )}
        <Entry
          name="text"
          label={words.text[act]}
          value={text}
          problem={problems.get('text')}
          isRequired
          rows={4}
          maxLength={2000}
          onChange={setText}
        />
        {error !== undefined && <ProblemNotice error={error} title={words.failed} />}
        <p>
          <Button type="submit" look="primary" isBusy={isBusy}>
            {words.send[act]}
          </Button>
        </p>
      </form>
    </TitledSection>
  )
}

function bodyOf(act: Act, choice: string, text: string): ActOnRectification {
  if (act === 'verify') return { type: act, isSubstantiated: choice === 'yes', text }
  if (act === 'followUp')
    return { type: act, outcome: outcomes.find(outcome => outcome === choice) ?? 'unreachable', text }
  return { type: act, text }
}
