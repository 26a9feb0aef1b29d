import { type Command } from '../command.ts'
import { applyMendedUses, mendChange, type ValueChange } from '../replace-values.ts'
import { stillUsed } from './delete-records.ts'
import { setProperty } from './set-property.ts'

/** The change, whose values it is about, and what becomes of each value that goes and is used. */
export type ReplaceValues = ValueChange

/** Changes the values of a choice, a code table or a question together with everything that uses those that go. */
export const replaceValues: Command<ReplaceValues> = {
  check(records, args) {
    const refusal = setProperty.check(records, args.change)
    if (refusal) return refusal
    const needed = mendChange(records, args).filter(use => use.isNeeded)
    return needed.length === 0
      ? undefined
      : stillUsed(
          records,
          needed.map(use => use.record),
        )
  },
  run(records, args) {
    return applyMendedUses(setProperty.run(records, args.change), mendChange(records, args))
  },
  describe: (records, { change }) => setProperty.describe(records, change),
}
