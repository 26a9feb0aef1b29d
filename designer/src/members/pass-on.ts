import type { MemberTask } from '@yibiao/schemas'
import { membersApi } from '../api/members-api.ts'

/** A task that stays with whoever holds it, and why. */
export interface NotPassed {
  readonly task: MemberTask
  readonly error: unknown
}

/**
 * Passes tasks on one after the other, each its own act of the case: the engine judges who may take it. One that fails
 * holds up nothing.
 */
export async function passOn(
  tasks: readonly MemberTask[],
  to: { officerId: string; reason: string },
  onDone: (done: number) => void,
): Promise<readonly NotPassed[]> {
  // A case can have two of the tasks: what was done to it here is no change of somebody else.
  const versions = new Map<string, number>()
  const failed: NotPassed[] = []
  for (const [index, task] of tasks.entries()) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- of one case, each acts on the version the one before left
      const done = await membersApi.passOn(task, versions.get(task.caseId) ?? task.caseVersion, to)
      versions.set(task.caseId, done.version)
    } catch (error) {
      failed.push({ task, error })
    }
    onDone(index + 1)
  }
  return failed
}
