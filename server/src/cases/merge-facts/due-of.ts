import { readDue } from '../leading-clock.ts'
import type { MergeSource } from '../merge-context.ts'

/** Due date of the latest clock of a limit, as it was then. */
export function dueOf(
  { state, world }: MergeSource,
  limit: 'promised' | 'statutory' | 'correction',
): string | null {
  const clock = state.clocks.findLast(each => each.limit === limit)
  if (clock === undefined) return null
  const running = readDue(clock, world.version.definition.limits, world.calendar)
  if (running !== null) return running.dueOn
  const stopped = clock.events.findLast(event => event.type === 'stop')
  return stopped?.type === 'stop' ? stopped.dueOn : null
}
