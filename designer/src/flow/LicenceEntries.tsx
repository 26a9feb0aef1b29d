import type { ServiceAction } from '@yibiao/schemas'
import { ExpressionEntry } from '../conditions/ExpressionEntry.tsx'
import { elementProperties } from '../controls/element-properties.ts'
import { SwitchEntry, TextEntry } from '../controls/entries.tsx'
import { NumberingEntry } from '../controls/NumberingEntry.tsx'
import { PairsEditor } from '../controls/PairsEditor.tsx'
import type { RecordKey } from '../document/records.ts'
import { flowTexts } from '../texts/flow.ts'
import { useTexts } from '../texts/use-texts.ts'

type Action = Extract<ServiceAction, { type: 'issueLicence' }>

/** The licence a step issues: its kind, what stands on its face, its number and how long it is valid. */
export function LicenceEntries({ record, action, onChange }: LicenceEntriesProps) {
  const texts = useTexts(flowTexts)
  const of = elementProperties(action, onChange)
  const { validity } = action
  return (
    <>
      <TextEntry
        label={texts.licenceType}
        value={action.licenceType}
        onChange={next => next !== undefined && onChange({ ...action, licenceType: next })}
      />
      <PairsEditor
        label={texts.face}
        nameLabel={texts.faceName}
        addLabel={texts.addFace}
        value={action.face}
        create={() => ['', '']}
        onChange={face => onChange({ ...action, face })}
      >
        {(expression, change) => (
          <ExpressionEntry
            label={texts.faceValue}
            owner={record}
            value={expression === '' ? undefined : expression}
            onChange={next => change(next ?? '')}
          />
        )}
      </PairsEditor>
      <NumberingEntry label={texts.licenceNumber} help={texts.licenceNumberHelp} {...of('numbering')} />
      <SwitchEntry
        label={texts.hasValidity}
        value={validity !== undefined}
        onChange={isOn => of('validity').onChange(isOn ? fiveYears : undefined)}
      />
      {validity && (
        <>
          <ExpressionEntry
            label={texts.validFrom}
            owner={record}
            value={validity.from}
            onChange={from => from !== undefined && of('validity').onChange({ ...validity, from })}
          />
          <ExpressionEntry
            label={texts.validThrough}
            owner={record}
            value={validity.through}
            onChange={through => through !== undefined && of('validity').onChange({ ...validity, through })}
          />
        </>
      )}
    </>
  )
}

interface LicenceEntriesProps {
  readonly record: RecordKey
  readonly action: Action
  readonly onChange: (action: Action) => void
}

/** How long most permits hold: from the day of issue to the eve of its fifth anniversary. */
const fiveYears = { from: 'today()', through: 'period end(today(), 5)' }
