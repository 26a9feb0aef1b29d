import type { PrefillMapping } from '@yibiao/schemas'
import type { Command, Refusal } from '../command.ts'
import type { PropertyPath } from '../property-path.ts'
import { recordName } from '../record-name.ts'
import type { RecordKey, Records } from '../records.ts'
import { addEntry } from './add-entry.ts'
import { deleteRecords } from './delete-records.ts'
import { setProperty } from './set-property.ts'

/** One change of a quick fix. */
export type MendStep = PropertyStep | { readonly mapping: PrefillMapping }

/** A property gets a value, or, without a path and value, the record goes. */
export interface PropertyStep {
  readonly record: RecordKey
  readonly path: PropertyPath
  /** `undefined` leaves the property out. */
  readonly value: unknown
}

export interface Mend {
  /** Made in this order. */
  readonly steps: readonly MendStep[]
}

/** Makes the changes of a quick fix, as one step to undo. */
export const mend: Command<Mend> = {
  check(records, { steps }) {
    return steps.map(step => checkStep(records, step)).find(refusal => refusal !== undefined)
  },
  run: (records, { steps }) => steps.reduce<Records>(runStep, records),
  describe(records, { steps: [first] }) {
    return first && 'mapping' in first
      ? { code: 'fill', params: { name: recordName(records, `field:${first.mapping.field}`) } }
      : { code: 'mend', params: { name: recordName(records, first?.record) } }
  },
}

function checkStep(records: Records, step: MendStep): Refusal | undefined {
  if ('mapping' in step) return addEntry.check(records, { entry: { kind: 'mapping', value: step.mapping } })
  return isRemoval(step)
    ? deleteRecords.check(records, { records: [step.record] })
    : setProperty.check(records, step)
}

function runStep(records: Records, step: MendStep): Records {
  if ('mapping' in step) return addEntry.run(records, { entry: { kind: 'mapping', value: step.mapping } })
  return isRemoval(step)
    ? deleteRecords.run(records, { records: [step.record] })
    : setProperty.run(records, step)
}

function isRemoval({ path, value }: PropertyStep): boolean {
  return path.length === 0 && value === undefined
}
