import type { DecisionTableDefinition } from '@yibiao/schemas'
import { ConditionEntry } from '../conditions/ConditionEntry.tsx'
import { ExpressionEntry } from '../conditions/ExpressionEntry.tsx'
import { ChoiceEntry, IntegerEntry, SeveralEntry, SwitchEntry, TextEntry } from '../controls/entries.tsx'
import { TemplateEntry } from '../documents/TemplateEntry.tsx'
import { LimitEntry } from '../controls/LimitEntry.tsx'
import { Panel } from '../controls/Panel.tsx'
import { plainText } from '../document/record-name.ts'
import { recordsOfKind } from '../document/read-record.ts'
import { partOf } from '../document/to-definition.ts'
import type { RecordKey, StepValue } from '../document/records.ts'
import { useSet } from '../inspector/use-set.ts'
import { useRecords } from '../session/use-editor.ts'
import { flowTexts } from '../texts/flow.ts'
import { useTexts } from '../texts/use-texts.ts'
import { AssigneesEntry } from './AssigneesEntry.tsx'

type OtherStep = Exclude<StepValue, { type: 'userTask' | 'consultation' }>

/** Settings of gateways, notices, timers, service steps and ends. */
export function OtherStepPanel({
  record: key,
  step,
}: {
  readonly record: RecordKey
  readonly step: OtherStep
}) {
  const texts = useTexts(flowTexts)
  const records = useRecords()
  const set = useSet(key)
  const documents = recordsOfKind(records, 'document').map(({ value }) => ({
    value: value.id,
    label: plainText(value.name),
  }))
  const sources = recordsOfKind(records, 'source').map(({ value }) => ({
    value: value.key,
    label: plainText(value.name),
  }))
  const fields = recordsOfKind(records, 'field').map(({ value }) => ({
    value: value.id,
    label: plainText(value.label),
  }))
  switch (step.type) {
    case 'exclusiveGateway':
    case 'inclusiveGateway':
      return (
        <p className="yd-entry__help">
          {step.type === 'exclusiveGateway' ? texts.exclusiveHelp : texts.inclusiveHelp}
        </p>
      )
    case 'parallelGateway':
      return (
        <Panel title={texts.panels.join}>
          <ChoiceEntry
            label={texts.join}
            isNeeded
            value={step.join.type}
            choices={(['all', 'any', 'some'] as const).map(each => ({
              value: each,
              label: texts.joins[each],
            }))}
            onChange={next => set('join')(next === 'some' ? { type: 'some', count: 1 } : { type: next })}
          />
          {step.join.type === 'some' && (
            <IntegerEntry
              label={texts.joinCount}
              least={1}
              value={step.join.count}
              onChange={next => next !== undefined && set('join', 'count')(next)}
            />
          )}
        </Panel>
      )
    case 'publicNotice':
      return (
        <Panel title={texts.kinds.publicNotice}>
          <LimitEntry label={texts.noticeLimit} isNeeded value={step.limit} onChange={set('limit')} />
          <SeveralEntry
            label={texts.noticeFields}
            value={step.fields}
            choices={fields}
            onChange={next => set('fields')(next ?? [])}
          />
          <ConditionEntry
            label={texts.skipWhen}
            effect={texts.skipped}
            owner={key}
            value={step.skipWhen}
            onChange={set('skipWhen')}
          />
          <SwitchEntry
            label={texts.counts}
            value={step.countsAgainstLimit}
            onChange={next => set('countsAgainstLimit')(next ?? false)}
          />
          {step.onObjection.type === 'task' && (
            <AssigneesEntry
              label={texts.objections}
              record={key}
              value={step.onObjection.assignees}
              onChange={set('onObjection', 'assignees')}
            />
          )}
        </Panel>
      )
    case 'timerEvent':
      return (
        <Panel title={texts.panels.limit}>
          <ChoiceEntry
            label={texts.timer}
            isNeeded
            value={step.timer.type}
            choices={(['after', 'until'] as const).map(each => ({ value: each, label: texts.timers[each] }))}
            onChange={next =>
              set('timer')(
                next === 'until'
                  ? { type: 'until', date: 'today()' }
                  : { type: 'after', limit: { amount: 1, unit: 'workingDay' } },
              )
            }
          />
          {step.timer.type === 'after' ? (
            <LimitEntry
              label={texts.wait}
              isNeeded
              value={step.timer.limit}
              onChange={set('timer', 'limit')}
            />
          ) : (
            <ExpressionEntry
              label={texts.date}
              owner={key}
              value={step.timer.date}
              onChange={next => next !== undefined && set('timer', 'date')(next)}
            />
          )}
        </Panel>
      )
    case 'serviceTask':
      return (
        <Panel title={texts.actions[step.action.type]}>
          {step.action.type === 'issueDocument' && (
            <ChoiceEntry
              label={texts.template}
              isNeeded
              value={step.action.template}
              choices={documents}
              onChange={set('action', 'template')}
            />
          )}
          {step.action.type === 'callSource' && (
            <ChoiceEntry
              label={texts.source}
              isNeeded
              value={step.action.source}
              choices={sources}
              onChange={set('action', 'source')}
            />
          )}
          {step.action.type === 'notify' && (
            <>
              <ChoiceEntry
                label={texts.to}
                isNeeded
                value={step.action.to}
                choices={[
                  { value: 'applicant', label: texts.recipients.applicant },
                  { value: 'officers', label: texts.recipients.officers },
                ]}
                onChange={set('action', 'to')}
              />
              <TemplateEntry
                label={texts.subject}
                owner={key}
                value={step.action.subject}
                onChange={set('action', 'subject')}
              />
              <TemplateEntry
                label={texts.body}
                lines={4}
                owner={key}
                value={step.action.body}
                onChange={set('action', 'body')}
              />
            </>
          )}
          {step.action.type === 'issueLicence' && (
            <>
              <TextEntry
                label={texts.licenceType}
                value={step.action.licenceType}
                onChange={next => next !== undefined && set('action', 'licenceType')(next)}
              />
              {Object.entries(step.action.face).map(([name, expression]) => (
                <ExpressionEntry
                  key={name}
                  label={name}
                  owner={key}
                  value={expression}
                  onChange={next => next !== undefined && set('action', 'face', name)(next)}
                />
              ))}
            </>
          )}
          <IntegerEntry
            label={texts.retries}
            least={0}
            most={10}
            value={step.retries}
            onChange={set('retries')}
          />
        </Panel>
      )
    case 'businessRuleTask': {
      const tables = partOf<readonly DecisionTableDefinition[] | undefined>(records, 'decisions') ?? []
      return (
        <Panel title={texts.otherKinds.businessRuleTask}>
          <ChoiceEntry
            label={texts.decision}
            isNeeded
            value={step.decision}
            choices={tables.map(table => ({ value: table.key, label: plainText(table.name) }))}
            onChange={set('decision')}
          />
          <AssigneesEntry
            label={texts.uncertain}
            record={key}
            value={step.onUncertain}
            onChange={set('onUncertain')}
          />
        </Panel>
      )
    }
    case 'callActivity':
      return (
        <Panel title={texts.otherKinds.callActivity}>
          <TextEntry
            label={texts.childItem}
            isMono
            value={step.item}
            onChange={next => next !== undefined && set('item')(next)}
          />
        </Panel>
      )
    case 'screening':
      return (
        <Panel title={texts.otherKinds.screening}>
          <LimitEntry label={texts.limit} isNeeded value={step.limit} onChange={set('limit')} />
        </Panel>
      )
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
