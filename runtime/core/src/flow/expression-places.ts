import type {
  DecisionTableDefinition,
  FlowDefinition,
  FlowStep,
  FollowUpDefinition,
  Id,
} from '@yibiao/schemas'
import {
  placesOfBranch,
  placesOfFollowUp,
  placesOfStep,
  placesOfTable,
  pointerOf,
  type ExpressionPlace,
  type PlaceKind,
} from '../places/index.ts'
import { isGateway, listPlaces } from './flow-tree.ts'

/** An expression of a flow: its name in the compiled form, its text and where it stands. */
export interface FlowExpression {
  readonly place: string
  readonly text: string
  readonly kind: PlaceKind
  /** JSON Pointer into the item definition. */
  readonly path: string
}

export const branchPlace = (gateway: Id, branch: Id): string => `branch/${gateway}/${branch}`
export const checklistPlace = (step: Id, point: Id): string => `checklist/${step}/${point}`
export const assigneePlace = (step: Id, slot: string): string => `assignees/${step}/${slot}`
export const stepPlace = (step: Id, name: string): string => `step/${step}/${name}`
export const inputPlace = (step: Id, key: string, candidate?: Id): string =>
  stepPlace(step, candidate === undefined ? `input/${key}` : `input/${candidate}/${key}`)
export const consultedPlace = (step: Id, seat: Id): string => `consulted/${step}/${seat}`
export const tablePlace = (table: Id, name: string): string => `table/${table}/${name}`

/**
 * Every expression that the engine judges, of the steps and of the decision tables, in the order of the definition.
 * Texts of notices are read when they are written.
 */
export function listExpressions(
  { steps, followUps = [] }: FlowDefinition,
  decisions: readonly DecisionTableDefinition[],
): readonly FlowExpression[] {
  return [
    ...listPlaces(steps).flatMap(({ step, path }) => expressionsOfStep(step, `/flow${path}`)),
    ...followUps.flatMap((followUp, index) =>
      placesOfFollowUp(followUp).map(place =>
        named(nameInFollowUp(followUp, place), place, `/flow/followUps/${index}`),
      ),
    ),
    ...decisions.flatMap((table, index) =>
      placesOfTable(table).map(place =>
        named(tablePlace(table.id, nameInTable(place)), place, `/decisions/${index}`),
      ),
    ),
  ]
}

function expressionsOfStep(step: FlowStep, path: string): readonly FlowExpression[] {
  if (isGateway(step)) {
    return step.branches.flatMap((branch, index) =>
      placesOfBranch(branch).map(place =>
        named(branchPlace(step.id, branch.id), place, `${path}/branches/${index}`),
      ),
    )
  }
  return placesOfStep(step)
    .filter(({ kind }) => kind !== 'template')
    .map(place => named(nameInStep(step, place), place, path))
}

function named(name: string, { text, kind, path }: ExpressionPlace, below: string): FlowExpression {
  return { place: name, text, kind, path: `${below}${pointerOf(path)}` }
}

/** The name by ids, so that it stays when a list is put in another order. */
function nameInStep(step: FlowStep, { path }: ExpressionPlace): string {
  const [head, second, third, key] = path
  const index = Number(second)
  switch (head) {
    case 'checklist':
      return checklistPlace(step.id, (step.type === 'userTask' && step.checklist?.[index]?.id) || '')
    case 'departments':
      return consultedPlace(step.id, (step.type === 'consultation' && step.departments[index]?.id) || '')
    case 'candidates': {
      const candidate = (step.type === 'screening' && step.candidates[index]?.id) || ''
      return third === 'condition'
        ? consultedPlace(step.id, candidate)
        : inputPlace(step.id, String(key), candidate)
    }
    case 'input':
      return inputPlace(step.id, String(second))
    case 'timer':
      return stepPlace(step.id, 'until')
    case 'action':
      return stepPlace(step.id, nameInAction(String(second), String(third)))
    case 'skipWhen':
    case 'deemedGrantedOn':
    case 'grantsWhen':
      return stepPlace(step.id, head)
    default:
      return assigneePlace(step.id, String(head))
  }
}

function nameInFollowUp({ id, checklist }: FollowUpDefinition, { path }: ExpressionPlace): string {
  const [head, second] = path
  if (head === 'checklist') return checklistPlace(id, checklist?.[Number(second)]?.id ?? '')
  return head === 'condition' ? stepPlace(id, 'condition') : assigneePlace(id, String(head))
}

function nameInAction(property: string, part: string): string {
  switch (property) {
    case 'face':
      return `face/${part}`
    case 'validity':
      return validityNames[part] ?? ''
    default:
      return property
  }
}

const validityNames: Readonly<Record<string, string>> = { from: 'validFrom', through: 'validThrough' }

function nameInTable({ path: [head, index, property, cell] }: ExpressionPlace): string {
  switch (head) {
    case 'inputs':
      return `input/${index}`
    case 'outputs':
      return property === 'fallback' ? `fallback/${index}` : `allowed/${index}/${cell}`
    default:
      return `rule/${index}/${property === 'inputs' ? 'input' : 'output'}/${cell}`
  }
}
