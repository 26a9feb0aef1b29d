import type { SituationsDefinition } from '@yibiao/schemas'

type Question = SituationsDefinition['questions'][number]
type Answer = Question['answers'][number]

/** Where an answer leads: on to a question, or to the end of the path. */
export type Destination =
  { readonly type: 'question'; readonly id: string } | { readonly type: 'handlingItem'; readonly id: string }

/** An answer of a question, by indexes. */
export interface AnswerPlace {
  readonly question: number
  readonly answer: number
}

/** Where the answer leads now; nothing for a dead end. */
export function destinationOf({ nextQuestion, handlingItem }: Answer): Destination | undefined {
  if (nextQuestion !== undefined) return { type: 'question', id: nextQuestion }
  return handlingItem === undefined ? undefined : { type: 'handlingItem', id: handlingItem }
}

/** The situations with an answer that leads somewhere else. */
export function withDestination(
  situations: SituationsDefinition,
  { question: at, answer: place }: AnswerPlace,
  destination: Destination | undefined,
): SituationsDefinition {
  return withAnswers(situations, (answer, question, index) =>
    question === at && index === place ? leadTo(answer, destination) : answer,
  )
}

/** The situations with a new question: the first one when there is none, else reached by the answer. */
export function withQuestion(
  situations: SituationsDefinition,
  question: Question,
  from?: AnswerPlace,
): SituationsDefinition {
  const linked = from ? withDestination(situations, from, { type: 'question', id: question.id }) : situations
  return {
    ...linked,
    firstQuestion: linked.questions.length === 0 ? question.id : (linked.firstQuestion ?? question.id),
    questions: [...linked.questions, question],
  }
}

/** The situations without a question; answers that led to it lead nowhere, and the next one may have to come first. */
export function withoutQuestion(situations: SituationsDefinition, index: number): SituationsDefinition {
  const gone = situations.questions[index]
  if (!gone) return situations
  const rest = { ...situations, questions: situations.questions.toSpliced(index, 1) }
  const { firstQuestion, ...others } = withAnswers(rest, answer =>
    answer.nextQuestion === gone.id ? leadTo(answer, undefined) : answer,
  )
  const first = firstQuestion === gone.id ? others.questions[0]?.id : firstQuestion
  return first === undefined ? others : { ...others, firstQuestion: first }
}

/** The situations with other handling items; answers that led to one that is gone lead nowhere. */
export function withHandlingItems(
  situations: SituationsDefinition,
  handlingItems: SituationsDefinition['handlingItems'],
): SituationsDefinition {
  const ids = new Set(handlingItems.map(({ id }) => id))
  return withAnswers({ ...situations, handlingItems }, answer =>
    answer.handlingItem === undefined || ids.has(answer.handlingItem) ? answer : leadTo(answer, undefined),
  )
}

function withAnswers(
  situations: SituationsDefinition,
  change: (answer: Answer, question: number, index: number) => Answer,
): SituationsDefinition {
  const questions = situations.questions.map((question, at) => {
    const answers = question.answers.map((answer, index) => change(answer, at, index))
    return answers.every((answer, index) => answer === question.answers[index])
      ? question
      : { ...question, answers }
  })
  return { ...situations, questions }
}

function leadTo({ value, label }: Answer, destination: Destination | undefined): Answer {
  if (destination?.type === 'question') return { value, label, nextQuestion: destination.id }
  return destination ? { value, label, handlingItem: destination.id } : { value, label }
}

/** The part of the item; none without questions and handling items. */
export function orNothing(situations: SituationsDefinition): SituationsDefinition | undefined {
  return situations.questions.length === 0 && situations.handlingItems.length === 0 ? undefined : situations
}
