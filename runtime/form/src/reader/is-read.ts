import type { Field } from '@yibiao/schemas'
import { isEmptyAnswer } from '../fields/answer-readers.ts'

/** By path: false for a field that was not visible when the answers were judged. */
export type Visibility = Readonly<Record<string, boolean>>

/** Whether a top-level field belongs in a read view: it has an answer of its own and was visible. */
export function isRead(field: Field, visibility: Visibility | undefined, answer?: unknown): boolean {
  if (field.type === 'heading' || field.type === 'notice' || field.type === 'divider') return false
  // What officers have not filled in yet is not the reader's to miss.
  if (field.filledBy === 'officer' && isEmptyAnswer(answer)) return false
  return visibility?.[`/${field.key}`] !== false
}
