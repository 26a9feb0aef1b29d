import type { FollowUpDefinition } from '@yibiao/schemas'
import type { FollowUpId } from './follow-up-state.ts'
import type { Token } from '../case-state.ts'
import { stepPlace } from '../expression-places.ts'
import { judge } from '../rules/judge.ts'
import { record, type Turn } from '../turn.ts'
import { enterStage } from './stages.ts'

/**
 * Opens the follow-ups of a granting decision whose condition is met. One whose condition cannot be judged is opened
 * too: what was granted on a promise is rather checked once too often than never.
 */
export function openFollowUpsOf(turn: Turn): void {
  for (const definition of turn.flow.compiled.followUps ?? []) {
    const result = judge(turn, definition.id, stepPlace(definition.id, 'condition'))
    if ('failed' in result || result.isMet) open(turn, definition)
  }
}

function open(turn: Turn, definition: FollowUpDefinition): void {
  const id: FollowUpId = `f${(turn.state.followUps ?? []).length + 1}`
  const token: Token = {
    id: `t${turn.state.counts.tokens + 1}`,
    step: definition.id,
    block: null,
    branch: null,
    proceeding: id,
  }
  record(turn, {
    type: 'followUpOpened',
    followUp: id,
    definition: definition.id,
    key: definition.key,
    token: token.id,
  })
  record(turn, { type: 'tokenCreated', token })
  enterStage(turn, id, 'check')
}
