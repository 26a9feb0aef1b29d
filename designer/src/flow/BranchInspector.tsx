import { ConditionEntry } from '../conditions/ConditionEntry.tsx'
import { WordsEntry } from '../controls/entries.tsx'
import { Panel } from '../controls/Panel.tsx'
import type { RecordKey } from '../document/records.ts'
import { useSet } from '../inspector/use-set.ts'
import { useRecord } from '../session/use-editor.ts'
import { flowTexts } from '../texts/flow.ts'
import { inspectorTexts } from '../texts/inspector.ts'
import { useTexts } from '../texts/use-texts.ts'

/** Name and condition of a branch. */
export function BranchInspector({ record: key }: { readonly record: RecordKey }) {
  const texts = useTexts(flowTexts)
  const groups = useTexts(inspectorTexts).groups
  const branch = useRecord(key, 'branch')
  const gateway = useRecord(branch?.parent, 'step')
  const set = useSet(key)
  if (!branch || branch.value.isDefault) return <p className="yd-entry__help">{texts.defaultWhen}</p>
  const condition = branch.value.condition === 'false' ? undefined : branch.value.condition
  return (
    <Panel title={groups.basic}>
      <WordsEntry label={texts.branchName} value={branch.value.name} isNeeded onChange={set('name')} />
      {gateway?.value.type !== 'parallelGateway' && (
        <ConditionEntry
          label={texts.branchWhen}
          effect={texts.taken}
          owner={key}
          value={condition}
          place={`${key} condition`}
          onChange={next => set('condition')(next ?? 'false')}
        />
      )}
    </Panel>
  )
}
