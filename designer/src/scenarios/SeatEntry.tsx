import type { OfficerStep } from '@yibiao/schemas'
import { ChoiceEntry } from '../controls/entries.tsx'
import { recordsOfKind } from '../document/read-record.ts'
import type { StepValue } from '../document/records.ts'
import { useDepartmentNames } from '../flow/use-department-names.ts'
import { useRecords } from '../session/use-editor.ts'
import { scenarioTexts } from '../texts/scenarios.ts'
import { useTexts } from '../texts/use-texts.ts'

/** Which of the departments that a step asks acts; all of them when none is chosen. */
export function SeatEntry({ step, change }: SeatEntryProps) {
  const texts = useTexts(scenarioTexts)
  const nameOf = useDepartmentNames()
  const { value } = recordsOfKind(useRecords(), 'step').find(each => each.value.key === step.step) ?? {}
  const asked = value ? askedBy(value) : []
  if (asked.length < 2) return null
  return (
    <ChoiceEntry
      label={texts.seat}
      placeholder={texts.everySeat}
      value={step.seat}
      choices={asked.map(({ id, department }, index) => ({
        value: id,
        label: texts.seatOf(index + 1, nameOf(department)),
      }))}
      onChange={seat => {
        const { seat: _before, ...kept } = step
        change(seat === undefined ? kept : { ...kept, seat })
      }}
    />
  )
}

interface SeatEntryProps {
  readonly step: OfficerStep
  readonly change: (step: OfficerStep) => void
}

function askedBy(step: StepValue) {
  if (step.type === 'consultation') return step.departments
  return step.type === 'screening' ? step.candidates : []
}
