import { Button, Select } from 'antd'
import { useState } from 'react'
import { Icon } from '../controls/Icon.tsx'
import type { RecordKey } from '../document/records.ts'
import { useRecords } from '../session/use-editor.ts'
import { conditionTexts } from '../texts/conditions.ts'
import { useTexts } from '../texts/use-texts.ts'
import { useRuleProblem } from '../problems/use-rule-problem.ts'
import { ExpressionEntry } from './ExpressionEntry.tsx'
import { readSimpleCondition, writeSimpleCondition, type SimpleCondition } from './simple-condition.ts'
import { ruleSubjects } from './rule-subjects.ts'
import { SentenceEntry } from './SentenceEntry.tsx'
import { firstTest } from './test-choices.ts'
import { TestRow } from './TestRow.tsx'
import { useReadableSentence, useRuleWords } from './use-rule-words.ts'

/** A condition: shown as a sentence, edited by picking; the text view is for what picking cannot say. */
export function ConditionEntry({
  label,
  effect,
  value,
  owner,
  place,
  isNeeded,
  namesItself,
  onChange,
}: ConditionEntryProps) {
  const texts = useTexts(conditionTexts)
  const records = useRecords()
  const [wanted, setWanted] = useState<ConditionView>('picking')
  const ruleOwner = { record: owner, namesItself }
  const subjects = ruleSubjects(records, ruleOwner, texts)
  const problem = useRuleProblem(owner, value)
  const condition = value === undefined ? { join: 'and' as const, tests: [] } : readSimpleCondition(value)
  const words = useRuleWords(ruleOwner, value)
  const isReadable = useReadableSentence(ruleOwner, value, words)
  const view = viewOf(wanted, { isSimple: condition !== undefined, isReadable })
  const toggle = (next: ConditionView) => setWanted(wanted === next ? 'picking' : next)
  const write = (next: SimpleCondition) => {
    const text = writeSimpleCondition(next)
    if (text !== undefined || !isNeeded) onChange(text)
  }
  const add = () => {
    const first = subjects[0]
    if (first && condition) write({ ...condition, tests: [...condition.tests, firstTest(first)] })
  }
  return (
    <fieldset className="yd-condition" data-place={place}>
      <legend className="yd-entry__label">{label}</legend>
      {value !== undefined && (
        <p className="yd-condition__sentence">
          {words === undefined ? texts.asText : texts.sentence(words, effect)}
        </p>
      )}
      {view === 'sentence' && (
        <SentenceEntry
          label={texts.sentenceFor(label)}
          sentence={words ?? ''}
          owner={ruleOwner}
          isNeeded={isNeeded}
          onChange={onChange}
        />
      )}
      {view === 'text' && (
        <ExpressionEntry
          label={texts.textOf(label)}
          value={value}
          owner={owner}
          onChange={next => (next !== undefined || !isNeeded) && onChange(next)}
        />
      )}
      {view === 'picking' && condition && (
        <>
          {condition.tests.length > 1 && (
            <Select
              size="small"
              aria-label={texts.join(label)}
              value={condition.join}
              options={[
                { value: 'and' as const, label: texts.all },
                { value: 'or' as const, label: texts.any },
              ]}
              onChange={join => write({ ...condition, join })}
            />
          )}
          {condition.tests.map((test, index) => (
            <TestRow
              // A comparison is what it says; its place is its name.
              // oxlint-disable-next-line react/no-array-index-key
              key={index}
              name={`${label} ${index + 1}`}
              test={test}
              subjects={subjects}
              onChange={next => write({ ...condition, tests: condition.tests.with(index, next) })}
              {...(isNeeded && condition.tests.length === 1
                ? {}
                : { remove: () => write({ ...condition, tests: condition.tests.toSpliced(index, 1) }) })}
            />
          ))}
        </>
      )}
      {view !== 'text' && problem && (
        <p className={problem.severity === 'error' ? 'yd-entry__problem' : 'yd-entry__warning'} role="alert">
          {problem.text}
        </p>
      )}
      <div className="yd-condition__tools">
        {view === 'picking' && (
          <Button
            size="small"
            icon={<Icon name="plus" size={14} />}
            disabled={subjects.length === 0}
            onClick={add}
            aria-label={texts.addTo(label)}
          >
            {texts.add}
          </Button>
        )}
        {isReadable && (
          <Button
            size="small"
            type="text"
            aria-pressed={view === 'sentence'}
            aria-label={texts.sentenceFor(label)}
            onClick={() => toggle('sentence')}
          >
            {texts.asSentence}
          </Button>
        )}
        <Button
          size="small"
          type="text"
          aria-pressed={view === 'text'}
          aria-label={texts.showText(label)}
          onClick={() => toggle('text')}
        >
          FEEL
        </Button>
      </div>
    </fieldset>
  )
}

type ConditionView = 'picking' | 'sentence' | 'text'

/** What can be shown of what is wanted: picking, then the sentence, then the text that shows everything. */
function viewOf(
  wanted: ConditionView,
  { isSimple, isReadable }: { readonly isSimple: boolean; readonly isReadable: boolean },
): ConditionView {
  if (wanted === 'text' || (wanted === 'picking' && isSimple)) return wanted
  return isReadable ? 'sentence' : 'text'
}

interface ConditionEntryProps {
  readonly label: string
  /** What happens when it is met: 显示、必填… */
  readonly effect: string
  readonly value: string | undefined
  /** The record the rule belongs to: decides which names it can use. */
  readonly owner: RecordKey
  /** What it edits, for going there from a problem. */
  readonly place?: string
  readonly isNeeded?: boolean
  /** Whether it is about the answer to the field itself, as a check is. */
  readonly namesItself?: boolean
  readonly onChange: (value: string | undefined) => void
}
