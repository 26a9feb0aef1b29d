import type { FlowBranch } from '@yibiao/schemas'
import type { Command } from '../command.ts'
import { mayContain } from '../may-contain.ts'
import { plainText } from '../record-name.ts'
import { addBranchRecord } from '../to-records.ts'
import { insertChild } from './insert-child.ts'
import { readRecord } from '../read-record.ts'
import type { RecordKey, Records } from '../records.ts'

export interface AddBranch {
  readonly gateway: RecordKey
  readonly branch: FlowBranch
}

/** Puts a branch into a gateway, before the default one. */
export const addBranch: Command<AddBranch> = {
  check: (records, { gateway }) => mayContain(records, placeIn(records, gateway), { kind: 'branch' }),
  run(records, { gateway, branch }) {
    const { steps, ...value } = branch
    return insertChild(records, placeIn(records, gateway), target =>
      addBranchRecord(target, { value, id: branch.id, steps, parent: gateway }),
    )
  },
  describe: (_, { branch }) => ({ code: 'add', params: { name: plainText(branch.name) } }),
}

function placeIn(records: Records, gateway: RecordKey): { parent: RecordKey; index: number } {
  const step = readRecord(records, gateway, 'step')
  const count = step?.children.length ?? 0
  return { parent: gateway, index: step?.value.type === 'parallelGateway' ? count : Math.max(0, count - 1) }
}
