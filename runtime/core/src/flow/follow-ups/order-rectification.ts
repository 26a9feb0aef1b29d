import { issueDocuments } from '../lifecycle/issue-documents.ts'
import { dueOnOf } from '../timing/case-clocks.ts'
import { cause, record, type Turn } from '../turn.ts'
import type { FollowUpId } from './follow-up-state.ts'
import { enterStage, findFollowUp } from './stages.ts'

/** 限期整改: the holder learns what must be put right and until when, in a document. */
export function orderRectification(turn: Turn, id: FollowUpId, requirements: string): void {
  enterStage(turn, id, 'rectification')
  const token = findFollowUp(turn, id)?.token
  const run = turn.state.runs.find(each => each.token === token)
  const clock = turn.state.clocks.findLast(each => each.run === run?.id)
  const dueOn = clock === undefined ? undefined : dueOnOf(turn, clock.key)
  record(turn, {
    type: 'rectificationOrdered',
    followUp: id,
    requirements,
    ...(dueOn === undefined ? {} : { dueOn }),
  })
  issueDocuments(turn, 'orderRectification')
  cause(turn, { type: 'notify', to: 'applicant', notice: 'rectificationOrdered' })
}
