import { InputNumber, Select } from 'antd'
import { conditionTexts } from '../texts/conditions.ts'
import { useTexts } from '../texts/use-texts.ts'
import type { RuleSubject } from './rule-subjects.ts'
import type { DayShift, OtherValue } from './simple-condition.ts'
import { TODAY } from './value-source.ts'

/** The field a comparison looks at, or today; of days, how many to count from there. */
export function OtherValueControl({ value, fields, onChange }: OtherValueControlProps) {
  const texts = useTexts(conditionTexts)
  const { text, shift } = value
  const isToday = text === TODAY
  const field = fields.find(each => each.text === text)
  const isDay = isToday || shift !== undefined || field?.kind === 'date'
  const write = (next: DayShift | undefined) => onChange({ kind: 'field', text, shift: next })
  return (
    <>
      {!isToday && (
        <Select
          className="yd-wide"
          aria-label={texts.otherField}
          showSearch={{ optionFilterProp: 'label' }}
          value={text}
          options={[
            ...(field ? [] : [{ value: text, label: text }]),
            ...fields.map(each => ({ value: each.text, label: each.label })),
          ]}
          onChange={next => onChange({ kind: 'field', text: next, shift })}
        />
      )}
      {isDay && (
        <div className="yd-test__line">
          <Select<'none' | DayShift['sign']>
            className="yd-test__operator"
            aria-label={texts.shift}
            value={shift?.sign ?? 'none'}
            options={(['none', '+', '-'] as const).map(each => ({ value: each, label: texts.shifts[each] }))}
            onChange={sign => write(sign === 'none' ? undefined : { count: '1', unit: 'M', ...shift, sign })}
          />
          {shift && (
            <>
              <InputNumber
                className="yd-test__value"
                aria-label={texts.shiftCount}
                min={0}
                max={99_999}
                precision={0}
                value={Number(shift.count)}
                onChange={count => count !== null && write({ ...shift, count: String(count) })}
              />
              <Select
                className="yd-test__unit"
                aria-label={texts.shiftUnit}
                value={shift.unit}
                options={(['D', 'M', 'Y'] as const).map(each => ({
                  value: each,
                  label: texts.shiftUnits[each],
                }))}
                onChange={unit => write({ ...shift, unit })}
              />
            </>
          )}
        </div>
      )}
    </>
  )
}

interface OtherValueControlProps {
  readonly value: OtherValue
  readonly fields: readonly RuleSubject[]
  readonly onChange: (value: OtherValue) => void
}
