import { isEmptyAnswer, readRecord } from './answer-readers.ts'

/** A composite answer with one part changed; null when nothing is left in it. */
export function changePart(value: unknown, part: string, partValue: unknown): Record<string, unknown> | null {
  const changed = { ...readRecord(value), [part]: partValue }
  return isEmptyAnswer(changed) ? null : changed
}
