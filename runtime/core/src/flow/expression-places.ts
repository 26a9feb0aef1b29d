import type { DecisionTableDefinition, FlowStep, Id } from '@yibiao/schemas'
import { isGateway, listPlaces } from './flow-tree.ts'

/** An expression of a flow: its name in the compiled form, its text and where it stands. */
export interface ExpressionPlace {
  readonly place: string
  readonly text: string
  readonly kind: 'condition' | 'expression' | 'unaryTests'
  /** JSON Pointer into the item definition. */
  readonly path: string
}

export const branchPlace = (gateway: Id, branch: Id): string => `branch/${gateway}/${branch}`
export const checklistPlace = (step: Id, point: Id): string => `checklist/${step}/${point}`
export const assigneePlace = (step: Id, slot: string): string => `assignees/${step}/${slot}`
export const stepPlace = (step: Id, name: string): string => `step/${step}/${name}`
export const consultedPlace = (step: Id, seat: Id): string => `consulted/${step}/${seat}`
export const tablePlace = (table: Id, name: string): string => `table/${table}/${name}`

/** Every expression of the steps and of the decision tables, in the order of the definition. */
export function listExpressions(
  steps: readonly FlowStep[],
  decisions: readonly DecisionTableDefinition[],
): readonly ExpressionPlace[] {
  return [
    ...listPlaces(steps).flatMap(({ step, path }) => expressionsOfStep(step, `/flow${path}`)),
    ...decisions.flatMap((table, index) => expressionsOfTable(table, `/decisions/${index}`)),
  ]
}

function expressionsOfStep(step: FlowStep, path: string): readonly ExpressionPlace[] {
  const found: ExpressionPlace[] = []
  const add = (place: string, text: string | undefined, kind: ExpressionPlace['kind'], at: string): void => {
    if (text !== undefined) found.push({ place, text, kind, path: `${path}${at}` })
  }
  if (isGateway(step)) {
    step.branches.forEach((branch, index) =>
      add(branchPlace(step.id, branch.id), branch.condition, 'condition', `/branches/${index}/condition`),
    )
    return found
  }
  switch (step.type) {
    case 'userTask':
      step.checklist?.forEach((point, index) =>
        add(checklistPlace(step.id, point.id), point.rule, 'condition', `/checklist/${index}/rule`),
      )
      if (step.assignees.type === 'expression') {
        add(assigneePlace(step.id, 'assignees'), step.assignees.officers, 'expression', '/assignees/officers')
      }
      if (step.fallback?.type === 'expression') {
        add(assigneePlace(step.id, 'fallback'), step.fallback.officers, 'expression', '/fallback/officers')
      }
      break
    case 'businessRuleTask':
      if (step.onUncertain.type === 'expression') {
        add(
          assigneePlace(step.id, 'onUncertain'),
          step.onUncertain.officers,
          'expression',
          '/onUncertain/officers',
        )
      }
      break
    case 'publicNotice':
      add(stepPlace(step.id, 'skipWhen'), step.skipWhen, 'condition', '/skipWhen')
      if (step.onObjection.type === 'task' && step.onObjection.assignees.type === 'expression') {
        const { officers } = step.onObjection.assignees
        add(assigneePlace(step.id, 'onObjection'), officers, 'expression', '/onObjection/assignees/officers')
      }
      break
    case 'consultation':
      step.departments.forEach((department, index) =>
        add(
          consultedPlace(step.id, department.id),
          department.condition,
          'condition',
          `/departments/${index}/condition`,
        ),
      )
      break
    case 'timerEvent':
      if (step.timer.type === 'until')
        add(stepPlace(step.id, 'until'), step.timer.date, 'expression', '/timer/date')
      break
    case 'serviceTask':
      if (step.action.type === 'issueLicence') {
        for (const [key, text] of Object.entries(step.action.face)) {
          add(stepPlace(step.id, `face/${key}`), text, 'expression', `/action/face/${key}`)
        }
        add(
          stepPlace(step.id, 'validFrom'),
          step.action.validity?.from,
          'expression',
          '/action/validity/from',
        )
        add(
          stepPlace(step.id, 'validThrough'),
          step.action.validity?.through,
          'expression',
          '/action/validity/through',
        )
      }
      break
    case 'callActivity':
    case 'screening':
    case 'endEvent':
      break
  }
  return found
}

function expressionsOfTable(table: DecisionTableDefinition, path: string): readonly ExpressionPlace[] {
  const inputs = table.inputs.map((input, index): ExpressionPlace => ({
    place: tablePlace(table.id, `input/${index}`),
    text: input.expression,
    kind: 'expression',
    path: `${path}/inputs/${index}/expression`,
  }))
  const outputs = table.outputs.flatMap((output, index): ExpressionPlace[] => [
    ...(output.allowedValues ?? []).map((text, at): ExpressionPlace => ({
      place: tablePlace(table.id, `allowed/${index}/${at}`),
      text,
      kind: 'expression',
      path: `${path}/outputs/${index}/allowedValues/${at}`,
    })),
    ...(output.fallback === undefined
      ? []
      : [
          {
            place: tablePlace(table.id, `fallback/${index}`),
            text: output.fallback,
            kind: 'expression' as const,
            path: `${path}/outputs/${index}/fallback`,
          },
        ]),
  ])
  const rules = table.rules.flatMap((rule, at): ExpressionPlace[] => [
    ...rule.inputs.map((text, index): ExpressionPlace => ({
      place: tablePlace(table.id, `rule/${at}/input/${index}`),
      text,
      kind: 'unaryTests',
      path: `${path}/rules/${at}/inputs/${index}`,
    })),
    ...rule.outputs.map((text, index): ExpressionPlace => ({
      place: tablePlace(table.id, `rule/${at}/output/${index}`),
      text,
      kind: 'expression',
      path: `${path}/rules/${at}/outputs/${index}`,
    })),
  ])
  return [...inputs, ...outputs, ...rules]
}
