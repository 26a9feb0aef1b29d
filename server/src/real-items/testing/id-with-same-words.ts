import { localize } from '@yibiao/core/fields'
import type { Field, FlowStep, ItemDefinition, LocalizedText } from '@yibiao/schemas'

/**
 * The id in `other` of the check or point of a checklist that says the same as the one with this id in `item`.
 * @throws Error when either has none
 */
export function idWithSameWords(id: string, item: ItemDefinition, other: ItemDefinition): string {
  const said = wordsById(item).find(each => each.id === id)
  const same = wordsById(other).find(({ words }) => words === said?.words)
  if (said === undefined || same === undefined) throw new Error(`There is nothing that says what ${id} says.`)
  return same.id
}

function wordsById({ form, flow }: ItemDefinition): { id: string; words: string }[] {
  const fields = form.pages.flatMap(({ sections }) => sections.flatMap(section => flatten(section.fields)))
  return [
    ...fields.flatMap(({ checks = [] }) => checks.map(check => entry(check.id, check.message))),
    ...stepsBelow(flow.steps).flatMap(step =>
      step.type === 'userTask' ? (step.checklist ?? []).map(point => entry(point.id, point.text)) : [],
    ),
  ]
}

function entry(id: string, text: LocalizedText): { id: string; words: string } {
  return { id, words: localize(text, 'zh-CN') }
}

function flatten(fields: readonly Field[]): Field[] {
  return fields.flatMap(field => [field, ...('fields' in field ? flatten(field.fields) : [])])
}

function stepsBelow(steps: readonly FlowStep[]): FlowStep[] {
  return steps.flatMap(step => [
    step,
    ...('branches' in step ? step.branches.flatMap(branch => stepsBelow(branch.steps)) : []),
    ...('default' in step ? stepsBelow(step.default ?? []) : []),
  ])
}
