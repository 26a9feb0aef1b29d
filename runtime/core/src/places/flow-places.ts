import type {
  ChildInput,
  DecisionTableDefinition,
  FlowStep,
  FollowUpDefinition,
  ServiceAction,
} from '@yibiao/schemas'
import { below, collect, collectAll, collectList, type ExpressionPlace } from './expression-place.ts'

/** A step without the steps inside it, which have places of their own; so have its branches. */
export type StepPart = FlowStep extends infer Each
  ? Each extends FlowStep
    ? Omit<Each, 'branches' | 'default'>
    : never
  : never

/** Of a step. */
export function placesOfStep(step: StepPart): ExpressionPlace[] {
  switch (step.type) {
    case 'userTask':
      return [
        ...(step.checklist ?? []).flatMap((point, index) =>
          below(
            ['checklist', index],
            collect(point, ['rule'], { kind: 'condition', onLoss: 'removeProperty' }),
          ),
        ),
        ...placesOfAssignees('assignees', step.assignees),
        ...placesOfAssignees('fallback', step.fallback),
        ...collect(step, ['deemedGrantedOn'], { type: 'date', onLoss: 'removeProperty' }),
      ]
    case 'businessRuleTask':
      return [
        ...placesOfAssignees('onUncertain', step.onUncertain),
        ...collect(step, ['grantsWhen'], { kind: 'condition', onLoss: 'removeProperty' }),
      ]
    case 'publicNotice':
      return [
        ...collect(step, ['skipWhen'], { kind: 'condition', onLoss: 'removeProperty' }),
        ...(step.onObjection.type === 'task'
          ? below(['onObjection'], placesOfAssignees('assignees', step.onObjection.assignees))
          : []),
      ]
    case 'consultation':
      return step.departments.flatMap((department, index) =>
        below(
          ['departments', index],
          collect(department, ['condition'], { kind: 'condition', onLoss: 'removeProperty' }),
        ),
      )
    case 'timerEvent':
      return below(['timer'], collect(step.timer, ['date'], { type: 'date' }))
    case 'serviceTask':
      return [
        ...below(['action'], placesOfAction(step.action)),
        ...placesOfAssignees('onFailure', step.onFailure),
      ]
    case 'callActivity':
      return placesOfInput(step.input)
    case 'screening':
      return step.candidates.flatMap((candidate, index) =>
        below(
          ['candidates', index],
          [
            ...collect(candidate, ['condition'], { kind: 'condition', onLoss: 'removeProperty' }),
            ...placesOfInput(candidate.input),
          ],
        ),
      )
    case 'exclusiveGateway':
    case 'parallelGateway':
    case 'inclusiveGateway':
    case 'endEvent':
      return []
  }
}

/** Of a 后续程序. */
export function placesOfFollowUp(followUp: FollowUpDefinition): ExpressionPlace[] {
  return [
    ...collect(followUp, ['condition'], { kind: 'condition', onLoss: 'removeProperty' }),
    ...(followUp.checklist ?? []).flatMap((point, index) =>
      below(['checklist', index], collect(point, ['rule'], { kind: 'condition', onLoss: 'removeProperty' })),
    ),
    ...placesOfAssignees('assignees', followUp.assignees),
    ...below(['revocation'], placesOfAssignees('assignees', followUp.revocation.assignees)),
  ]
}

/** Of a branch of a gateway. */
export function placesOfBranch(branch: { readonly condition?: string | undefined }): ExpressionPlace[] {
  return collect(branch, ['condition'], { kind: 'condition' })
}

/** Of a decision table: what each column asks, and every cell. It is no table without one of them. */
export function placesOfTable({ inputs, outputs, rules }: DecisionTableDefinition): ExpressionPlace[] {
  return [
    ...inputs.flatMap((input, index) => below(['inputs', index], collect(input, ['expression']))),
    ...outputs.flatMap((output, index) =>
      below(
        ['outputs', index],
        [
          ...below(['allowedValues'], collectList(output.allowedValues)),
          ...collect(output, ['fallback'], { onLoss: 'removeProperty' }),
        ],
      ),
    ),
    ...rules.flatMap((rule, index) =>
      below(
        ['rules', index],
        [
          ...below(['inputs'], collectList(rule.inputs, { kind: 'unaryTests', names: ['?'] })),
          ...below(['outputs'], collectList(rule.outputs)),
        ],
      ),
    ),
  ]
}

/** What a 子办件 begins with; without one of them its applicant fills it in. */
function placesOfInput(input: ChildInput | undefined): ExpressionPlace[] {
  return below(['input'], collectAll(input, { onLoss: 'removeProperty' }))
}

/** Only assignees that are an expression have the property. */
function placesOfAssignees(property: string, assignees: object | undefined): ExpressionPlace[] {
  return below([property], collect(assignees, ['officers'], { type: 'list' }))
}

function placesOfAction(action: ServiceAction): ExpressionPlace[] {
  switch (action.type) {
    case 'issueLicence':
      return [
        ...collect(action, ['replaces'], { onLoss: 'removeProperty' }),
        ...below(['face'], collectAll(action.face)),
        ...below(['validity'], collect(action.validity, ['from', 'through'], { type: 'date' })),
      ]
    case 'notify':
      return collect(action, ['subject', 'body'], { kind: 'template', scope: 'notice' })
    default:
      return []
  }
}
