import type { HandlingItem, SituationQuestion, SituationsDefinition } from '@yibiao/schemas'

/** Answers of the situation questions by key. */
export type SituationAnswers = Readonly<Record<string, string>>

export type SituationPath = {
  /** Questions on the way so far, the open one last unless the way has ended. */
  questions: readonly SituationQuestion[]
  /** Where the way ends; undefined while a question is open. */
  end: { handlingItem: HandlingItem | undefined } | undefined
}

/** Follows the answers through the tree. A question that comes twice ends the way: the tree must not turn back. */
export function followSituation(situations: SituationsDefinition, answers: SituationAnswers): SituationPath {
  const byId = new Map(situations.questions.map(question => [question.id, question]))
  const questions: SituationQuestion[] = []
  let next = situations.firstQuestion ?? situations.questions[0]?.id
  while (next !== undefined) {
    const question = byId.get(next)
    if (question === undefined || questions.includes(question))
      return { questions, end: { handlingItem: undefined } }
    questions.push(question)
    const given = Object.hasOwn(answers, question.key) ? answers[question.key] : undefined
    const answer = question.answers.find(option => option.value === given)
    if (answer === undefined) return { questions, end: undefined }
    if (answer.handlingItem !== undefined) {
      const handlingItem = situations.handlingItems.find(item => item.id === answer.handlingItem)
      return { questions, end: { handlingItem } }
    }
    next = answer.nextQuestion
  }
  return { questions, end: { handlingItem: undefined } }
}
