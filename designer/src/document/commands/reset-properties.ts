import type { Command } from '../command.ts'
import { namesOf } from '../names-of.ts'
import type { Records } from '../records.ts'
import { setProperty, type SetProperty } from './set-property.ts'

export interface ResetProperties {
  /** The same property of one or more records, each with its default. */
  readonly changes: readonly SetProperty[]
  /** What the property is called. */
  readonly label: string
}

/** Gives a property of some records its default again. */
export const resetProperties: Command<ResetProperties> = {
  check: (records, { changes }) =>
    changes.every(({ record }) => records.has(record)) ? undefined : { code: 'notFound' },
  run: (records, { changes }) => changes.reduce<Records>(setProperty.run, records),
  describe: (records, { changes, label }) => ({
    code: 'reset',
    params: {
      ...namesOf(
        records,
        changes.map(({ record }) => record),
      ),
      label,
    },
  }),
}
