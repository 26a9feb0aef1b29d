import { Dropdown } from 'antd'
import { focusRecord } from '../canvas/focus-record.ts'
import { Icon } from '../controls/Icon.tsx'
import { mayContain } from '../document/may-contain.ts'
import { recordName } from '../document/record-name.ts'
import { childrenOf, recordsOfKind } from '../document/read-record.ts'
import type { RecordKey } from '../document/records.ts'
import { useEditor, useEditorState } from '../session/use-editor.ts'
import { flowTexts } from '../texts/flow.ts'
import { useTexts } from '../texts/use-texts.ts'
import { createStep, stepKinds, type StepKind } from './create-step.ts'

/** Inserts a step right here. */
export function InsertButton({ holder, index }: { readonly holder: RecordKey; readonly index: number }) {
  const editor = useEditor()
  const texts = useTexts(flowTexts)
  const label = useEditorState(state => {
    const { records } = state.document
    const before = childrenOf(records, holder)[index - 1]
    if (before) return texts.insertBehind(recordName(records, before.key))
    return texts.insertFirst(recordName(records, holder))
  })
  const insert = (kind: StepKind) => {
    const { records } = editor.getState().document
    const step = createStep(kind, texts, { document: recordsOfKind(records, 'document')[0]?.value.id })
    if (!step || !editor.dispatch('insertStep', { parent: holder, index, step })) return
    editor.select(`step:${step.id}`)
    focusRecord(`step:${step.id}`)
  }
  const items = () => {
    const { records } = editor.getState().document
    const hasDocument = recordsOfKind(records, 'document').length > 0
    return stepKinds.map(kind => ({
      key: kind,
      label: texts.kinds[kind],
      disabled:
        (kind === 'issueDocument' && !hasDocument) ||
        mayContain(records, { parent: holder, index }, { kind: 'step', type: kind }) !== undefined,
      onClick: () => insert(kind),
    }))
  }
  return (
    <div className="yd-insert">
      <Dropdown trigger={['click']} menu={{ items: items() }} placement="bottom">
        <button
          type="button"
          role="treeitem"
          aria-haspopup="menu"
          className="yd-insert__button"
          aria-label={label}
          title={label}
        >
          <Icon name="plus" size={14} />
        </button>
      </Dropdown>
    </div>
  )
}
