import { Select } from 'antd'
import { conditionTexts } from '../texts/conditions.ts'
import { useTexts } from '../texts/use-texts.ts'
import { ListValueControl } from './ListValueControl.tsx'
import { RegionValue } from './RegionValue.tsx'
import type { RuleSubject } from './rule-subjects.ts'
import type { SimpleOperator, SimpleValue } from './simple-condition.ts'
import { TypedValue } from './TypedValue.tsx'

/** The value of a comparison where it is typed or chosen, as the subject takes it. */
export function ValueControl({ subject, operator, value, onChange }: ValueControlProps) {
  const texts = useTexts(conditionTexts)
  switch (value.kind) {
    case 'none':
    case 'field':
      return null
    case 'boolean':
      return (
        <Select
          className="yd-wide"
          aria-label={texts.value}
          value={String(value.value)}
          options={[
            { value: 'true', label: texts.yes },
            { value: 'false', label: texts.no },
          ]}
          onChange={next => onChange({ kind: 'boolean', value: next === 'true' })}
        />
      )
    case 'list':
      return (
        <ListValueControl
          subject={subject}
          values={value.values}
          onChange={values => onChange({ kind: 'list', values })}
        />
      )
    default:
      break
  }
  const write = (next: string) => onChange({ kind: value.kind, value: next })
  if (subject.values) {
    return (
      <Select
        className="yd-wide"
        aria-label={texts.value}
        showSearch={{ optionFilterProp: 'label' }}
        value={value.value}
        options={[...subject.values]}
        onChange={write}
      />
    )
  }
  if (subject.isRegion && (operator === 'startsWith' || operator === '=' || operator === '!='))
    return <RegionValue value={value.value} onChange={write} />
  return <TypedValue kind={value.kind} value={value.value} onChange={write} />
}

interface ValueControlProps {
  readonly subject: RuleSubject
  readonly operator: SimpleOperator
  readonly value: SimpleValue
  readonly onChange: (value: SimpleValue) => void
}
