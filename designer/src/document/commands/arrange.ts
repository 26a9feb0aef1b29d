import type { Command } from '../command.ts'
import { setProperty, type SetProperty } from './set-property.ts'

export interface Arrange {
  readonly change: SetProperty
  /** What was moved, and where to. */
  readonly name: string
  readonly target: string
}

/** Moves a part inside a record, which is no record of its own: a question, an answer. */
export const arrange: Command<Arrange> = {
  check: (records, { change }) => setProperty.check(records, change),
  run: (records, { change }) => setProperty.run(records, change),
  describe: (_, { name, target }) => ({ code: 'move', params: { name, target } }),
}
