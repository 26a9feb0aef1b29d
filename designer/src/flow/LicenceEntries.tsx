import { isLicenceTypeCode } from '@yibiao/core/codes'
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
      <TextEntry
        label={texts.licenceTypeCode}
        help={texts.licenceTypeCodeHelp}
        isMono
        problem={isWrong(action.typeCode) ? texts.licenceTypeCodeWrong : undefined}
        {...of('typeCode')}
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
      <ExpressionEntry label={texts.replaces} help={texts.replacesHelp} owner={record} {...of('replaces')} />
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
          <SwitchEntry
            label={texts.isLongTerm}
            value={validity.through === longTerm}
            onChange={isOn =>
              of('validity').onChange({ ...validity, through: isOn ? longTerm : fiveYears.through })
            }
          />
          {validity.through !== longTerm && (
            <ExpressionEntry
              label={texts.validThrough}
              help={texts.validThroughHelp}
              owner={record}
              value={validity.through}
              onChange={through => through !== undefined && of('validity').onChange({ ...validity, through })}
            />
          )}
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

/** A slot of a template is bound when it is installed. */
function isWrong(typeCode: string | undefined): boolean {
  return typeCode !== undefined && !typeCode.startsWith('slot:') && !isLicenceTypeCode(typeCode)
}

/** 长期, as documents and licences write it. */
const longTerm = 'date("9999-12-31")'

/** How long most permits hold: from the day of issue to the eve of its fifth anniversary. */
const fiveYears = { from: 'today()', through: 'period end(today(), 5)' }
