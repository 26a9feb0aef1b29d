import type { StreamEvent } from './event-parser.ts'

/** What the server told changed; `everything` after a time in which nothing could be heard. */
export type LiveChange =
  { type: 'case'; caseId: string; version: number } | { type: 'inbox' } | { type: 'everything' }

/** @returns undefined for what this page does not know */
export function readChange({ event, data }: StreamEvent): LiveChange | undefined {
  if (event === 'ready') return { type: 'everything' }
  if (event === 'inbox') return { type: 'inbox' }
  return event === 'case' ? readCase(data) : undefined
}

/** From another window of this browser. */
export function isChange(value: unknown): value is LiveChange {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false
  return value.type === 'inbox' || value.type === 'everything' || (value.type === 'case' && isCase(value))
}

function readCase(data: string): LiveChange | undefined {
  try {
    const value: unknown = JSON.parse(data)
    if (typeof value !== 'object' || value === null || !isCase(value)) return undefined
    return { type: 'case', caseId: value.caseId, version: value.version }
  } catch {
    return undefined
  }
}

function isCase(value: object): value is { caseId: string; version: number } {
  return (
    'caseId' in value &&
    typeof value.caseId === 'string' &&
    'version' in value &&
    typeof value.version === 'number'
  )
}
