import type { Field, FlowStep, ItemDefinition } from '@yibiao/schemas'
import { placesOfDocument } from './document-places.ts'
import { below, pointerOf, type ExpressionPlace } from './expression-place.ts'
import { placesOfBranch, placesOfFollowUp, placesOfStep, placesOfTable } from './flow-places.ts'
import { placesOfField, placesOfMaterial, placesOfPart } from './form-places.ts'
import { placesOfMapping, placesOfSource } from './prefill-places.ts'

/** A place with its JSON Pointer into the item definition. */
export interface PlacedExpression extends ExpressionPlace {
  readonly pointer: string
}

/**
 * Every place of an item definition where an expression stands, in the order of the definition. The one list: what
 * is compiled, linted, renamed and shown as rules is taken from it, and a test holds it against the JSON Schemas.
 */
export function listExpressionPlaces(item: ItemDefinition): PlacedExpression[] {
  const places = [
    ...below(
      ['form', 'pages'],
      eachOf(item.form.pages, page => [
        ...placesOfPart(page),
        ...below(
          ['sections'],
          eachOf(page.sections, section => [
            ...placesOfPart(section),
            ...below(['fields'], placesOfFields(section.fields)),
          ]),
        ),
      ]),
    ),
    ...below(['materials'], eachOf(item.materials, placesOfMaterial)),
    ...below(['prefill', 'sources'], eachOf(item.prefill.sources, placesOfSource)),
    ...below(['prefill', 'mappings'], eachOf(item.prefill.mappings, placesOfMapping)),
    ...below(['flow', 'steps'], placesOfSteps(item.flow.steps)),
    ...below(['flow', 'followUps'], eachOf(item.flow.followUps ?? [], placesOfFollowUp)),
    ...below(['decisions'], eachOf(item.decisions ?? [], placesOfTable)),
    ...below(['documents'], eachOf(item.documents, placesOfDocument)),
  ]
  return places.map(place => ({ ...place, pointer: pointerOf(place.path) }))
}

function placesOfFields(fields: readonly Field[]): ExpressionPlace[] {
  return eachOf(fields, field => [
    ...placesOfField(field),
    ...('fields' in field ? below(['fields'], placesOfFields(field.fields)) : []),
  ])
}

function placesOfSteps(steps: readonly FlowStep[]): ExpressionPlace[] {
  return eachOf(steps, step => [
    ...placesOfStep(step),
    ...('branches' in step
      ? below(
          ['branches'],
          eachOf(step.branches, branch => [
            ...placesOfBranch(branch),
            ...below(['steps'], placesOfSteps(branch.steps)),
          ]),
        )
      : []),
    ...('default' in step ? below(['default'], placesOfSteps(step.default)) : []),
  ])
}

function eachOf<Part>(
  parts: readonly Part[],
  placesOf: (part: Part) => readonly ExpressionPlace[],
): ExpressionPlace[] {
  return parts.flatMap((part, index) => below([index], placesOf(part)))
}
