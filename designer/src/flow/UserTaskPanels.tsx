import { offers } from '@yibiao/core/flow'
import type { UserTaskStep } from '@yibiao/schemas'
import { ExpressionEntry } from '../conditions/ExpressionEntry.tsx'
import { ChoiceEntry, IntegerEntry, SeveralEntry, SwitchEntry } from '../controls/entries.tsx'
import { LimitEntry } from '../controls/LimitEntry.tsx'
import { Panel } from '../controls/Panel.tsx'
import { plainText } from '../document/record-name.ts'
import { recordsOfKind } from '../document/read-record.ts'
import type { RecordKey, StepValue } from '../document/records.ts'
import { useSet } from '../inspector/use-set.ts'
import { useRecords } from '../session/use-editor.ts'
import { flowTexts } from '../texts/flow.ts'
import { useTexts } from '../texts/use-texts.ts'
import { AccessPanel } from './AccessPanel.tsx'
import { AssigneesEntry } from './AssigneesEntry.tsx'
import { Checklist } from './Checklist.tsx'
import { NobodyEntry } from './NobodyEntry.tsx'
import { RoleEntry } from './RoleEntry.tsx'

type TaskValue = Extract<StepValue, { type: 'userTask' }>

const phases = ['preReview', 'accept', 'review', 'decide', 'certify', 'deliver'] as const
const acts = [
  'accept',
  'requestCorrection',
  'refuseAcceptance',
  'passPreReview',
  'returnPreReview',
  'approve',
  'reject',
  'grant',
  'deny',
  'returnToPrevious',
  'returnToStep',
  'addSigner',
  'transfer',
  'delegate',
  'consult',
  'startSpecialProcedure',
  'extend',
  'deliver',
] as const
const opinions = ['always', 'onRejection', 'never'] as const

/** A step of people: who, how many, what they may do, by when, what they check and see. */
export function UserTaskPanels({
  record: key,
  step,
}: {
  readonly record: RecordKey
  readonly step: TaskValue
}) {
  const texts = useTexts(flowTexts)
  const records = useRecords()
  const set = useSet(key)
  const steps = recordsOfKind(records, 'step').filter(
    each => each.key !== key && each.value.type === 'userTask',
  )
  const documents = recordsOfKind(records, 'document')
  return (
    <>
      <Panel title={texts.panels.who}>
        <ChoiceEntry
          label={texts.phase}
          isNeeded
          value={step.phase}
          choices={phases.map(each => ({ value: each, label: texts.kinds[each] }))}
          onChange={set('phase')}
        />
        <AssigneesEntry label={texts.who} record={key} value={step.assignees} onChange={set('assignees')} />
        <NobodyEntry record={key} step={step} />
        <CompletionEntry value={step.completion} onChange={set('completion')} />
        {steps.length > 0 && (
          <SeveralEntry
            label={texts.excludes}
            value={step.excludesHandlersOf}
            choices={steps.map(({ value }) => ({ value: value.id, label: plainText(value.name) }))}
            onChange={set('excludesHandlersOf')}
          />
        )}
      </Panel>
      <Panel title={texts.panels.acts}>
        <SeveralEntry
          label={texts.actsLabel}
          help={texts.actsHelp}
          value={step.actions}
          choices={acts.map(each => ({ value: each, label: texts.acts[each] }))}
          onChange={set('actions')}
        />
        <ChoiceEntry
          label={texts.needsOpinion}
          value={step.needsOpinion}
          choices={opinions.map(each => ({ value: each, label: texts.opinions[each] }))}
          onChange={set('needsOpinion')}
        />
        {documents.length > 0 && (
          <SeveralEntry
            label={texts.documents}
            value={step.documents}
            choices={documents.map(({ value }) => ({ value: value.id, label: plainText(value.name) }))}
            onChange={set('documents')}
          />
        )}
      </Panel>
      <Panel title={texts.panels.limit}>
        <LimitEntry label={texts.limit} help={texts.limitHelp} value={step.limit} onChange={set('limit')} />
        <TimeoutEntry value={step.onTimeout} onChange={set('onTimeout')} />
        {(offers(step, 'grant') || step.deemedGrantedOn !== undefined) && (
          <ExpressionEntry
            label={texts.deemedGrantedOn}
            help={texts.deemedGrantedOnHelp}
            owner={key}
            value={step.deemedGrantedOn}
            onChange={set('deemedGrantedOn')}
          />
        )}
      </Panel>
      <Panel
        title={texts.panels.checklist}
        isOpen={(step.checklist ?? []).length > 0}
        hint={String((step.checklist ?? []).length || '')}
      >
        <Checklist
          owner={key}
          value={step.checklist ?? []}
          onChange={next => set('checklist')(next.length === 0 ? undefined : next)}
        />
      </Panel>
      <AccessPanel record={key} access={step.access} mayWrite />
    </>
  )
}

