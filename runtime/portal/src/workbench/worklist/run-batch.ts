import type { CaseCommand, CommandDone, WorklistEntry } from '@yibiao/schemas'
import { isVersionConflict } from '../../api/api-problem.ts'

export type BatchAct =
  | { type: 'claim' }
  | { type: 'approve'; opinion: string }
  | { type: 'remind'; text: string }
  | { type: 'transfer'; officerId: string; reason: string }

export type BatchResult =
  | { state: 'done' }
  /** Somebody else changed the case after the list was read: nothing was done. */
  | { state: 'stale' }
  /** The list tells nothing to act on: a case of another department. */
  | { state: 'skipped' }
  | { state: 'refused'; error: unknown }

type Run = (caseId: string, version: number, command: CaseCommand) => Promise<CommandDone>

/**
 * Does the same to each entry, one after the other: each its own command, on the version the list showed, so that a
 * case somebody else has changed is told and not overrun. One that fails holds up nothing.
 */
export async function runBatch(
  entries: readonly WorklistEntry[],
  act: BatchAct,
  run: Run,
  onResult: (taskId: string, result: BatchResult) => void,
): Promise<void> {
  // A case can have two tasks in the list: what this batch itself did to it is no change of somebody else.
  const versions = new Map<string, number>()
  for (const entry of entries) {
    const version = versions.get(entry.caseId) ?? entry.version
    if (version === undefined) {
      onResult(entry.taskId, { state: 'skipped' })
      continue
    }
    try {
      const done = await run(entry.caseId, version, commandOf(act, entry.taskId))
      versions.set(entry.caseId, done.version)
      onResult(entry.taskId, { state: 'done' })
    } catch (error) {
      onResult(entry.taskId, isVersionConflict(error) ? { state: 'stale' } : { state: 'refused', error })
    }
  }
}

function commandOf(act: BatchAct, taskId: string): CaseCommand {
  switch (act.type) {
    case 'claim':
      return { type: 'claim', taskId }
    case 'approve':
      return { type: 'approve', taskId, opinion: act.opinion }
    case 'remind':
      return act.text === '' ? { type: 'remind' } : { type: 'remind', text: act.text }
    case 'transfer':
      return { type: 'transfer', taskId, officerId: act.officerId, reason: act.reason }
  }
}
