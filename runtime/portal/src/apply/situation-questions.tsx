import { Button, Notice } from '@yibiao/form/components'
import type { SituationQuestion, SituationsDefinition } from '@yibiao/schemas'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useWords } from '../texts/texts-context.tsx'
import { followSituation, type SituationAnswers } from './situation-path.ts'

type Props = {
  situations: SituationsDefinition
  isBusy: boolean
  /** On the button that ends it; “begin filling in” when absent. */
  doneText?: string
  onDone: (answers: SituationAnswers) => void
}

/** 情形: one question per screen until the way ends in a handling item. */
export function SituationQuestions({ situations, isBusy, doneText, onDone }: Props): ReactNode {
  const { texts, read } = useWords()
  const words = texts.items.situations
  const [answers, setAnswers] = useState<SituationAnswers>({})
  const { questions, end } = followSituation(situations, answers)
  const open = end === undefined ? questions.at(-1) : undefined
  const answered = end === undefined ? questions.slice(0, -1) : questions

  function goBack(): void {
    const last = answered.at(-1)
    setAnswers(Object.fromEntries(Object.entries(answers).filter(([key]) => key !== last?.key)))
  }

  return (
    <>
      <p>{words.help}</p>
      {answered.length > 0 && (
        <dl className="pairs">
          {answered.map(question => (
            <div className="pairs__pair" key={question.id}>
              <dt>{read(question.title)}</dt>
              <dd>{read(question.answers.find(answer => answer.value === answers[question.key])?.label)}</dd>
            </div>
          ))}
        </dl>
      )}
      {open !== undefined && (
        <Question
          key={open.id}
          question={open}
          canGoBack={answered.length > 0}
          onBack={goBack}
          onAnswer={value => setAnswers({ ...answers, [open.key]: value })}
        />
      )}
      {end !== undefined && (
        <>
          {end.handlingItem !== undefined && (
            <Notice tone="success" title={words.result}>
              <p>{read(end.handlingItem.name)}</p>
            </Notice>
          )}
          <div className="actions">
            <Button onClick={goBack}>{words.back}</Button>
            <Button look="primary" isBusy={isBusy} onClick={() => onDone(answers)}>
              {doneText ?? words.begin}
            </Button>
          </div>
        </>
      )}
    </>
  )
}

function Question(props: {
  question: SituationQuestion
  canGoBack: boolean
  onBack: () => void
  onAnswer: (value: string) => void
}): ReactNode {
  const { texts, read } = useWords()
  const words = texts.items.situations
  const { question } = props
  const [value, setValue] = useState<string>()
  const [hasProblem, setProblem] = useState(false)
  const legend = useRef<HTMLLegendElement>(null)
  const errorId = `situation-${question.id}-error`

  useEffect(() => {
    if (props.canGoBack) legend.current?.focus()
  }, [props.canGoBack])

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (value === undefined) setProblem(true)
    else props.onAnswer(value)
  }

  return (
    <form className="question" onSubmit={submit} noValidate>
      <fieldset aria-describedby={hasProblem ? errorId : undefined}>
        <legend className="question__title" ref={legend} tabIndex={-1}>
          {read(question.title)}
        </legend>
        {question.help !== undefined && <p className="fine">{read(question.help)}</p>}
        {hasProblem && (
          <p className="problem" id={errorId} role="alert">
            {words.choose}
          </p>
        )}
        <div className="options">
          {question.answers.map(answer => (
            <label className="option" key={answer.value}>
              <input
                type="radio"
                name={question.id}
                value={answer.value}
                checked={value === answer.value}
                onChange={() => {
                  setValue(answer.value)
                  setProblem(false)
                }}
              />
              <span>{read(answer.label)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="actions">
        {props.canGoBack && <Button onClick={props.onBack}>{words.back}</Button>}
        <Button type="submit" look="primary">
          {words.next}
        </Button>
      </div>
    </form>
  )
}
