import type { Id } from '@yibiao/schemas'
import type { BlockActivation, Token } from '../case-state.ts'
import { conclude } from '../lifecycle/conclude.ts'
import { explain, record, type Turn } from '../turn.ts'
import { cancelBranch } from './cancel.ts'
import { findBlock, findToken } from './scopes.ts'

type TokenPlace = Pick<Token, 'step' | 'block' | 'branch' | 'proceeding'>

/** Creates a token that enters a step. */
export function enterStep(turn: Turn, place: TokenPlace): Token {
  const token = createToken(turn, place)
  turn.arrivals.push(token.id)
  return token
}

/** A token leaves its step: to the next one, or out of its sequence. */
export function leaveStep(turn: Turn, tokenId: string): void {
  const token = findToken(turn.state, tokenId)
  const place = token && turn.flow.places.get(token.step)
  if (token === undefined || place === undefined) return
  const next = place.sequence.steps[place.index + 1]
  if (next !== undefined) {
    moveToken(turn, tokenId, next.id)
    return
  }
  record(turn, { type: 'tokenConsumed', token: tokenId })
  if (token.block === null || token.branch === null) conclude(turn, 'concluded')
  else completeBranch(turn, token.block, token.branch)
}

/** Sends a token to a step of its own sequence. */
export function moveToken(turn: Turn, token: string, to: Id): void {
  record(turn, { type: 'tokenMoved', token, to })
  turn.arrivals.push(token)
}

/** A branch reached its end; the join goes on when that is enough. */
export function completeBranch(turn: Turn, block: string, branch: Id): void {
  record(turn, { type: 'branchEnded', block, branch, state: 'completed' })
  const activation = findBlock(turn.state, block)
  if (activation === undefined || !isJoined(turn, activation)) return
  for (const each of activation.branches) {
    if (each.state === 'running') cancelBranch(turn, activation, each.branch, 'joinSatisfied')
  }
  leaveBlock(turn, activation)
}

/** Closes a block whose branches have ended; one token goes on behind the gateway. */
function leaveBlock(turn: Turn, block: BlockActivation): void {
  explain(turn, {
    type: 'joined',
    step: block.gateway,
    completed: block.branches.filter(({ state }) => state === 'completed').length,
    of: block.branches.length,
  })
  leaveStep(turn, replaceBlock(turn, block).id)
}

/** Closes a block and puts one token at its gateway, in the sequence around it. */
export function replaceBlock(turn: Turn, block: BlockActivation): Token {
  record(turn, { type: 'blockClosed', block: block.id, isCancelled: false })
  return createToken(turn, {
    step: block.gateway,
    block: block.parentBlock,
    branch: block.parentBranch,
    proceeding: block.proceeding,
  })
}

function createToken(turn: Turn, place: TokenPlace): Token {
  const token: Token = { id: `t${turn.state.counts.tokens + 1}`, ...place }
  record(turn, { type: 'tokenCreated', token })
  return token
}

function isJoined(turn: Turn, { gateway, branches }: BlockActivation): boolean {
  const completed = branches.filter(({ state }) => state === 'completed').length
  const running = branches.filter(({ state }) => state === 'running').length
  if (running === 0) return true
  const step = turn.flow.places.get(gateway)?.step
  if (step?.type !== 'parallelGateway') return false
  switch (step.join.type) {
    case 'all':
      return false
    case 'any':
      return completed >= 1
    case 'some':
      return completed >= Math.min(step.join.count, branches.length)
  }
}
