import { statusOf, type CaseEvent, type CaseState, type EngineCommand } from '@yibiao/core/flow'
import type { CaseRow } from '../cases/queries.ts'
import { deriveId } from '../engine/derive-id.ts'
import type { TurnMessage } from '../engine/turn-messages.ts'
import type { ParentReference } from './parent-reference.ts'

export type ChildReport = Extract<EngineCommand, { type: 'reportChild' }>['report']

/** What became of a 子办件, for the case that ordered it. */
export type ChildReportMessage = Pick<ParentReference, 'departmentId' | 'caseId' | 'child'> & {
  report: ChildReport
}

export function reportOf(
  { departmentId, caseId, child }: ParentReference,
  report: ChildReport,
): ChildReportMessage {
  return { departmentId, caseId, child, report }
}

/** A 子办件 tells its parent that it has begun, and how it was decided, or ended without a decision. */
export function reportMessages(
  { id, number, parent }: Pick<CaseRow, 'id' | 'number' | 'parent'>,
  before: CaseState,
  state: CaseState,
  events: readonly CaseEvent[],
): TurnMessage[] {
  if (parent === null) return []
  return events.flatMap((event): TurnMessage[] => {
    const report = reportAt(event, { id, number }, before, state)
    if (report === undefined) return []
    const payload = reportOf(parent, report)
    return [
      {
        id: deriveId(`report ${id} ${event.sequence}`),
        subject: `parent:${id}`,
        kind: 'childReport',
        payload,
      },
    ]
  })
}

function reportAt(
  event: CaseEvent,
  { id, number }: Pick<CaseRow, 'id' | 'number'>,
  before: CaseState,
  state: CaseState,
): ChildReport | undefined {
  switch (event.type) {
    case 'submitted':
      return { type: 'started', caseId: id, number }
    case 'decided':
      return { type: 'ended', outcome: event.decision.outcome }
    case 'concluded':
      // The decision, of this turn or an earlier one, was told.
      return before.decision === null && state.decision === null
        ? { type: 'ended', outcome: statusOf(state) }
        : undefined
    default:
      return undefined
  }
}
