import type { CaseEvent } from '@yibiao/core/flow'
import type { WindowPaper } from '@yibiao/schemas'

/** What a counter took in: with the application made there, or later for one made online. */
export function papersTakenIn(events: readonly CaseEvent[]): readonly WindowPaper[] {
  return events.flatMap(event =>
    event.type === 'submitted' || event.type === 'received' ? (event.intake?.papers ?? []) : [],
  )
}
