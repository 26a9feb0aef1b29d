import type { FlowStep, ItemDefinition } from '@yibiao/schemas'
import type { DesignIssue } from '../../form/types.ts'
import { isGateway, sequencesOf, type GatewayStep } from '../flow-tree.ts'
import { offers, phaseOrder } from '../step-acts.ts'
import { createFlowIssue } from './create-flow-issue.ts'

/** What can be true when a place is reached: one entry per way of getting there. */
interface Situation {
  readonly isAccepted: boolean
  readonly isDecided: boolean
}

interface Walk {
  readonly issues: DesignIssue[]
  readonly isParallel: boolean
}

/**
 * Follows every path through the flow at once: what is unreachable, decisions before acceptance, ends without a
 * decision (Q16), rules that grant what nobody accepted, and phases out of the order of the law.
 */
export function lintPaths({ flow, limits, guide }: ItemDefinition): readonly DesignIssue[] {
  const issues: DesignIssue[] = []
  const start = [{ isAccepted: limits.acceptsOnReceipt === true, isDecided: false }]
  const ends = walkSequence(flow.steps, '/steps', start, { issues, isParallel: false })
  const needsDecision = guide.caseType !== 'other'
  if (needsDecision && ends.some(({ isDecided }) => !isDecided)) {
    issues.push(createFlowIssue('/steps', 'flow.endsWithoutDecision', {}))
  }
  lintPhases(flow.steps, '/steps', 0, issues)
  return issues
}

function walkSequence(
  steps: readonly FlowStep[],
  path: string,
  start: readonly Situation[],
  walk: Walk,
): readonly Situation[] {
  let here = start
  for (const [index, step] of steps.entries()) {
    const at = `${path}/${index}`
    if (here.length === 0) {
      walk.issues.push(createFlowIssue(at, 'flow.unreachable', { step: step.key }))
      return []
    }
    here = walkStep(step, at, here, walk)
  }
  return here
}

function walkStep(
  step: FlowStep,
  path: string,
  here: readonly Situation[],
  walk: Walk,
): readonly Situation[] {
  if (isGateway(step)) return walkGateway(step, path, here, walk)
  if (step.type === 'endEvent') {
    if (step.outcome !== 'terminated' && here.some(({ isDecided }) => !isDecided)) {
      walk.issues.push(
        createFlowIssue(path, 'flow.endWithoutDecision', { step: step.key, outcome: step.outcome }),
      )
    }
    return []
  }
  if (step.type === 'businessRuleTask' && step.grantsWhen !== undefined) {
    if (here.every(({ isAccepted }) => !isAccepted))
      walk.issues.push(
        createFlowIssue(`${path}/grantsWhen`, 'flow.grantsBeforeAcceptance', { step: step.key }),
      )
  }
  if (step.type !== 'userTask') return here
  if (offers(step, 'accept')) return distinct(here.map(each => ({ ...each, isAccepted: true })))
  if (!offers(step, 'grant') && !offers(step, 'deny')) return here
  if (here.some(({ isAccepted }) => !isAccepted)) {
    walk.issues.push(createFlowIssue(path, 'flow.decidesBeforeAcceptance', { step: step.key }))
  }
  if (walk.isParallel) walk.issues.push(createFlowIssue(path, 'flow.decisionInParallel', { step: step.key }))
  return distinct(here.map(each => ({ ...each, isDecided: true })))
}

function walkGateway(
  gateway: GatewayStep,
  path: string,
  here: readonly Situation[],
  walk: Walk,
): readonly Situation[] {
  const isSplit = gateway.type !== 'exclusiveGateway'
  const inner = { ...walk, isParallel: walk.isParallel || isSplit }
  const ends = sequencesOf(gateway, path).map(({ steps, path: at }) => walkSequence(steps, at, here, inner))
  if (gateway.type !== 'parallelGateway' || gateway.join.type !== 'all') return distinct(ends.flat())
  // All branches that run are waited for: what one of them surely did has been done.
  const unconditional = gateway.branches.flatMap(({ condition }, index) =>
    condition === undefined ? [index] : [],
  )
  const certain = unconditional.map(index => ends[index] ?? [])
  if (certain.some(each => each.length === 0)) return []
  return here.map(each => ({
    isAccepted: each.isAccepted || certain.some(list => list.every(({ isAccepted }) => isAccepted)),
    isDecided: each.isDecided || certain.some(list => list.every(({ isDecided }) => isDecided)),
  }))
}

/** The latest phase reached so far only grows along a path. Returns the latest phase at the end. */
function lintPhases(steps: readonly FlowStep[], path: string, from: number, issues: DesignIssue[]): number {
  let latest = from
  for (const [index, step] of steps.entries()) {
    const at = `${path}/${index}`
    if (isGateway(step)) {
      const start = latest
      const ends = sequencesOf(step, at).map(inner => lintPhases(inner.steps, inner.path, start, issues))
      latest = Math.max(latest, ...ends)
    } else if (step.type === 'userTask') {
      const phase = phaseOrder.indexOf(step.phase)
      if (phase < latest) {
        const after = phaseOrder[latest] ?? ''
        issues.push(
          createFlowIssue(`${at}/phase`, 'flow.phaseOrder', { step: step.key, phase: step.phase, after }),
        )
      }
      latest = Math.max(latest, phase)
    }
  }
  return latest
}

function distinct(situations: readonly Situation[]): readonly Situation[] {
  const seen = new Map(situations.map(each => [`${each.isAccepted}/${each.isDecided}`, each]))
  return [...seen.values()]
}
