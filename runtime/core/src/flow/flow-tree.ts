import type { FlowStep, Id } from '@yibiao/schemas'

/** A gateway: the step whose block holds sequences of further steps. */
export type GatewayStep = Extract<
  FlowStep,
  { type: 'exclusiveGateway' | 'parallelGateway' | 'inclusiveGateway' }
>

/** Steps that follow each other: the outermost of the flow, or one branch of a gateway. */
export interface Sequence {
  readonly steps: readonly FlowStep[]
  /** The gateway and branch it belongs to; null for the outermost. */
  readonly owner: { readonly gateway: GatewayStep; readonly branch: Id } | null
  /** JSON Pointer into the flow definition. */
  readonly path: string
}

/** Where a step stands. */
export interface StepPlace {
  readonly step: FlowStep
  readonly sequence: Sequence
  readonly index: number
  /** JSON Pointer into the flow definition. */
  readonly path: string
}

/** Name of a gateway's default branch; no author can choose it. */
export const defaultBranch = '@default'

export function isGateway(step: FlowStep): step is GatewayStep {
  return (
    step.type === 'exclusiveGateway' || step.type === 'parallelGateway' || step.type === 'inclusiveGateway'
  )
}

/** The sequences inside a gateway, in the order of the definition, the default last. */
export function sequencesOf(gateway: GatewayStep, path: string): readonly Sequence[] {
  const branches = gateway.branches.map((branch, index) => ({
    steps: branch.steps,
    owner: { gateway, branch: branch.id },
    path: `${path}/branches/${index}/steps`,
  }))
  if (gateway.type === 'parallelGateway') return branches
  return [
    ...branches,
    { steps: gateway.default, owner: { gateway, branch: defaultBranch }, path: `${path}/default` },
  ]
}

/** Every step of the tree in the order of the definition, those of branches after their gateway. */
export function listPlaces(steps: readonly FlowStep[]): readonly StepPlace[] {
  const places: StepPlace[] = []
  collect({ steps, owner: null, path: '/steps' }, places)
  return places
}

function collect(sequence: Sequence, places: StepPlace[]): void {
  sequence.steps.forEach((step, index) => {
    const path = `${sequence.path}/${index}`
    places.push({ step, sequence, index, path })
    if (isGateway(step)) for (const inner of sequencesOf(step, path)) collect(inner, places)
  })
}
