import type { SituationsDefinition } from '@yibiao/schemas'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Icon } from '../controls/Icon.tsx'
import { ChoiceEntry, WordsEntry } from '../controls/entries.tsx'
import { NameEntry } from '../controls/NameEntry.tsx'
import { plainText } from '../document/record-name.ts'
import { partKey } from '../document/records.ts'
import { useSet } from '../inspector/use-set.ts'
import { usePlaceProblems } from '../problems/use-place-problems.ts'
import { useChangeValues } from '../resolver/resolver-context.ts'
import { controlTexts } from '../texts/controls.ts'
import { situationTexts } from '../texts/situations.ts'
import { useTexts } from '../texts/use-texts.ts'
import { draggableRecord, dropHolder } from '../drag/drag-source.ts'
import { createQuestion } from './create-question.ts'
import { destinationOf, withDestination, withQuestion } from './edit-situations.ts'
import { partKeys } from './part-keys.ts'
import { PartGrip } from './PartGrip.tsx'
import type { MovePart } from './use-move-part.ts'

const part = partKey('situations')

/** One answer: what it says, what is stored, where it leads. */
export function AnswerLine({ question, at, situations, write, moveAnswer, children }: AnswerLineProps) {
  const texts = useTexts(situationTexts)
  const controls = useTexts(controlTexts)
  const set = useSet(part)
  const changeValues = useChangeValues()
  const problems = usePlaceProblems(part, ['questions', question, 'answers', at])
  const asked = situations.questions[question]
  const answer = asked?.answers[at]
  if (!asked || !answer) return null
  const label = plainText(answer.label)
  const destination = destinationOf(answer)
  const lead = (chosen: string | undefined) => {
    if (chosen === 'new')
      return write(withQuestion(situations, createQuestion(situations, texts), { question, answer: at }))
    const id = chosen?.slice(2) ?? ''
    const type = chosen?.startsWith('q') ? ('question' as const) : ('handlingItem' as const)
    return write(
      withDestination(situations, { question, answer: at }, chosen === undefined ? undefined : { type, id }),
    )
  }
  const place = { question, answer: at }
  const told = problems.map(({ text }) => text).join(' ')
  return (
    <li
      className="yd-answer"
      data-place={`${part} questions/${question}/answers/${at}`}
      {...draggableRecord(partKeys.answer(place))}
    >
      <div className="yd-answer__entries">
        <PartGrip name={label} />
        <WordsEntry
          label={texts.answer(at + 1)}
          isNeeded
          value={answer.label}
          onChange={set('questions', question, 'answers', at, 'label')}
        />
        <NameEntry
          key={`${asked.id} ${at}`}
          name={{ type: 'answer', question, answer: at }}
          label={texts.value}
        />
        <ChoiceEntry
          label={texts.leadsTo}
          problem={told === '' ? undefined : told}
          value={destination && `${destination.type === 'question' ? 'q' : 'h'}:${destination.id}`}
          choices={[
            ...situations.questions.flatMap(({ id, title }, index) =>
              index === question ? [] : [{ value: `q:${id}`, label: texts.toQuestion(plainText(title)) }],
            ),
            ...situations.handlingItems.map(({ id, name }) => ({
              value: `h:${id}`,
              label: texts.toHandlingItem(plainText(name)),
            })),
            { value: 'new', label: texts.toNewQuestion },
          ]}
          onChange={lead}
        />
        <div className="yd-answer__tools">
          <Button
            size="small"
            type="text"
            data-move="up"
            aria-label={controls.moveUp(label)}
            disabled={at === 0}
            icon={<Icon name="up" size={15} />}
            onClick={() => moveAnswer(place, at - 1)}
          />
          <Button
            size="small"
            type="text"
            data-move="down"
            aria-label={controls.moveDown(label)}
            disabled={at === asked.answers.length - 1}
            icon={<Icon name="down" size={15} />}
            onClick={() => moveAnswer(place, at + 2)}
          />
          <Button
            size="small"
            type="text"
            danger
            aria-label={controls.remove(label)}
            disabled={asked.answers.length <= 1}
            icon={<Icon name="trash" size={15} />}
            onClick={() =>
              changeValues(
                { type: 'question', question },
                {
                  record: part,
                  path: ['questions', question, 'answers'],
                  value: asked.answers.toSpliced(at, 1),
                },
              )
            }
          />
        </div>
      </div>
      <div className="yd-situations__place" {...dropHolder(partKeys.branch(place))}>
        {children ?? <p className="yd-situations__hint">{texts.moveHere}</p>}
      </div>
    </li>
  )
}

interface AnswerLineProps {
  /** Indexes of the question and of the answer. */
  readonly question: number
  readonly at: number
  readonly situations: SituationsDefinition
  readonly write: (next: SituationsDefinition) => void
  readonly moveAnswer: MovePart['moveAnswer']
  /** What is asked next. */
  readonly children: ReactNode
}
