import type { ItemDefinition } from '@yibiao/schemas'
import type { Command, HistoryName } from '../command.ts'
import { keepEqual } from '../keep-equal.ts'
import { toRecords } from '../to-records.ts'

export interface ReplaceDefinition {
  /** Checked against the contract before. */
  readonly definition: ItemDefinition
  /** What the history calls it; an edit of the source when absent. */
  readonly as?: HistoryName
}

/** Takes a whole definition: of the source view, a merge, a snapshot or a version. What is equal keeps its identity. */
export const replaceDefinition: Command<ReplaceDefinition> = {
  check: () => undefined,
  run: (records, { definition }) => keepEqual(records, toRecords(definition)),
  // What comes of a merge, a snapshot or a version is what it was there; a draft that somebody wrote by hand is judged.
  mayChangeLinked: ({ as }) => as !== undefined,
  describe: (_, { as }) => as ?? { code: 'source', params: {} },
}
