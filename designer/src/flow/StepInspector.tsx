import { KeyEntry } from '../inspector/KeyEntry.tsx'
import { WordsEntry } from '../controls/entries.tsx'
import { Panel } from '../controls/Panel.tsx'
import type { RecordKey } from '../document/records.ts'
import { useSet } from '../inspector/use-set.ts'
import { useRecord } from '../session/use-editor.ts'
import { flowTexts } from '../texts/flow.ts'
import { inspectorTexts } from '../texts/inspector.ts'
import { useTexts } from '../texts/use-texts.ts'
import { ConsultationPanels } from './ConsultationPanels.tsx'
import { OtherStepPanel } from './OtherStepPanel.tsx'
import { ScreeningPanels } from './ScreeningPanels.tsx'
import { UserTaskPanels } from './UserTaskPanels.tsx'

/** The settings of one step. */
export function StepInspector({ record: key }: { readonly record: RecordKey }) {
  const texts = useTexts(flowTexts)
  const groups = useTexts(inspectorTexts).groups
  const step = useRecord(key, 'step')
  const set = useSet(key)
  if (!step) return null
  const { value } = step
  return (
    <>
      <Panel title={groups.basic}>
        <WordsEntry label={texts.name} value={value.name} isNeeded onChange={set('name')} />
        <KeyEntry key={value.key} record={key} value={value.key} />
      </Panel>
      {value.type === 'userTask' && <UserTaskPanels record={key} step={value} />}
      {value.type === 'consultation' && <ConsultationPanels record={key} step={value} />}
      {value.type === 'screening' && <ScreeningPanels record={key} step={value} />}
      {value.type !== 'userTask' && value.type !== 'consultation' && value.type !== 'screening' && (
        <OtherStepPanel record={key} step={value} />
      )}
    </>
  )
}
