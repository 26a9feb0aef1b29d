import { ApiProblem, ConnectionLost } from '../api/api-problem.ts'
import type { PortalTexts } from '../texts/texts.ts'

/** What a failure is called in the reader's language: the server's own sentence where it gave one. */
export function problemText(error: unknown, texts: PortalTexts['shell']): string {
  if (error instanceof ConnectionLost) return texts.failed.offline
  if (error instanceof ApiProblem && error.code !== 'http') return error.message
  return texts.failed.unknown
}

/** The number to quote to support, where the failure has one. */
export function requestIdOf(error: unknown): string | undefined {
  return error instanceof ApiProblem ? error.problem.requestId : undefined
}
