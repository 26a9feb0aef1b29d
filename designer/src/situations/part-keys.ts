import type { DragSource, Slot } from '../drag/drag-source.ts'
import type { AnswerPlace } from './edit-situations.ts'
import type { MovedPart, PartPlace } from './move-situation.ts'

/** Parts of the situations under the names by which they are dragged: they are no records of their own. */
export const partKeys = {
  question: (question: number) => `question:${question}`,
  answer: ({ question, answer }: AnswerPlace) => `answer:${question}:${answer}`,
  answersOf: (question: number) => `answers:${question}`,
  branch: ({ question, answer }: AnswerPlace) => `branch:${question}:${answer}`,
  first: 'first',
  unreached: 'unreached',
} as const

/** What is dragged; nothing when it is no part of the situations. */
export function readPart(source: DragSource): MovedPart | undefined {
  if (source.from !== 'record') return undefined
  const [kind, question = 0, answer = 0] = numbersOf(source.record)
  if (kind === 'question') return { question }
  return kind === 'answer' ? { question, answer } : undefined
}

/** Where it would go; nothing beside a question, where there is no place of its own. */
export function readPlace({ parent, index }: Slot): PartPlace | undefined {
  const [kind, question = 0, answer = 0] = numbersOf(parent)
  if (kind === 'answers') return { to: 'answers', question, index }
  if (index !== 0) return undefined
  if (kind === 'branch') return { to: 'branch', answer: { question, answer } }
  return kind === 'first' || kind === 'unreached' ? { to: kind } : undefined
}

function numbersOf(key: string): [kind: string | undefined, ...numbers: number[]] {
  const [kind, ...numbers] = key.split(':')
  return [kind, ...numbers.map(Number)]
}
