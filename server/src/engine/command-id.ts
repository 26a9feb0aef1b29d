import { deriveId } from './derive-id.ts'

/**
 * The id of a command that a request brings: the same for the same act under the same Idempotency-Key, so that its
 * effects are found again when the request is repeated.
 */
export function commandIdOf(actorKey: string, idempotencyKey: string, subjectId: string): string {
  return deriveId(`command ${JSON.stringify([actorKey, idempotencyKey, subjectId])}`)
}
