import type { FlowStep, ItemDefinition, TimeLimit } from '@yibiao/schemas'
import type { DesignIssue } from '../../form/types.ts'
import { isGateway, listPlaces, sequencesOf, type StepPlace } from '../flow-tree.ts'
import { offers } from '../step-acts.ts'
import { createFlowIssue } from './create-flow-issue.ts'

/** 行政许可 in the code table of item types. */
const licenceItem = '01'

/** The stages an item needs by its kind (Q10, Q16), and whether its steps fit into what it promises (Q15). */
export function lintStages(item: ItemDefinition): readonly DesignIssue[] {
  const places = listPlaces(item.flow.steps)
  return [...lintActs(item, places), ...lintLicenceStages(item, places), ...lintLimits(item)]
}

function lintActs({ guide, limits }: ItemDefinition, places: readonly StepPlace[]): readonly DesignIssue[] {
  if (guide.caseType === 'other') return []
  const issues: DesignIssue[] = []
  const accepts = places.some(({ step }) => step.type === 'userTask' && offers(step, 'accept'))
  if (!accepts && (limits.acceptsOnReceipt !== true || limits.counterReceipt !== undefined))
    issues.push(createFlowIssue('/steps', 'flow.acceptMissing', {}))
  const decisions = places.filter(
    ({ step }) => step.type === 'userTask' && (offers(step, 'grant') || offers(step, 'deny')),
  )
  if (decisions.length === 0) issues.push(createFlowIssue('/steps', 'flow.decideMissing', {}))
  for (const { step, path, sequence } of places) {
    if (step.type !== 'userTask' || step.deemedGrantedOn === undefined) continue
    // Silence grants the case as a whole: where a branch decides, nothing could go on from there.
    if (!offers(step, 'grant') || sequence.owner !== null)
      issues.push(createFlowIssue(path, 'flow.deemedGrantMisplaced', { step: step.key }))
  }
  for (const { step, path } of decisions) {
    if (step.type !== 'userTask') continue
    for (const act of ['grant', 'deny'] as const) {
      if (!offers(step, act))
        issues.push(createFlowIssue(path, 'flow.decideOneSided', { step: step.key, act }))
    }
  }
  return issues
}

/** Q10: a licence has five stages at least; a certificate may be made by the server. */
function lintLicenceStages(
  { guide, limits }: ItemDefinition,
  places: readonly StepPlace[],
): readonly DesignIssue[] {
  if (guide.itemType !== licenceItem) return []
  const phases = new Set(places.flatMap(({ step }) => (step.type === 'userTask' ? [step.phase] : [])))
  const certifies = places.some(
    ({ step }) =>
      step.type === 'serviceTask' &&
      (step.action.type === 'issueLicence' || step.action.type === 'issueDocument'),
  )
  const has: readonly (readonly [string, boolean])[] = [
    ['accept', phases.has('accept') || limits.acceptsOnReceipt === true],
    ['review', phases.has('review')],
    ['decide', phases.has('decide')],
    ['certify', phases.has('certify') || certifies],
    ['deliver', phases.has('deliver')],
  ]
  const missing = has.flatMap(([stage, isThere]) => (isThere ? [] : [stage]))
  return missing.length === 0
    ? []
    : [createFlowIssue('/steps', 'flow.stagesMissing', { stages: missing.join(',') })]
}

/** Q15: review and decision steps on the longest path take no longer than the item promises. */
function lintLimits({ flow, limits }: ItemDefinition): readonly DesignIssue[] {
  const sum = longest(flow.steps)
  const promised = inWorkingDays(limits.promised)
  return sum > promised ? [createFlowIssue('/steps', 'flow.limitsExceedPromised', { sum, promised })] : []
}

function longest(steps: readonly FlowStep[]): number {
  return steps.reduce((sum, step) => sum + lengthOf(step), 0)
}

/** Days of the decision's limit that a step may use; time that does not count against it is left out. */
function lengthOf(step: FlowStep): number {
  if (isGateway(step)) return Math.max(0, ...sequencesOf(step, '').map(({ steps }) => longest(steps)))
  switch (step.type) {
    case 'userTask':
      return step.limit !== undefined && (step.phase === 'review' || step.phase === 'decide')
        ? inWorkingDays(step.limit)
        : 0
    case 'consultation':
    case 'screening':
      return inWorkingDays(step.limit)
    case 'publicNotice':
      return step.countsAgainstLimit ? inWorkingDays(step.limit) : 0
    default:
      return 0
  }
}

/** Calendar days as the working days that at least lie in them, so that no sound flow is refused. */
function inWorkingDays({ amount, unit }: TimeLimit): number {
  return unit === 'workingDay' ? amount : Math.floor((amount * 5) / 7)
}
