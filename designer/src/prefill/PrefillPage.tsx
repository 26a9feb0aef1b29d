import { Button, Empty } from 'antd'
import { useState } from 'react'
import { useDeleteRecords } from '../canvas/use-delete-records.tsx'
import { focusDetail } from '../controls/focus-soon.ts'
import { Icon } from '../controls/Icon.tsx'
import { makeId } from '../document/make-id.ts'
import { plainText, recordName } from '../document/record-name.ts'
import { childrenOf, readRecord, recordsOfKind } from '../document/read-record.ts'
import { listKey, type RecordKey } from '../document/records.ts'
import { uniqueKeyOf } from '../document/unique-key.ts'
import { DragArea } from '../drag/DragArea.tsx'
import type { DragSource, Slot } from '../drag/drag-source.ts'
import type { Saver } from '../session/saver.ts'
import { useEditor, useEditorState, useRecords } from '../session/use-editor.ts'
import { controlTexts } from '../texts/controls.ts'
import { prefillTexts } from '../texts/prefill.ts'
import { useTexts } from '../texts/use-texts.ts'
import { MappedFields } from './MappedFields.tsx'
import { newMapping } from './new-mapping.ts'
import { SourceForm } from './SourceForm.tsx'
import { SourceTest } from './SourceTest.tsx'

/** Sources left, what one of them answers in the middle, the form's fields right: drag an answer onto a field. */
export function PrefillPage({ itemId, saver }: { readonly itemId: string; readonly saver: Saver }) {
  const editor = useEditor()
  const records = useRecords()
  const texts = useTexts(prefillTexts)
  const controls = useTexts(controlTexts)
  const deleteRecords = useDeleteRecords()
  const [chosen, setChosen] = useState<RecordKey>()
  const selected = useEditorState(state => state.selected)
  const sources = childrenOf(records, listKey('sources'))
  const current = readRecord(
    records,
    [selected, chosen, sources[0]?.key].find(key => key?.startsWith('source:') && records.has(key)),
    'source',
  )
  const sourceKey = current?.value.key

  const map = (path: string, field: RecordKey) => {
    const target = readRecord(editor.getState().document.records, field, 'field')
    if (!target || sourceKey === undefined) return
    const existing = recordsOfKind(editor.getState().document.records, 'mapping').find(
      each => each.value.field === target.value.id && each.value.source === sourceKey,
    )
    if (existing) editor.dispatch('setProperty', { record: existing.key, path: ['value'], value: path })
    else
      editor.dispatch('addEntry', {
        entry: {
          kind: 'mapping',
          value: newMapping(sourceKey, { id: target.value.id, key: target.value.key }, path),
        },
      })
  }
  const add = () => {
    const id = makeId()
    const value = {
      id,
      key: uniqueKeyOf(records, 'source', 'source'),
      name: texts.connectorNames.licences,
      connector: { type: 'licences' as const, licenceType: '营业执照', holder: 'applicant' as const },
      when: 'start' as const,
      onFailure: 'typeIn' as const,
    }
    if (!editor.dispatch('addEntry', { entry: { kind: 'source', value } })) return
    setChosen(`source:${id}`)
    editor.select(`source:${id}`)
    focusDetail()
  }
  const judge = (source: DragSource, slot: Slot) =>
    source.from === 'palette' && slot.parent.startsWith('field:')
  const drop = (source: DragSource, slot: Slot) => source.from === 'palette' && map(source.type, slot.parent)
  const nameOf = (source: DragSource) => (source.from === 'palette' ? source.type : '')
  const placeOf = (slot: Slot) => texts.dropHere(recordName(editor.getState().document.records, slot.parent))

  return (
    <DragArea className="yd-prefill" judge={judge} drop={drop} nameOf={nameOf} placeOf={placeOf}>
      <section className="yd-prefill__sources" aria-label={texts.sources}>
        <div className="yd-head">
          <h2>{texts.sources}</h2>
          <Button size="small" icon={<Icon name="plus" size={14} />} onClick={add}>
            {texts.addSource}
          </Button>
        </div>
        {sources.length === 0 && <Empty description={texts.noSources} />}
        <ol className="yd-entries" aria-label={texts.sources}>
          {sources.map(source => {
            if (source.kind !== 'source') return null
            const name = plainText(source.value.name)
            return (
              <li key={source.key} className="yd-entries__line">
                <button
                  type="button"
                  className="yd-entries__name"
                  aria-current={source === current || undefined}
                  onClick={() => {
                    setChosen(source.key)
                    editor.select(source.key)
                  }}
                >
                  <span>{name}</span>
                  <span className="yd-entries__hint">
                    {texts.connectorNames[source.value.connector.type]}
                  </span>
                </button>
                <Button
                  size="small"
                  type="text"
                  danger
                  aria-label={controls.remove(name)}
                  icon={<Icon name="trash" size={15} />}
                  onClick={() => deleteRecords([source.key])}
                />
              </li>
            )
          })}
        </ol>
      </section>
      <main className="yd-prefill__source" aria-label={texts.source}>
        {current && (
          <>
            <SourceForm key={current.key} record={current.key} />
            <SourceTest
              key={`test ${current.key}`}
              source={current.value}
              itemId={itemId}
              saver={saver}
              map={map}
            />
          </>
        )}
      </main>
      <MappedFields source={sourceKey} />
    </DragArea>
  )
}
