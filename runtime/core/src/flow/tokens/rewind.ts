import type { Id } from '@yibiao/schemas'
import type { BlockActivation, StepRun, TaskCause, Token } from '../case-state.ts'
import { isGateway, listPlaces } from '../flow-tree.ts'
import { record, type Turn } from '../turn.ts'
import { cancelBlock, cancelRunOf, cancelToken } from './cancel.ts'
import { enterStep } from './move-token.ts'
import type { ReturnPlan } from './return-target.ts'

/** Carries a return out: cancels what lives in its scope, marks outcomes as undone, puts a token at the target. */
export function rewind(
  turn: Turn,
  run: StepRun,
  plan: ReturnPlan,
  reason: string,
  why: 'returned' | 'recalled' = 'returned',
): void {
  const [block = null, branch = null] = plan.scope === '' ? [] : plan.scope.split('/')
  const token = turn.state.tokens.find(({ id }) => id === run.token)
  if (token === undefined) return
  const keys = keysToForget(turn, plan)
  cancelRunOf(turn, token.id, why)
  cancelScope(turn, { block, branch, proceeding: token.proceeding }, why)
  record(turn, {
    type: 'rewound',
    to: plan.target.step.id,
    runs: plan.undone.map(entry => entry.run),
    keys,
    reason,
  })
  const place = reopenBlocks(turn, plan, { block, branch, proceeding: token.proceeding })
  const sent = enterStep(turn, { step: plan.target.step.id, ...place })
  if (plan.jumpsBackTo !== null) record(turn, { type: 'jumpBackSet', token: sent.id, to: plan.jumpsBackTo })
}

type ScopePlace = Pick<Token, 'block' | 'branch' | 'proceeding'>

function cancelScope(turn: Turn, { block, branch, proceeding }: ScopePlace, why: TaskCause): void {
  for (const token of turn.state.tokens) {
    if (token.block === block && token.branch === branch && token.proceeding === proceeding)
      cancelToken(turn, token, why)
  }
  for (const inner of turn.state.blocks) {
    if (inner.parentBlock === block && inner.parentBranch === branch) cancelBlock(turn, inner, why)
  }
}

/** A step inside a block that had been passed is redone alone: its block opens with that one branch. */
function reopenBlocks(turn: Turn, plan: ReturnPlan, place: ScopePlace): ScopePlace {
  let here = place
  for (const { gateway, branch } of plan.reopen) {
    const block: BlockActivation = {
      id: `b${turn.state.counts.blocks + 1}`,
      gateway,
      parentBlock: here.block,
      parentBranch: here.branch,
      proceeding: here.proceeding,
      branches: [{ branch, state: 'running' }],
    }
    const key = turn.flow.places.get(gateway)?.step.key ?? gateway
    const known = Object.hasOwn(turn.state.nodes, key) ? turn.state.nodes[key] : undefined
    const node = known ?? { outcome: branch }
    record(turn, { type: 'blockOpened', block, key, node })
    here = { ...here, block: block.id, branch }
  }
  return here
}

/** Outcomes of undone steps, and of the gateways behind the target, which choose again. */
function keysToForget(turn: Turn, plan: ReturnPlan): readonly string[] {
  const keys = plan.undone.map(({ key }) => key)
  if (plan.jumpsBackTo !== null) return keys
  const redone = [plan.target.step.id, ...plan.reopen.map(({ gateway }) => gateway)]
  return [...keys, ...redone.flatMap(step => gatewayKeysBehind(turn, step))]
}

function gatewayKeysBehind(turn: Turn, id: Id): readonly string[] {
  const place = turn.flow.places.get(id)
  if (place === undefined) return []
  return listPlaces(place.sequence.steps.slice(place.index + 1)).flatMap(({ step }) =>
    isGateway(step) ? [step.key] : [],
  )
}
