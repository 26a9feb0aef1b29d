import type { FormChange } from '@yibiao/core/form'
import { createKeptInput } from '../acts/use-kept-input.ts'

/** What was typed and not saved, with its reason. */
export type Kept = { changes: readonly FormChange[]; reason: string }

/** By case and task, as long as the page is open. */
export const keptChanges = createKeptInput<Kept>()

export function keptKey(caseId: string, taskId: string): string {
  return `${caseId} ${taskId}`
}
