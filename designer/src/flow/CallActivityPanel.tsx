import type { CallActivityStep } from '@yibiao/schemas'
import { Panel } from '../controls/Panel.tsx'
import type { RecordKey } from '../document/records.ts'
import { useSet } from '../inspector/use-set.ts'
import { flowTexts } from '../texts/flow.ts'
import { useTexts } from '../texts/use-texts.ts'
import { DepartmentEntry } from './DepartmentEntry.tsx'
import { OtherItemEntries } from './OtherItemEntries.tsx'

/** 子办件: which item of which department is started and awaited, and what its case begins with. */
export function CallActivityPanel({
  record,
  step,
}: {
  readonly record: RecordKey
  readonly step: CallActivityStep
}) {
  const texts = useTexts(flowTexts)
  const set = useSet(record)
  const { department = own } = step
  return (
    <Panel title={texts.kinds.callActivity}>
      <p className="yd-entry__help">{texts.callHelp}</p>
      <DepartmentEntry
        value={department}
        // The key was of an item of the other department.
        onChange={next => set()({ ...step, department: next, item: '' })}
      />
      <OtherItemEntries
        owner={record}
        department={department}
        item={step.item}
        input={step.input}
        onItem={set('item')}
        onInput={set('input')}
      />
    </Panel>
  )
}

const own = { type: 'own' } as const
