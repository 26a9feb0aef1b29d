import { Select } from 'antd'
import { useState } from 'react'
import { conditionTexts } from '../texts/conditions.ts'
import { useTexts } from '../texts/use-texts.ts'
import type { RuleSubject } from './rule-subjects.ts'

/** Several values of a comparison. While there is none, the comparison says what it said before. */
export function ListValueControl({ subject, values, onChange }: ListValueControlProps) {
  const texts = useTexts(conditionTexts)
  const said = JSON.stringify(values)
  const [emptied, setEmptied] = useState<string>()
  const isEmpty = emptied === said
  return (
    <Select
      className="yd-wide"
      mode={subject.values ? 'multiple' : 'tags'}
      aria-label={texts.values}
      status={isEmpty ? 'error' : ''}
      showSearch={{ optionFilterProp: 'label' }}
      value={isEmpty ? [] : [...values]}
      options={[...(subject.values ?? [])]}
      onChange={(next: string[]) => {
        if (next.length === 0) return setEmptied(said)
        setEmptied(undefined)
        return onChange(next)
      }}
    />
  )
}

interface ListValueControlProps {
  readonly subject: RuleSubject
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}
