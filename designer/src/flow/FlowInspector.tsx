import { recordName } from '../document/record-name.ts'
import type { RecordKey } from '../document/records.ts'
import { useEditorState } from '../session/use-editor.ts'
import { flowTexts } from '../texts/flow.ts'
import { inspectorTexts } from '../texts/inspector.ts'
import { useTexts } from '../texts/use-texts.ts'
import { FollowUpInspector } from '../follow-ups/FollowUpInspector.tsx'
import { BranchInspector } from './BranchInspector.tsx'
import { StepInspector } from './StepInspector.tsx'

/** The settings of the chosen step, branch or follow-up. */
export function FlowInspector() {
  const texts = useTexts(flowTexts)
  const words = useTexts(inspectorTexts)
  const key = useEditorState(state => (isOfFlow(state.selected) ? state.selected : undefined))
  const name = useEditorState(state => recordName(state.document.records, key))
  return (
    <aside className="yd-inspector" aria-label={words.inspector}>
      {key === undefined ? (
        <p className="yd-entry__help">{texts.chooseStep}</p>
      ) : (
        <>
          <h2 className="yd-inspector__title">{name || texts.defaultBranch}</h2>
          {key.startsWith('step:') && <StepInspector key={key} record={key} />}
          {key.startsWith('branch:') && <BranchInspector key={key} record={key} />}
          {key.startsWith('followUp:') && <FollowUpInspector key={key} record={key} />}
        </>
      )}
    </aside>
  )
}

function isOfFlow(key: RecordKey | undefined): boolean {
  return key !== undefined && /^(step|branch|followUp):/.test(key)
}
