import type { SituationsDefinition } from '@yibiao/schemas'
import { makeId } from '../document/make-id.ts'
import { uniqueAmong } from '../document/unique-key.ts'

/** Words a new question begins with. */
export interface QuestionWords {
  readonly newQuestion: string
  readonly yes: string
  readonly no: string
}

/** A question with two answers that lead nowhere yet. */
export function createQuestion(
  { questions }: SituationsDefinition,
  words: QuestionWords,
): SituationsDefinition['questions'][number] {
  return {
    id: makeId(),
    key: uniqueAmong(new Set(questions.map(({ key }) => key)), 'question'),
    title: words.newQuestion,
    answers: [
      { value: 'yes', label: words.yes },
      { value: 'no', label: words.no },
    ],
  }
}
