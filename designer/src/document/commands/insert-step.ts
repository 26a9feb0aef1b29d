import type { FlowStep } from '@yibiao/schemas'
import type { Command } from '../command.ts'
import { mayContain } from '../may-contain.ts'
import { plainText } from '../record-name.ts'
import { addStepRecord } from '../to-records.ts'
import { uniqueStepKey } from '../unique-key.ts'
import { insertChild, type Place } from './insert-child.ts'

export interface InsertStep extends Place {
  /** With new ids. Its key gets a number when another step or a follow-up has the key already. */
  readonly step: FlowStep
}

/** Puts a step, with the branches inside it, into the flow or a branch. */
export const insertStep: Command<InsertStep> = {
  check: (records, { step, ...place }) => mayContain(records, place, { kind: 'step', type: step.type }),
  run(records, { step, ...place }) {
    const key = uniqueStepKey(records, step.key)
    return insertChild(records, place, target => addStepRecord(target, { ...step, key }, place.parent))
  },
  describe: (_, { step }) => ({ code: 'add', params: { name: plainText(step.name) } }),
}
