// A group of a tree or of tools is no set of form fields, so it is no fieldset.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { Button, Select } from 'antd'
import { Icon } from '../controls/Icon.tsx'
import { conditionTexts } from '../texts/conditions.ts'
import { useTexts } from '../texts/use-texts.ts'
import { OtherValueControl } from './OtherValueControl.tsx'
import type { RuleSubject } from './rule-subjects.ts'
import type { SimpleOperator, SimpleTest } from './simple-condition.ts'
import { firstTest, operatorsOf, valueFor } from './test-choices.ts'
import { ValueControl } from './ValueControl.tsx'
import { comparableWith, kindOfValue, sourceOf, sourcesOf, TODAY, type ValueSource } from './value-source.ts'

/** One comparison: what it is about, how it compares, and with what. */
export function TestRow({ name, test, subjects, onChange, remove }: TestRowProps) {
  const texts = useTexts(conditionTexts)
  const subject = subjects.find(each => each.text === test.subject) ?? unknownSubject(test.subject)
  const { operator, value } = test
  const fields = comparableWith(subject, subjects)
  const sources = sourcesOf(subject, operator, fields)
  const operatorName = (each: SimpleOperator) => {
    if (subject.isRegion && each === 'startsWith') return texts.within
    const ofDays = kindOfValue(subject) === 'date' ? texts.dayOperators[each] : undefined
    return ofDays ?? texts.operators[each]
  }
  const from = (source: ValueSource) => {
    const [field] = fields
    if (source === 'today') onChange({ ...test, value: { kind: 'field', text: TODAY } })
    else if (source === 'field' && field) onChange({ ...test, value: { kind: 'field', text: field.text } })
    else if (source === 'literal') onChange({ ...test, value: valueFor(subject, operator, { kind: 'none' }) })
  }
  return (
    <div className="yd-test" role="group" aria-label={name}>
      <Select
        className="yd-wide"
        aria-label={texts.subject}
        showSearch={{ optionFilterProp: 'label' }}
        value={test.subject}
        options={[...(subjects.includes(subject) ? [] : [subject]), ...subjects].map(each => ({
          value: each.text,
          label: each.label,
        }))}
        onChange={text => {
          const next = subjects.find(each => each.text === text)
          if (next) onChange(firstTest(next))
        }}
      />
      <div className="yd-test__line">
        <Select
          aria-label={texts.operator}
          className="yd-test__operator"
          popupMatchSelectWidth={false}
          value={operator}
          options={operatorsOf(subject).map(each => ({
            value: each,
            label: operatorName(each),
          }))}
          onChange={next => onChange({ ...test, operator: next, value: valueFor(subject, next, value) })}
        />
        {sources.length > 1 && (
          <Select
            aria-label={texts.valueSource}
            className="yd-test__source"
            popupMatchSelectWidth={false}
            value={sourceOf(value)}
            options={sources.map(each => ({ value: each, label: texts.valueSources[each] }))}
            onChange={from}
          />
        )}
        {remove && (
          <Button
            size="small"
            type="text"
            danger
            aria-label={texts.removeTest(name)}
            icon={<Icon name="trash" size={15} />}
            onClick={remove}
          />
        )}
      </div>
      {value.kind === 'field' ? (
        <OtherValueControl
          value={value}
          fields={fields}
          onChange={next => onChange({ ...test, value: next })}
        />
      ) : (
        <ValueControl
          subject={subject}
          operator={operator}
          value={value}
          onChange={next => onChange({ ...test, value: next })}
        />
      )}
    </div>
  )
}

interface TestRowProps {
  readonly name: string
  readonly test: SimpleTest
  readonly subjects: readonly RuleSubject[]
  readonly onChange: (test: SimpleTest) => void
  readonly remove?: () => void
}

function unknownSubject(text: string): RuleSubject {
  return { text, label: text, kind: 'text' }
}
