import { Modal, Select } from 'antd'
import { useState } from 'react'
import { Entry } from '../controls/Entry.tsx'
import { mayContain } from '../document/may-contain.ts'
import { recordName } from '../document/record-name.ts'
import { ancestorsOf, childrenOf, subtreeOf } from '../document/read-record.ts'
import { isHolder, listKey, type RecordKey, type Records } from '../document/records.ts'
import { useEditor, useRecords } from '../session/use-editor.ts'
import { canvasTexts } from '../texts/canvas.ts'
import { controlTexts } from '../texts/controls.ts'
import { useTexts } from '../texts/use-texts.ts'
import { focusRecord } from './focus-record.ts'

/** Moves an item by choosing the holder and what it stands behind: reaches every legal place, other pages too. */
export function MoveDialog({ record: key, name, close }: MoveDialogProps) {
  const editor = useEditor()
  const records = useRecords()
  const texts = useTexts(canvasTexts)
  const controls = useTexts(controlTexts)
  const holders = holdersFor(records, key)
  const [parent, setParent] = useState(holders[0]?.key)
  const [index, setIndex] = useState(0)
  const places = parent === undefined ? [] : placesIn(records, key, parent)
  const move = () => {
    if (parent === undefined || !editor.dispatch('moveRecord', { record: key, parent, index })) return
    close()
    editor.select(key)
    focusRecord(key)
  }
  return (
    <Modal
      open
      title={texts.moveTitle(name)}
      okText={texts.move}
      cancelText={controls.cancel}
      onOk={move}
      onCancel={close}
      okButtonProps={{ disabled: parent === undefined }}
    >
      <Entry label={texts.moveInto}>
        {control => (
          <Select
            {...control}
            className="yd-wide"
            showSearch={{ optionFilterProp: 'label' }}
            value={parent ?? null}
            options={holders.map(holder => ({ value: holder.key, label: holder.name }))}
            onChange={next => {
              setParent(next)
              setIndex(0)
            }}
          />
        )}
      </Entry>
      <Entry label={texts.moveBehind}>
        {control => (
          <Select
            {...control}
            className="yd-wide"
            value={index}
            options={places.map(place => ({ value: place.index, label: place.name ?? texts.asFirst }))}
            onChange={setIndex}
          />
        )}
      </Entry>
    </Modal>
  )
}

interface MoveDialogProps {
  readonly record: RecordKey
  readonly name: string
  readonly close: () => void
}

interface Holder {
  readonly key: RecordKey
  /** With what is around it: 页 / 分组. */
  readonly name: string
}

function holdersFor(records: Records, key: RecordKey): Holder[] {
  const list = listKey(records.get(key)?.kind === 'step' ? 'steps' : 'pages')
  return subtreeOf(records, list).flatMap(holder => {
    if (!isHolder(holder) || placesIn(records, key, holder.key).length === 0) return []
    const path = [holder.key, ...ancestorsOf(records, holder.key).map(record => record.key)]
    const name = path
      .toReversed()
      .map(each => recordName(records, each))
      .filter(Boolean)
      .join(' / ')
    return [{ key: holder.key, name: name || '—' }]
  })
}

function placesIn(
  records: Records,
  key: RecordKey,
  parent: RecordKey,
): { index: number; name: string | undefined }[] {
  const children = childrenOf(records, parent)
  return [undefined, ...children].flatMap((child, index) =>
    child?.key === key || mayContain(records, { parent, index }, { record: key })
      ? []
      : [{ index, name: child && recordName(records, child.key) }],
  )
}
