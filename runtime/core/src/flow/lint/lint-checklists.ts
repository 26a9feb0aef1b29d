import type { ChecklistPoint, ItemDefinition } from '@yibiao/schemas'
import type { DesignIssue } from '../../form/types.ts'
import { listPlaces } from '../flow-tree.ts'
import { createFlowIssue } from './create-flow-issue.ts'

/** 佐证材料 are asked of whoever judges a point: a rule attaches nothing, and the engine asks nobody else. */
export function lintChecklists({ flow }: ItemDefinition): readonly DesignIssue[] {
  return [
    ...listPlaces(flow.steps).flatMap(({ step, path }) =>
      step.type === 'userTask' ? lintPoints(step.checklist, path) : [],
    ),
    ...(flow.followUps ?? []).flatMap(({ checklist }, index) => lintPoints(checklist, `/followUps/${index}`)),
  ]
}

function lintPoints(points: readonly ChecklistPoint[] = [], path: string): readonly DesignIssue[] {
  return points.flatMap(({ rule, needsEvidence }, index) =>
    rule !== undefined && needsEvidence === true
      ? [
          createFlowIssue(`${path}/checklist/${index}/needsEvidence`, 'flow.evidenceByRule', {
            point: index + 1,
          }),
        ]
      : [],
  )
}
