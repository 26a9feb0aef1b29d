import type { SituationsDefinition } from '@yibiao/schemas'
import { Button } from 'antd'
import { Icon } from '../controls/Icon.tsx'
import { WordsEntry } from '../controls/entries.tsx'
import { NameEntry } from '../controls/NameEntry.tsx'
import { plainText } from '../document/record-name.ts'
import { partKey } from '../document/records.ts'
import { uniqueAmong } from '../document/unique-key.ts'
import { useSet } from '../inspector/use-set.ts'
import { usePlaceProblems } from '../problems/use-place-problems.ts'
import { useRemoveName } from '../resolver/resolver-context.ts'
import { controlTexts } from '../texts/controls.ts'
import { situationTexts } from '../texts/situations.ts'
import { useTexts } from '../texts/use-texts.ts'
import { AnswerLine } from './AnswerLine.tsx'
import { draggableRecord, dropHolder } from '../drag/drag-source.ts'
import { partKeys } from './part-keys.ts'
import { PartGrip } from './PartGrip.tsx'
import { orNothing, withoutQuestion } from './edit-situations.ts'
import type { QuestionNode } from './question-tree.ts'
import type { MovePart } from './use-move-part.ts'

const part = partKey('situations')

/** A question, its answers, and below each answer what is asked next. */
export function QuestionCard({ node, situations, write, moveAnswer }: QuestionCardProps) {
  const texts = useTexts(situationTexts)
  const controls = useTexts(controlTexts)
  const set = useSet(part)
  const removeName = useRemoveName()
  const at = node.question
  const problems = usePlaceProblems(part, ['questions', at]).filter(({ path }) => path.length === 2)
  const question = situations.questions[at]
  if (!question) return null
  const title = plainText(question.title)
  const addAnswer = () => {
    const value = uniqueAmong(new Set(question.answers.map(answer => answer.value)), 'answer')
    set('questions', at, 'answers')([...question.answers, { value, label: texts.newAnswer }])
  }
  return (
    <section
      className="yd-question"
      aria-label={title}
      data-place={`${part} questions/${at}`}
      {...draggableRecord(partKeys.question(at))}
    >
      <div className="yd-head">
        <PartGrip name={title} />
        <h3>{title}</h3>
        <Button
          size="small"
          type="text"
          danger
          aria-label={controls.remove(title)}
          icon={<Icon name="trash" size={15} />}
          onClick={() =>
            removeName({ type: 'question', question: at }, title, {
              record: part,
              path: [],
              value: orNothing(withoutQuestion(situations, at)),
            })
          }
        />
      </div>
      {problems.map(({ text, severity }) => (
        <p key={text} className={severity === 'error' ? 'yd-entry__problem' : 'yd-entry__warning'}>
          {text}
        </p>
      ))}
      <div className="yd-columns">
        <WordsEntry
          label={texts.title}
          isNeeded
          value={question.title}
          onChange={set('questions', at, 'title')}
        />
        <NameEntry
          key={question.id}
          name={{ type: 'question', question: at }}
          label={texts.key}
          help={texts.keyHelp(question.key)}
        />
        <WordsEntry label={texts.help} value={question.help} onChange={set('questions', at, 'help')} />
      </div>
      <ol className="yd-answers" aria-label={texts.answersOf(title)} {...dropHolder(partKeys.answersOf(at))}>
        {node.answers.map(({ next }, index) => (
          // Answers have no ids; their place is what they are.
          // oxlint-disable-next-line react/no-array-index-key
          <AnswerLine
            key={index}
            question={at}
            at={index}
            situations={situations}
            write={write}
            moveAnswer={moveAnswer}
          >
            {next && (
              <QuestionCard node={next} situations={situations} write={write} moveAnswer={moveAnswer} />
            )}
          </AnswerLine>
        ))}
      </ol>
      <Button size="small" icon={<Icon name="plus" size={14} />} onClick={addAnswer}>
        {texts.addAnswer}
      </Button>
    </section>
  )
}

interface QuestionCardProps {
  readonly node: QuestionNode
  readonly situations: SituationsDefinition
  readonly write: (next: SituationsDefinition) => void
  readonly moveAnswer: MovePart['moveAnswer']
}
