import type { TaskCause } from '../case-state.ts'
import { cancelChildren } from '../children/child-cases.ts'
import { endScreenedParts } from '../tasks/close-task.ts'
import { stopAllClocks } from '../timing/case-clocks.ts'
import { cancelAll } from '../tokens/cancel.ts'
import { cause, record, type Turn } from '../turn.ts'

/** Ends the case: nothing lives on, every clock stops, an open correction closes. */
export function conclude(turn: Turn, why: TaskCause): void {
  cancelAll(turn, why)
  cancelChildren(turn, why)
  endScreenedParts(turn)
  stopAllClocks(turn)
  const { correction } = turn.state
  if (correction !== null) {
    cause(turn, {
      type: 'closeCorrection',
      kind: correction.kind,
      cause: why === 'lapsed' ? 'lapsed' : 'ended',
    })
  }
  record(turn, { type: 'concluded' })
}
