import type { BlockActivation, TaskCause, Token } from '../case-state.ts'
import { isInFollowUp } from '../follow-ups/follow-up-state.ts'
import { endProceduresOfRun } from '../lifecycle/special-procedures.ts'
import { resumeLimits } from '../timing/suspend-limits.ts'
import { stopClocksOfRun } from '../timing/case-clocks.ts'
import { cancelChildren } from '../children/child-cases.ts'
import { cancelTasksOfRun } from '../tasks/close-task.ts'
import { cause, explain, record, type Turn } from '../turn.ts'
import { findToken } from './scopes.ts'

/** Cancels a token and what it waits for; every task gets its row. */
export function cancelToken(turn: Turn, token: Token, why: TaskCause): void {
  if (findToken(turn.state, token.id) === undefined) return
  cancelRunOf(turn, token.id, why)
  record(turn, { type: 'tokenCancelled', token: token.id, cause: why })
  explain(turn, { type: 'cancelled', step: token.step, cause: why })
}

/** Ends the run of a token without an outcome; the token stays where it is. */
export function cancelRunOf(turn: Turn, token: string, why: TaskCause): void {
  const run = turn.state.runs.find(each => each.token === token)
  if (run === undefined) return
  cancelTasksOfRun(turn, run.id, why)
  endProceduresOfRun(turn, run.id)
  stopClocksOfRun(turn, run.id)
  resumeLimits(turn, run.id)
  if (turn.flow.places.get(run.step)?.step.type === 'publicNotice')
    cause(turn, { type: 'endNotice', runId: run.id })
  cancelChildren(turn, why, run.id)
  record(turn, { type: 'runCancelled', run: run.id, cause: why })
}

/** Cancels everything inside one running branch and the branch itself. */
export function cancelBranch(turn: Turn, block: BlockActivation, branch: string, why: TaskCause): void {
  for (const token of turn.state.tokens) {
    if (token.block === block.id && token.branch === branch) cancelToken(turn, token, why)
  }
  for (const inner of turn.state.blocks) {
    if (inner.parentBlock === block.id && inner.parentBranch === branch) cancelBlock(turn, inner, why)
  }
  record(turn, { type: 'branchEnded', block: block.id, branch, state: 'cancelled' })
}

/** Cancels a block with all its running branches; no token goes on from it. */
export function cancelBlock(turn: Turn, block: BlockActivation, why: TaskCause): void {
  for (const { branch, state } of block.branches) {
    if (state === 'running') cancelBranch(turn, block, branch, why)
  }
  record(turn, { type: 'blockClosed', block: block.id, isCancelled: true })
}

/** Cancels whatever lives of the case itself; follow-ups go on. */
export function cancelAll(turn: Turn, why: TaskCause): void {
  for (const token of turn.state.tokens)
    if (token.block === null && !isInFollowUp(token)) cancelToken(turn, token, why)
  for (const block of turn.state.blocks) if (block.parentBlock === null) cancelBlock(turn, block, why)
}

/** Cancels whatever runs beside a token: its siblings at every level. */
export function cancelOthers(turn: Turn, kept: Token, why: TaskCause): void {
  let place: { readonly block: string | null; readonly branch: string | null } = kept
  while (place.block !== null) {
    const id = place.block
    const block = turn.state.blocks.find(each => each.id === id)
    if (block === undefined) return
    for (const { branch, state } of block.branches) {
      if (state === 'running' && branch !== place.branch) cancelBranch(turn, block, branch, why)
    }
    place = { block: block.parentBlock, branch: block.parentBranch }
  }
}
