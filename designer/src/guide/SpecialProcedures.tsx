import type { GuideDefinition } from '@yibiao/schemas'
import { ChoiceEntry, SwitchEntry, WordsEntry } from '../controls/entries.tsx'
import { LimitEntry } from '../controls/LimitEntry.tsx'
import { ListEditor } from '../controls/ListEditor.tsx'
import { makeId } from '../document/make-id.ts'
import { guideTexts } from '../texts/guide.ts'
import { useTexts } from '../texts/use-texts.ts'

type Procedure = NonNullable<GuideDefinition['specialProcedures']>[number]

/** 特别程序: hearings, inspections, expert reviews and their own limits. */
export function SpecialProcedures({
  value,
  onChange,
}: {
  readonly value: readonly Procedure[]
  readonly onChange: (value: Procedure[]) => void
}) {
  const texts = useTexts(guideTexts)
  return (
    <ListEditor<Procedure>
      label={texts.specialProcedures}
      value={value}
      addLabel={texts.addProcedure}
      create={() => ({
        id: makeId(),
        name: texts.newProcedure,
        kind: 'other',
        limit: { amount: 10, unit: 'workingDay' },
        countsAgainstLimit: false,
      })}
      onChange={onChange}
    >
      {(procedure, change) => (
        <div className="yd-columns">
          <WordsEntry
            label={texts.procedureName}
            isNeeded
            value={procedure.name}
            onChange={next => next !== undefined && change({ ...procedure, name: next })}
          />
          <ChoiceEntry
            label={texts.procedureKind}
            isNeeded
            value={procedure.kind}
            choices={[
              { value: 'other', label: texts.procedureKinds.other },
              { value: 'extension', label: texts.procedureKinds.extension },
            ]}
            onChange={next => change({ ...procedure, kind: next === 'extension' ? 'extension' : 'other' })}
          />
          <LimitEntry
            label={texts.procedureLimit}
            isNeeded
            value={procedure.limit}
            onChange={next => next && change({ ...procedure, limit: next })}
          />
          {procedure.kind === 'other' && (
            <SwitchEntry
              label={texts.procedureNeedsApproval}
              help={texts.procedureNeedsApprovalHelp}
              value={procedure.needsApproval ?? false}
              onChange={next => {
                const { needsApproval: _before, ...rest } = procedure
                change(next === true ? { ...rest, needsApproval: true } : rest)
              }}
            />
          )}
          <SwitchEntry
            label={texts.procedureCounts}
            value={procedure.countsAgainstLimit}
            onChange={next => change({ ...procedure, countsAgainstLimit: next ?? false })}
          />
        </div>
      )}
    </ListEditor>
  )
}
