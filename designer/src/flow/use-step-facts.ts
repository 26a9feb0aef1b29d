import type { AssigneeRule, RoleReference, TimeLimit } from '@yibiao/schemas'
import type { StepValue } from '../document/records.ts'
import { flowTexts } from '../texts/flow.ts'
import { controlTexts } from '../texts/controls.ts'
import { useItemWords, useTexts } from '../texts/use-texts.ts'
import { useDepartmentNames } from './use-department-names.ts'
import { useOtherItems } from './use-other-items.ts'
import { useRoleNames } from './use-roles.ts'
import { useSlotNames } from './use-slot-names.ts'

/** What a card says about its step: who, how, by when. */
export function useStepFacts(step: StepValue): string[] {
  const texts = useTexts(flowTexts)
  const units = useTexts(controlTexts)
  const roleName = useRoleNames()
  const slotName = useSlotNames()
  const departmentName = useDepartmentNames()
  const childItem = useChildItem(step)
  const limit = (value: TimeLimit | undefined) => (value ? [`${value.amount} ${units[value.unit]}`] : [])
  const role = (reference: RoleReference) =>
    reference.type === 'slot' ? texts.slot(slotName(reference.slot)) : roleName(reference.role)
  const who = (rule: AssigneeRule) =>
    rule.type === 'role' || rule.type === 'departmentByField' ? role(rule.role) : texts.assignees[rule.type]
  switch (step.type) {
    case 'userTask':
      return [
        texts.kinds[step.phase],
        who(step.assignees),
        ...(step.completion.type === 'single' ? [] : [texts.completions[step.completion.type]]),
        ...limit(step.limit),
      ]
    case 'consultation':
      return [texts.kinds.consultation, texts.departmentCount(step.departments.length), ...limit(step.limit)]
    case 'publicNotice':
      return [texts.kinds.publicNotice, ...limit(step.limit)]
    case 'serviceTask':
      return [texts.actions[step.action.type]]
    case 'timerEvent':
      return step.timer.type === 'after' ? limit(step.timer.limit) : [texts.until(step.timer.date)]
    case 'endEvent':
      return [texts.outcomes[step.outcome]]
    case 'exclusiveGateway':
    case 'parallelGateway':
    case 'inclusiveGateway':
      return [texts.kinds[step.type]]
    case 'businessRuleTask':
      return [texts.kinds.businessRuleTask]
    case 'screening':
      return [texts.kinds.screening, texts.departmentCount(step.candidates.length), ...limit(step.limit)]
    case 'callActivity':
      return [texts.kinds.callActivity, departmentName(step.department ?? own), childItem]
  }
}

const own = { type: 'own' } as const

/** The item a step starts, as it is called; its key where it is not known. */
function useChildItem(step: StepValue): string {
  const texts = useTexts(flowTexts)
  const say = useItemWords()
  const call = step.type === 'callActivity' ? step : undefined
  const items = useOtherItems(call && (call.department ?? own))
  if (call === undefined) return ''
  if (call.item === '') return texts.noItem
  const known = items.find(({ key }) => key === call.item)
  return known ? say(known.name) : call.item
}
