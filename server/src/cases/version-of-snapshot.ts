import type { CaseRow } from './queries.ts'

/** The version of the item by which a snapshot of the answers was made: the case may have gone on by another since. */
export function versionOfSnapshot({ itemVersion, state }: CaseRow, number: number): number {
  return state.migrations?.find(({ submission }) => submission > number)?.from ?? itemVersion
}
