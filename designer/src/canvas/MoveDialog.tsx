import { Modal, Select } from 'antd'
import { useState } from 'react'
import { Entry } from '../controls/Entry.tsx'
import { mayContain } from '../document/may-contain.ts'
import { recordName, type SayWords } from '../document/record-name.ts'
import { ancestorsOf, childrenOf, subtreeOf } from '../document/read-record.ts'
import { isHolder, listKey, type RecordKey, type Records } from '../document/records.ts'
import { topmost } from '../document/topmost.ts'
import { useRecords } from '../session/use-editor.ts'
import { canvasTexts } from '../texts/canvas.ts'
import { controlTexts } from '../texts/controls.ts'
import { useItemWords, useTexts } from '../texts/use-texts.ts'
import { useActWords } from './use-act-words.ts'
import { useMoveRecords } from './use-move-records.ts'

/** Moves items by choosing the holder and what they stand behind: reaches every legal place, other pages too. */
export function MoveDialog({ records: chosen, close }: MoveDialogProps) {
  const moveRecords = useMoveRecords()
  const words = useActWords()
  const say = useItemWords()
  const records = useRecords()
  const texts = useTexts(canvasTexts)
  const controls = useTexts(controlTexts)
  const keys = topmost(records, chosen)
  const holders = holdersFor(records, keys, say)
  const [parent, setParent] = useState(holders[0]?.key)
  const [index, setIndex] = useState(0)
  const places = parent === undefined ? [] : placesIn(records, keys, parent)
  const move = () => {
    close()
    if (parent !== undefined) moveRecords(keys, { parent, index })
  }
  return (
    <Modal
      open
      title={texts.moveTitle(words.what(records, keys))}
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
            options={places.map(place => ({
              value: place.index,
              label: place.behind === undefined ? texts.asFirst : recordName(records, place.behind, say),
            }))}
            onChange={setIndex}
          />
        )}
      </Entry>
    </Modal>
  )
}

interface MoveDialogProps {
  readonly records: readonly RecordKey[]
  readonly close: () => void
}

interface Holder {
  readonly key: RecordKey
  /** With what is around it: 页 / 分组. */
  readonly name: string
}

function holdersFor(records: Records, keys: readonly RecordKey[], say: SayWords): Holder[] {
  const list = ancestorsOf(records, keys[0] ?? '').at(-1)
  return subtreeOf(records, list?.key ?? listKey('pages')).flatMap(holder => {
    if (!isHolder(holder) || placesIn(records, keys, holder.key).length === 0) return []
    const path = [holder.key, ...ancestorsOf(records, holder.key).map(record => record.key)]
    const name = path
      .toReversed()
      .map(each => recordName(records, each, say))
      .filter(Boolean)
      .join(' / ')
    return [{ key: holder.key, name: name || '—' }]
  })
}

function placesIn(
  records: Records,
  keys: readonly RecordKey[],
  parent: RecordKey,
): { index: number; behind: RecordKey | undefined }[] {
  const children = childrenOf(records, parent)
  return [undefined, ...children].flatMap((child, index) =>
    (child && keys.includes(child.key)) ||
    keys.some(record => mayContain(records, { parent, index }, { record }))
      ? []
      : [{ index, behind: child?.key }],
  )
}
