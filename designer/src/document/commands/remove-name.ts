import type { Command } from '../command.ts'
import { textOfName } from '../item-names.ts'
import { mendRemoval, type RemovedName, type Successor } from '../mend-removal.ts'
import { applyMendedUses } from '../replace-values.ts'
import { stillUsed } from './delete-records.ts'
import { setProperty, type SetProperty } from './set-property.ts'

export interface RemoveName {
  readonly name: RemovedName
  /** What it is called, for the history. */
  readonly title: string
  /** The item's part without it. */
  readonly change: SetProperty
  readonly successor: Successor | undefined
}

/** Takes a code table, a decision table or a question away, together with what becomes of everything that uses it. */
export const removeName: Command<RemoveName> = {
  check(records, { name, change, successor }) {
    if (textOfName(records, name) === '') return { code: 'notFound' }
    const refusal = setProperty.check(records, change)
    if (refusal) return refusal
    const needed = mendRemoval(records, name, successor).filter(use => use.isNeeded)
    return needed.length === 0
      ? undefined
      : stillUsed(
          records,
          needed.map(use => use.record),
        )
  },
  run: (records, { name, change, successor }) =>
    applyMendedUses(setProperty.run(records, change), mendRemoval(records, name, successor)),
  describe: (_, { title }) => ({ code: 'delete', params: { name: title } }),
}
