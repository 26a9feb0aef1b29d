import { useCallback } from 'react'
import { focusRecord } from '../canvas/focus-record.ts'
import { useItemKeys } from '../canvas/use-item-keys.ts'
import { mayContain } from '../document/may-contain.ts'
import { recordName } from '../document/record-name.ts'
import { listKey } from '../document/records.ts'
import { DragArea } from '../drag/DragArea.tsx'
import type { DragSource, Slot } from '../drag/drag-source.ts'
import { FollowUpList } from '../follow-ups/FollowUpList.tsx'
import { useEditor, useRecord } from '../session/use-editor.ts'
import { flowTexts } from '../texts/flow.ts'
import { useTexts } from '../texts/use-texts.ts'
import { FlowInspector } from './FlowInspector.tsx'
import { StepList } from './StepList.tsx'

/** The process as a vertical tree and what follows the decision, with the settings of the chosen step beside it. */
export function FlowDesigner() {
  const editor = useEditor()
  const texts = useTexts(flowTexts)
  const onKeys = useItemKeys()
  const steps = useRecord(listKey('steps'), 'list')
  const judge = useCallback(
    (source: DragSource, slot: Slot) =>
      mayContain(editor.getState().document.records, slot, { record: recordOf(source) }) === undefined,
    [editor],
  )
  const drop = useCallback(
    (source: DragSource, slot: Slot) => {
      const record = recordOf(source)
      editor.dispatch('moveRecords', { records: [record], ...slot })
      editor.select(record)
      focusRecord(record)
    },
    [editor],
  )
  const nameOf = useCallback(
    (source: DragSource) => recordName(editor.getState().document.records, recordOf(source)),
    [editor],
  )
  const placeOf = useCallback(
    (slot: Slot) => recordName(editor.getState().document.records, slot.parent) || texts.flow,
    [editor, texts],
  )
  return (
    <div className="yd-work yd-work--flow">
      <DragArea className="yd-flow" judge={judge} drop={drop} nameOf={nameOf} placeOf={placeOf}>
        <main aria-label={texts.canvas} className="yd-flow__scroll">
          <div className="yd-flow__paper">
            <p className="yd-flow__start">{texts.start}</p>
            <div role="tree" aria-label={texts.canvas} onKeyDown={onKeys} tabIndex={-1}>
              <StepList holder={listKey('steps')} level={1} isTop />
            </div>
            {steps?.children.length === 0 && <p className="yd-entry__help">{texts.empty}</p>}
            <FollowUpList />
          </div>
        </main>
      </DragArea>
      <FlowInspector />
    </div>
  )
}

function recordOf(source: DragSource): string {
  return source.from === 'record' ? source.record : ''
}
