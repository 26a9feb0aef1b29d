import { ChoiceEntry } from '../controls/entries.tsx'
import { Panel } from '../controls/Panel.tsx'
import type { RecordKey, StepValue } from '../document/records.ts'
import { useSet } from '../inspector/use-set.ts'
import { flowTexts } from '../texts/flow.ts'
import { useTexts } from '../texts/use-texts.ts'
import { CallActivityPanel } from './CallActivityPanel.tsx'
import { DecisionPanel } from './DecisionPanel.tsx'
import { JoinPanel } from './JoinPanel.tsx'
import { PublicNoticePanel } from './PublicNoticePanel.tsx'
import { ServiceTaskPanel } from './ServiceTaskPanel.tsx'
import { TimerPanel } from './TimerPanel.tsx'

type OtherStep = Exclude<StepValue, { type: 'userTask' | 'consultation' | 'screening' }>

/** Settings of gateways, notices, timers, service steps, child cases and ends. */
export function OtherStepPanel({
  record: key,
  step,
}: {
  readonly record: RecordKey
  readonly step: OtherStep
}) {
  const texts = useTexts(flowTexts)
  const set = useSet(key)
  switch (step.type) {
    case 'exclusiveGateway':
    case 'inclusiveGateway':
      return (
        <p className="yd-entry__help">
          {step.type === 'exclusiveGateway' ? texts.exclusiveHelp : texts.inclusiveHelp}
        </p>
      )
    case 'parallelGateway':
      return <JoinPanel record={key} step={step} />
    case 'publicNotice':
      return <PublicNoticePanel record={key} step={step} />
    case 'timerEvent':
      return <TimerPanel record={key} step={step} />
    case 'serviceTask':
      return <ServiceTaskPanel record={key} step={step} />
    case 'businessRuleTask':
      return <DecisionPanel record={key} step={step} />
    case 'callActivity':
      return <CallActivityPanel record={key} step={step} />
    case 'endEvent':
      return (
        <Panel title={texts.kinds.endEvent}>
          <ChoiceEntry
            label={texts.outcome}
            isNeeded
            value={step.outcome}
            choices={(['granted', 'denied', 'acceptanceRefused', 'withdrawn', 'terminated'] as const).map(
              each => ({ value: each, label: texts.outcomes[each] }),
            )}
            onChange={set('outcome')}
          />
        </Panel>
      )
  }
}
