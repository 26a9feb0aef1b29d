import type { Id, ReturnCommand } from '@yibiao/schemas'
import type { CaseState, PathEntry, StepRun, Token } from '../case-state.ts'
import type { PreparedFlow } from '../compiled-flow.ts'
import type { Sequence, StepPlace } from '../flow-tree.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { scopesOf } from './scopes.ts'

/** Where a return leads. */
export interface ReturnPlan {
  readonly target: StepPlace
  /** The live scope (`block/branch`, empty for the outermost sequence) inside which the work is redone. */
  readonly scope: string
  /** Gateways to open again from that scope down to the target, outermost first; none when it lies there directly. */
  readonly reopen: readonly { readonly gateway: Id; readonly branch: Id }[]
  /** Runs whose outcome does not count any more. */
  readonly undone: readonly PathEntry[]
  /** The step that returns, when the work comes straight back to it. */
  readonly jumpsBackTo: Id | null
}

export type ReturnResult = { readonly plan: ReturnPlan } | { readonly refusal: Refusal }

/**
 * Finds the target of a return on the path of the run's token. Inside its own branch only that branch is redone;
 * a target before a split takes the whole block with it; a target in a branch that runs beside is refused.
 */
export function findReturn(
  flow: PreparedFlow,
  state: CaseState,
  run: StepRun,
  target: ReturnCommand['target'],
  jumpsBack: boolean,
): ReturnResult {
  const token = state.tokens.find(({ id }) => id === run.token)
  if (token === undefined) return { refusal: refuse('nothingToReturnTo') }
  const steps = target.type === 'step' ? [target.step] : previousSteps(flow, state, token)
  let refusal: Refusal = refuse('nothingToReturnTo')
  for (const step of steps) {
    const result = planReturn(flow, state, token, step)
    if ('plan' in result) return jumpsBack ? planJumpBack(flow, result.plan, token) : result
    if (target.type === 'step' || result.refusal.code === 'returnBeforeAcceptance') refusal = result.refusal
    if (target.type === 'previous' && result.refusal.code === 'returnBeforeAcceptance') break
  }
  return { refusal }
}

/** Finished steps of people, latest first. */
function previousSteps(flow: PreparedFlow, state: CaseState, token: Token): readonly Id[] {
  return state.path
    .filter(
      ({ isUndone, step, handlers }) =>
        !isUndone && handlers.length > 0 && step !== token.step && isWork(flow, step),
    )
    .map(({ step }) => step)
    .toReversed()
}

function planReturn(flow: PreparedFlow, state: CaseState, token: Token, step: Id): ReturnResult {
  const target = flow.places.get(step)
  const entry = state.path.findLast(each => each.step === step && !each.isUndone && each.handlers.length > 0)
  if (target === undefined || entry === undefined || !isWork(flow, step) || step === token.step) {
    return { refusal: refuse('returnTargetNotPassed', { step }) }
  }
  if (isBeforeAcceptance(flow, step) && state.moments.acceptedAt !== undefined) {
    return { refusal: refuse('returnBeforeAcceptance', { step }) }
  }
  const here = scopesOf(state, token)
  const shared = here.filter((scope, index) => entry.scopes[index] === scope)
  const scope = shared.at(-1) ?? ''
  if (areSiblings(here, entry.scopes)) return { refusal: refuse('returnIntoSiblingBranch', { step }) }
  const undone = state.path
    .slice(state.path.indexOf(entry))
    .filter(each => !each.isUndone && shared.every((name, index) => each.scopes[index] === name))
    .filter(each => !areSiblings(each.scopes, entry.scopes))
  return {
    plan: {
      target,
      scope,
      reopen: reopenChain(flow, target, sequenceOfScope(flow, state, scope)),
      undone,
      jumpsBackTo: null,
    },
  }
}

/** Both stand in the same activation of a block, but in different branches of it. */
function areSiblings(here: readonly string[], there: readonly string[]): boolean {
  const depth = here.findIndex((scope, index) => scope !== there[index])
  const mine = here[depth]
  const other = there[depth]
  return mine !== undefined && other !== undefined && blockOf(mine) === blockOf(other)
}

function planJumpBack(flow: PreparedFlow, plan: ReturnPlan, token: Token): ReturnResult {
  const from = flow.places.get(token.step)?.sequence
  const isInside = token.block === null ? plan.scope === '' : plan.scope === `${token.block}/${token.branch}`
  if (from === undefined || !isInside) {
    return { refusal: refuse('jumpBackAcrossBlock', { step: plan.target.step.id }) }
  }
  return { plan: { ...plan, undone: plan.undone.slice(0, 1), jumpsBackTo: token.step } }
}

/** The gateways between a live sequence and the target inside it, outermost first. */
function reopenChain(flow: PreparedFlow, target: StepPlace, within: Sequence): ReturnPlan['reopen'] {
  const chain: { gateway: Id; branch: Id }[] = []
  let sequence = target.sequence
  while (sequence.owner !== null && sequence.path !== within.path) {
    chain.unshift({ gateway: sequence.owner.gateway.id, branch: sequence.owner.branch })
    const outer = flow.places.get(sequence.owner.gateway.id)
    if (outer === undefined) break
    sequence = outer.sequence
  }
  return chain
}

/** The sequence of the flow that a live scope runs through. */
function sequenceOfScope(flow: PreparedFlow, state: CaseState, scope: string): Sequence {
  const [block, branch] = scope.split('/')
  const gateway = state.blocks.find(({ id }) => id === block)?.gateway
  return flow.sequences.get(`${gateway}/${branch}`) ?? flow.root
}

function blockOf(scope: string): string {
  return scope.split('/', 1)[0] ?? ''
}

function isWork(flow: PreparedFlow, step: Id): boolean {
  return flow.places.get(step)?.step.type === 'userTask'
}

function isBeforeAcceptance(flow: PreparedFlow, id: Id): boolean {
  const step = flow.places.get(id)?.step
  return step?.type === 'userTask' && (step.phase === 'preReview' || step.phase === 'accept')
}
