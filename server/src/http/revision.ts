import { AppError } from '../problems/app-error.ts'

/**
 * The revision the caller has seen, from If-Match.
 * @throws AppError `revision.missing` when absent or not one quoted number
 */
export function readRevision(ifMatch: string | undefined): number {
  const revision = /^"(\d{1,15})"$/.exec(ifMatch ?? '')?.[1]
  if (revision === undefined) throw new AppError('revision.missing')
  return Number(revision)
}

/**
 * @param changes what changed since `seen`, for the caller's merge view
 * @throws AppError `revision.changed`
 */
export function requireRevision(seen: number, current: number, changes?: unknown): void {
  if (seen === current) return
  throw new AppError('revision.changed', changes === undefined ? { current } : { current, changes })
}
