import type { TimeLimit } from '@yibiao/schemas'
import { InputNumber, Select } from 'antd'
import { controlTexts } from '../texts/controls.ts'
import { useTexts } from '../texts/use-texts.ts'
import { Entry } from './Entry.tsx'

/** A length of time, in working or calendar days. Without `isNeeded` an empty number takes it away. */
export function LimitEntry({ label, help, place, value, isNeeded, onChange }: LimitEntryProps) {
  const texts = useTexts(controlTexts)
  const unit = value?.unit ?? 'workingDay'
  return (
    <Entry label={label} help={help} place={place}>
      {control => (
        <div className="yd-limit">
          <InputNumber<number>
            {...control}
            min={0}
            max={3650}
            precision={0}
            value={value?.amount ?? null}
            onChange={amount => {
              if (amount !== null) onChange({ amount, unit })
              else if (!isNeeded) onChange(undefined)
            }}
          />
          <Select<TimeLimit['unit']>
            aria-label={texts.unitOf(label)}
            value={unit}
            options={[
              { value: 'workingDay', label: texts.workingDay },
              { value: 'calendarDay', label: texts.calendarDay },
            ]}
            onChange={next => onChange({ amount: value?.amount ?? 1, unit: next })}
          />
        </div>
      )}
    </Entry>
  )
}

interface LimitEntryProps {
  readonly label: string
  readonly help?: string | undefined
  readonly place?: string | undefined
  readonly value: TimeLimit | undefined
  readonly isNeeded?: boolean
  readonly onChange: (value: TimeLimit | undefined) => void
}
