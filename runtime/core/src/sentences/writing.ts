import type { Expression } from '../expression/index.ts'
import type { SentenceWords } from './sentence-words.ts'
import type { Expected, SentenceVocabulary } from './vocabulary.ts'

/** What writing a part of a sentence needs; parts write their own parts through it. */
export interface Writing {
  readonly words: SentenceWords
  readonly vocabulary: SentenceVocabulary
  /** Names that stand for one element of a list. */
  readonly elements: ReadonlySet<string>
  /** Inside a loop or a filter a name means what stands at its place. */
  readonly isInside: boolean
  /** Writes a condition. */
  readonly tellCondition: (node: Expression, writing: Writing) => string
  /** Writes a value beside something that tells what is expected. */
  readonly tellOperand: (node: Expression, expected: Expected | undefined, writing: Writing) => string
  /** Writes a condition in parentheses. */
  readonly tellGroup: (node: Expression, writing: Writing) => string
}
