import { Button, Empty } from 'antd'
import { focusDetail } from '../controls/focus-soon.ts'
import { Icon } from '../controls/Icon.tsx'
import { useDeleteRecords } from '../canvas/use-delete-records.tsx'
import { makeId } from '../document/make-id.ts'
import { plainText } from '../document/record-name.ts'
import { childrenOf } from '../document/read-record.ts'
import { listKey, type RecordKey } from '../document/records.ts'
import { uniqueKeyOf } from '../document/unique-key.ts'
import { moveByStep } from '../canvas/move-by-step.ts'
import { useEditor, useEditorState, useRecords } from '../session/use-editor.ts'
import { controlTexts } from '../texts/controls.ts'
import { materialsTexts } from '../texts/materials.ts'
import { useTexts } from '../texts/use-texts.ts'
import { MaterialForm } from './MaterialForm.tsx'

/** The required documents: a list beside the settings of the chosen one. */
export function MaterialsPage() {
  const editor = useEditor()
  const records = useRecords()
  const texts = useTexts(materialsTexts)
  const materials = childrenOf(records, listKey('materials'))
  const selected = useEditorState(state => state.selected)
  const current = materials.find(each => each.key === selected) ?? materials[0]
  const add = () => {
    const id = makeId()
    const value = {
      id,
      key: uniqueKeyOf(records, 'material', 'material'),
      name: texts.newMaterial,
      necessity: 'required' as const,
      source: 'applicant' as const,
      form: 'electronic' as const,
    }
    if (!editor.dispatch('addEntry', { entry: { kind: 'material', value } })) return
    editor.select(`material:${id}`)
    focusDetail()
  }
  return (
    <main className="yd-split" aria-label={texts.materials}>
      <div className="yd-split__list">
        <div className="yd-head">
          <h2>{texts.materials}</h2>
          <Button size="small" icon={<Icon name="plus" size={14} />} onClick={add}>
            {texts.add}
          </Button>
        </div>
        {materials.length === 0 ? (
          <Empty description={texts.none} />
        ) : (
          <ol className="yd-entries" aria-label={texts.materials}>
            {materials.map(material => (
              <MaterialLine
                key={material.key}
                record={material.key}
                isCurrent={material.key === current?.key}
              />
            ))}
          </ol>
        )}
      </div>
      <div className="yd-split__detail">
        {current && <MaterialForm key={current.key} record={current.key} />}
      </div>
    </main>
  )
}

function MaterialLine({
  record: key,
  isCurrent,
}: {
  readonly record: RecordKey
  readonly isCurrent: boolean
}) {
  const editor = useEditor()
  const texts = useTexts(materialsTexts)
  const controls = useTexts(controlTexts)
  const deleteRecords = useDeleteRecords()
  const material = useEditorState(state => state.document.records.get(key))
  if (material?.kind !== 'material') return null
  const name = plainText(material.value.name)
  return (
    <li className="yd-entries__line">
      <button
        type="button"
        className="yd-entries__name"
        aria-current={isCurrent || undefined}
        onClick={() => editor.select(key)}
      >
        <span>{name}</span>
        <span className="yd-entries__hint">
          {[
            texts.necessities[material.value.necessity],
            (material.value.exemptions?.length ?? 0) > 0 && texts.exempt,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </button>
      <Button
        size="small"
        type="text"
        aria-label={controls.moveUp(name)}
        icon={<Icon name="up" size={15} />}
        onClick={() => moveByStep(editor, [key], 'up')}
      />
      <Button
        size="small"
        type="text"
        aria-label={controls.moveDown(name)}
        icon={<Icon name="down" size={15} />}
        onClick={() => moveByStep(editor, [key], 'down')}
      />
      <Button
        size="small"
        type="text"
        danger
        aria-label={controls.remove(name)}
        icon={<Icon name="trash" size={15} />}
        onClick={() => deleteRecords([key])}
      />
    </li>
  )
}
