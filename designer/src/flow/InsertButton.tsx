import { focusRecord } from '../canvas/focus-record.ts'
import { ButtonMenu } from '../controls/ButtonMenu.tsx'
import { Icon } from '../controls/Icon.tsx'
import { decisionsOf } from '../document/item-names.ts'
import { mayContain } from '../document/may-contain.ts'
import { recordName } from '../document/record-name.ts'
import { childrenOf, readRecord, recordsOfKind } from '../document/read-record.ts'
import { listKey, type RecordKey, type Records } from '../document/records.ts'
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
    return texts.insertFirst(holderName(records, holder, texts.defaultBranch))
  })
  // The arrows of the tree lead here; the Tab key only while the flow has nothing else.
  const isOnlyOne = useEditorState(
    state => holder === listKey('steps') && childrenOf(state.document.records, holder).length === 0,
  )
  const insert = (kind: StepKind) => {
    const { records } = editor.getState().document
    const step = createStep(kind, texts, {
      document: recordsOfKind(records, 'document')[0]?.value.id,
      decision: decisionsOf(records)[0]?.key,
      source: sourceForFlow(records),
    })
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
        (kind === 'businessRuleTask' && decisionsOf(records).length === 0) ||
        (kind === 'callSource' && sourceForFlow(records) === undefined) ||
        mayContain(records, { parent: holder, index }, { kind: 'step', type: kind }) !== undefined,
      onClick: () => insert(kind),
    }))
  }
  return (
    <div className="yd-insert">
      <ButtonMenu menu={{ items: items() }} placement="bottom">
        <button
          type="button"
          role="treeitem"
          aria-haspopup="menu"
          tabIndex={isOnlyOne ? 0 : -1}
          className="yd-insert__button"
          aria-label={label}
          title={label}
        >
          <Icon name="plus" size={14} />
        </button>
      </ButtonMenu>
    </div>
  )
}

/** One that waits for the flow to ask it, else any. */
function sourceForFlow(records: Records): string | undefined {
  const sources = recordsOfKind(records, 'source')
  return (sources.find(({ value }) => value.when === 'flow') ?? sources[0])?.value.key
}

/** Every gateway has a default branch: its name is told with the gateway's. */
function holderName(records: Records, holder: RecordKey, defaultBranch: string): string {
  const branch = readRecord(records, holder, 'branch')
  return branch?.value.isDefault
    ? `${recordName(records, branch.parent)} / ${defaultBranch}`
    : recordName(records, holder)
}