function CompletionEntry({
  value,
  onChange,
}: {
  readonly value: UserTaskStep['completion']
  readonly onChange: (value: UserTaskStep['completion']) => void
}) {
  const texts = useTexts(flowTexts)
  const starts: Readonly<Record<UserTaskStep['completion']['type'], UserTaskStep['completion']>> = {
    single: { type: 'single' },
    all: { type: 'all' },
    any: { type: 'any', refusal: 'oneRefuses' },
    vote: { type: 'vote', threshold: { type: 'ratio', percent: 67 }, countsAbstentions: true },
    sequential: { type: 'sequential' },
  }
  const types = ['single', 'all', 'any', 'vote', 'sequential'] as const
  return (
    <>
      <ChoiceEntry
        label={texts.completion}
        isNeeded
        value={value.type}
        choices={types.map(each => ({ value: each, label: texts.completions[each] }))}
        onChange={next => {
          const type = types.find(each => each === next)
          if (type) onChange(starts[type])
        }}
      />
      {value.type === 'any' && (
        <SwitchEntry
          label={texts.allRefuse}
          value={value.refusal === 'allRefuse'}
          onChange={next => onChange({ type: 'any', refusal: next ? 'allRefuse' : 'oneRefuses' })}
        />
      )}
      {value.type === 'vote' && (
        <>
          <IntegerEntry
            label={value.threshold.type === 'ratio' ? texts.percent : texts.count}
            least={1}
            {...(value.threshold.type === 'ratio' ? { most: 100 } : {})}
            value={value.threshold.type === 'ratio' ? value.threshold.percent : value.threshold.count}
            onChange={next =>
              next !== undefined &&
              onChange({
                ...value,
                threshold:
                  value.threshold.type === 'ratio'
                    ? { type: 'ratio', percent: next }
                    : { type: 'count', count: next },
              })
            }
          />
          <SwitchEntry
            label={texts.byCount}
            value={value.threshold.type === 'count'}
            onChange={next =>
              onChange({
                ...value,
                threshold: next ? { type: 'count', count: 2 } : { type: 'ratio', percent: 67 },
              })
            }
          />
          <SwitchEntry
            label={texts.countsAbstentions}
            value={value.countsAbstentions}
            onChange={next => onChange({ ...value, countsAbstentions: next ?? false })}
          />
        </>
      )}
    </>
  )
}

function TimeoutEntry({
  value,
  onChange,
}: {
  readonly value: UserTaskStep['onTimeout'] | undefined
  readonly onChange: (value: UserTaskStep['onTimeout'] | undefined) => void
}) {
  const texts = useTexts(flowTexts)
  const types = ['remind', 'escalate', 'transfer'] as const
  return (
    <>
      <ChoiceEntry
        label={texts.onTimeout}
        value={value?.type}
        choices={types.map(each => ({ value: each, label: texts.timeouts[each] }))}
        onChange={next => {
          const type = types.find(each => each === next)
          onChange(
            type === undefined
              ? undefined
              : type === 'remind'
                ? { type }
                : { type, role: { type: 'role', role: 'head' } },
          )
        }}
      />
      {value && value.type !== 'remind' && (
        <RoleEntry
          label={texts.timeoutRole}
          value={value.role}
          onChange={role => onChange({ ...value, role })}
        />
      )}
    </>
  )
}
