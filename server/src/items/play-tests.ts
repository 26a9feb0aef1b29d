import { readItemDefinition } from '@yibiao/core/contract'
import type { Reader } from '../db/database.ts'
import { judgeScenarios } from './judge-scenarios.ts'
import { readItem } from './queries.ts'

/** Plays the recorded tests of a draft before a transaction is begun that asks how they go: no connection waits for them. */
export async function playTests(
  read: <Result>(work: (reader: Reader) => Promise<Result>) => Promise<Result>,
  departmentId: string,
  itemId: string,
): Promise<void> {
  const item = await read(reader => readItem(reader, departmentId, itemId))
  const checked = readItemDefinition(item.definition)
  if ('definition' in checked) await judgeScenarios(checked.definition)
}
