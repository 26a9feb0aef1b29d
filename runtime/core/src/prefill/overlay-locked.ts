import type { ProvenanceView } from '@yibiao/schemas'
import { splitPath, writePath } from '../form/answer-path.ts'
import type { Answers } from '../form/types.ts'
import { isLocked } from './provenance.ts'

/**
 * The answers with the server's own copy at every locked path, whatever a client sent there or inside. Must stand
 * before everything that stores answers. A shorter path goes first, so that a copy inside another still counts.
 */
export function overlayLocked(
  answers: Answers,
  provenance: Readonly<Record<string, Pick<ProvenanceView, 'mode' | 'trust' | 'sourceKey' | 'fetchedAt'>>>,
  copies: Readonly<Record<string, unknown>>,
): Answers {
  return Object.entries(provenance)
    .filter(([path, entry]) => isLocked(entry) && Object.hasOwn(copies, path))
    .toSorted(([left], [right]) => left.length - right.length)
    .reduce<Answers>((overlaid, [path]) => {
      const written = writePath(overlaid, splitPath(path), copies[path])
      return isAnswers(written) ? written : overlaid
    }, answers)
}

function isAnswers(value: unknown): value is Answers {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
