import { isWithin, type FormChange } from '@yibiao/core/form'

/** What is to be saved: of what lies at or inside a path that was written again, only the latest. */
export function collectChanges(
  before: readonly FormChange[],
  added: readonly FormChange[],
): readonly FormChange[] {
  return added.reduce<readonly FormChange[]>(
    (kept, change) => [...kept.filter(({ path }) => !isWithin(path, change.path)), change],
    before,
  )
}
