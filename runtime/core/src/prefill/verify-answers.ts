import { canonicalJson } from '../form/canonical-json.ts'
import { readPath } from '../form/answer-path.ts'
import type { Answers } from '../form/types.ts'
import type { FilledValue } from './apply-response.ts'

/** What may be told about a value that is only compared: never the value itself. */
export interface VerifiedAnswer {
  readonly path: string
  /** `unanswered`: there is nothing yet to compare. */
  readonly verdict: 'matches' | 'differs' | 'unanswered'
}

/** Compares what was typed with what a source says, for mappings of mode `verify`. */
export function verifyAnswers(filled: readonly FilledValue[], answers: Answers): readonly VerifiedAnswer[] {
  return filled
    .filter(({ mode }) => mode === 'verify')
    .map(({ path, value }) => {
      const typed = readPath(answers, path) ?? null
      const isSame = canonicalJson(typed) === canonicalJson(value)
      return { path, verdict: typed === null ? 'unanswered' : isSame ? 'matches' : 'differs' }
    })
}
