import type { Id } from '@yibiao/schemas'
import type { BlockActivation, Token } from '../case-state.ts'
import { branchPlace } from '../expression-places.ts'
import { defaultBranch, type GatewayStep } from '../flow-tree.ts'
import { judge } from '../rules/judge.ts'
import { openIncident } from '../tasks/open-task.ts'
import { completeBranch, enterStep, leaveStep } from '../tokens/move-token.ts'
import { findBlock } from '../tokens/scopes.ts'
import { explain, record, type Turn } from '../turn.ts'
import { openRun } from './runs.ts'

/** A token reaches a gateway: one token per chosen branch, or a person when a condition cannot be judged. */
export function enterGateway(turn: Turn, token: Token, gateway: GatewayStep): void {
  const choice = chooseBranches(turn, gateway)
  if ('failed' in choice) {
    const run = openRun(turn, token, gateway)
    openIncident(turn, run, gateway, {
      code: 'conditionFailed',
      params: { branch: choice.branch, issue: choice.failed },
    })
    return
  }
  for (const branch of choice.branches) explain(turn, { type: 'branchTaken', step: gateway.id, branch })
  if (choice.branches.length === 0) {
    explain(turn, { type: 'stepSkipped', step: gateway.id })
    leaveStep(turn, token.id)
    return
  }
  openBlock(turn, token, gateway, choice.branches)
}

/** Splits a token over branches; those without steps have ended at once. */
function openBlock(turn: Turn, token: Token, gateway: GatewayStep, branches: readonly Id[]): void {
  const block: BlockActivation = {
    id: `b${turn.state.counts.blocks + 1}`,
    gateway: gateway.id,
    parentBlock: token.block,
    parentBranch: token.branch,
    proceeding: token.proceeding,
    branches: branches.map(branch => ({ branch, state: 'running' })),
  }
  record(turn, { type: 'tokenConsumed', token: token.id })
  record(turn, { type: 'blockOpened', block, key: gateway.key, node: { outcome: branches.join('+') } })
  const first = branches.map(branch => ({
    branch,
    step: turn.flow.sequences.get(`${gateway.id}/${branch}`)?.steps[0],
  }))
  for (const { branch, step } of first) {
    if (step !== undefined)
      enterStep(turn, { step: step.id, block: block.id, branch, proceeding: block.proceeding })
  }
  for (const { branch, step } of first) {
    const isRunning = findBlock(turn.state, block.id)?.branches.some(
      each => each.branch === branch && each.state === 'running',
    )
    if (step === undefined && isRunning === true) completeBranch(turn, block.id, branch)
  }
}

type Choice = { readonly branches: readonly Id[] } | { readonly failed: string; readonly branch: Id }

/** In order; an exclusive gateway reads no further than the first that is met. */
function chooseBranches(turn: Turn, gateway: GatewayStep): Choice {
  const met: Id[] = []
  for (const { id } of gateway.branches) {
    const result = judge(turn, gateway.id, branchPlace(gateway.id, id))
    if ('failed' in result) return { failed: result.failed, branch: id }
    if (!result.isMet) continue
    met.push(id)
    if (gateway.type === 'exclusiveGateway') break
  }
  if (met.length > 0 || gateway.type === 'parallelGateway') return { branches: met }
  return { branches: [defaultBranch] }
}
