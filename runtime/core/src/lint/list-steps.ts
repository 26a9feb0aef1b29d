import type { FlowStep } from '@yibiao/schemas'

/** All steps of a flow, those inside branches included, with their JSON Pointer into the item. */
export function listSteps(
  steps: readonly FlowStep[],
  path = '/flow/steps',
): readonly { readonly step: FlowStep; readonly path: string }[] {
  return steps.flatMap((step, index) => {
    const here = `${path}/${index}`
    const inside =
      'branches' in step
        ? step.branches.flatMap((branch, place) => listSteps(branch.steps, `${here}/branches/${place}/steps`))
        : []
    const otherwise = 'default' in step ? listSteps(step.default, `${here}/default`) : []
    return [{ step, path: here }, ...inside, ...otherwise]
  })
}
