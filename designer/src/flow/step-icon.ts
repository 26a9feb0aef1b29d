import type { IconName } from '../controls/icon-paths.ts'
import type { StepValue } from '../document/records.ts'

/** The drawing of a step type. */
export function stepIcon(type: StepValue['type']): IconName {
  return icons[type]
}

const icons: Readonly<Record<StepValue['type'], IconName>> = {
  userTask: 'person',
  exclusiveGateway: 'condition',
  parallelGateway: 'branch',
  inclusiveGateway: 'branch',
  businessRuleTask: 'tree',
  serviceTask: 'gear',
  timerEvent: 'hourglass',
  publicNotice: 'megaphone',
  consultation: 'question',
  callActivity: 'link',
  screening: 'checks',
  endEvent: 'stop',
}
