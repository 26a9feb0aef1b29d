import type { SupplyMaterialCommand } from '../case-command.ts'
import { stillDeferred } from '../lifecycle/defer-materials.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { isOpenTask } from '../tasks/close-task.ts'
import { cause, record, type Turn } from '../turn.ts'

/**
 * 容缺补交: the applicant hands in what was to follow. It stays owed until an officer has looked at it and confirms it;
 * whoever works on the case is told.
 */
export function supplyMaterial(
  turn: Turn,
  { material, attachment, name }: SupplyMaterialCommand,
): Refusal | undefined {
  if (turn.state.decision !== null) return refuse('alreadyDecided')
  if (!stillDeferred(turn.state).includes(material)) return refuse('noSuchDebt', { debt: material })
  record(turn, { type: 'materialSupplied', material, attachment, name })
  const taskIds = turn.state.tasks.filter(isOpenTask).map(({ id }) => id)
  cause(turn, { type: 'notify', to: 'officers', notice: 'materialSupplied', taskIds })
  return undefined
}
