import type { NodeVariable, TriedDecision } from '@yibiao/core/flow'
import type { DecisionTableDefinition } from '@yibiao/schemas'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { ruleSubjects, type RuleSubject } from '../conditions/rule-subjects.ts'
import { ChoiceEntry, DecimalEntry, TextEntry } from '../controls/entries.tsx'
import { plainText } from '../document/record-name.ts'
import { partKey } from '../document/records.ts'
import { useIssueText } from '../problems/use-issue-text.ts'
import { useRecords } from '../session/use-editor.ts'
import { conditionTexts } from '../texts/conditions.ts'
import { decisionTexts } from '../texts/decisions.ts'
import { useTexts } from '../texts/use-texts.ts'
import { sampleText } from './sample-text.ts'
import type { Samples } from './use-trial.ts'

/** Samples for the inputs, and what comes out while they are typed. */
export function DecisionTrialPanel({ table, trial, samples, change }: DecisionTrialPanelProps) {
  const texts = useTexts(decisionTexts)
  const subjects = ruleSubjects(useRecords(), { record: partKey('decisions') }, useTexts(conditionTexts))
  const [typed, setTyped] = useState<Samples>({})
  const write = (id: string, kind: RuleSubject['kind'], text: string | undefined) => {
    setTyped({ ...typed, [id]: text ?? '' })
    const sample = sampleText(kind, text ?? '')
    const { [id]: _, ...others } = samples
    change(sample === undefined ? others : { ...others, [id]: sample })
  }
  return (
    <>
      <p className="yd-entry__help">{texts.trialHelp}</p>
      <div className="yd-columns">
        {table.inputs.map(input => {
          const subject = subjects.find(each => each.text === input.expression.trim())
          return (
            <SampleEntry
              key={input.id}
              label={plainText(input.label) || input.expression}
              subject={subject}
              value={typed[input.id] ?? ''}
              onChange={text => write(input.id, subject?.kind ?? 'other', text)}
            />
          )
        })}
      </div>
      {Object.keys(samples).length > 0 && (
        <Button
          onClick={() => {
            setTyped({})
            change({})
          }}
        >
          {texts.clearSamples}
        </Button>
      )}
      <output>
        <Outcome table={table} trial={trial} />
      </output>
    </>
  )
}

interface DecisionTrialPanelProps {
  readonly table: DecisionTableDefinition
  readonly trial: TriedDecision | { readonly rules: [] }
  readonly samples: Samples
  readonly change: (samples: Samples) => void
}

function SampleEntry({ label, subject, value, onChange }: SampleEntryProps) {
  const texts = useTexts(decisionTexts)
  const given = { label, value: value === '' ? undefined : value, onChange }
  switch (subject?.kind) {
    case 'number':
      return <DecimalEntry {...given} />
    case 'boolean':
      return (
        <ChoiceEntry
          {...given}
          choices={[
            { value: 'true', label: texts.yes },
            { value: 'false', label: texts.no },
          ]}
        />
      )
    case 'date':
      return <TextEntry {...given} help={texts.dateHelp} />
    case 'choice':
    case 'several':
      return subject.values ? (
        <ChoiceEntry {...given} choices={subject.values.map(toChoice)} />
      ) : (
        <TextEntry {...given} />
      )
    case 'text':
      return <TextEntry {...given} />
    case 'other':
    case undefined:
      return <TextEntry {...given} isMono help={texts.feelSample} />
  }
}

interface SampleEntryProps {
  readonly label: string
  readonly subject: RuleSubject | undefined
  readonly value: string
  readonly onChange: (text: string | undefined) => void
}

function toChoice({ value, label }: { readonly value: string; readonly label: string }) {
  return { value, label }
}

function Outcome({ table, trial }: Pick<DecisionTrialPanelProps, 'table' | 'trial'>) {
  const texts = useTexts(decisionTexts)
  const textOf = useIssueText()
  if ('issues' in trial) {
    return (
      <Alert
        type="error"
        showIcon
        title={texts.cannotTry}
        description={trial.issues.slice(0, 3).map(textOf).join(' ')}
      />
    )
  }
  if (!('result' in trial)) return null
  const numbers = trial.rules.map(id => table.rules.findIndex(rule => rule.id === id) + 1)
  const matched = texts.matched(numbers)
  if ('uncertain' in trial.result) {
    const { uncertain } = trial.result
    return (
      <Alert
        type="warning"
        showIcon
        title={texts.uncertain(texts.reasons.get(uncertain) ?? uncertain)}
        description={matched}
      />
    )
  }
  const { variables } = trial.result
  return (
    <Alert
      type="success"
      showIcon
      title={table.outputs
        .map(({ key, label }) => texts.outcome(plainText(label) || key, tell(variables[key], texts)))
        .join(texts.comma)}
      description={matched}
    />
  )
}

function tell(
  variable: NodeVariable | undefined,
  words: { readonly yes: string; readonly no: string },
): string {
  if (variable === undefined) return '–'
  if (variable.kind === 'list') return `[${variable.items.map(item => tell(item, words)).join(', ')}]`
  if (variable.kind === 'boolean') return variable.value === true ? words.yes : words.no
  return variable.value ?? '–'
}
