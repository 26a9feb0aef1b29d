import { formAlone } from '@yibiao/core/blocks'
import type { BlockContent, BlockSummary } from '@yibiao/schemas'
import { App, Modal, Radio, Spin } from 'antd'
import { useCallback, useState } from 'react'
import { blocksApi } from '../api/blocks-api.ts'
import { useLoaded } from '../api/use-loaded.ts'
import { focusRecord } from '../canvas/focus-record.ts'
import { placeAfterSelection } from '../canvas/place-after-selection.ts'
import { Failure } from '../controls/Failure.tsx'
import { copyRecords } from '../document/copy-records.ts'
import { makeId } from '../document/make-id.ts'
import type { Piece } from '../document/may-contain.ts'
import type { RecordKey } from '../document/records.ts'
import { toRecords } from '../document/to-records.ts'
import type { Slot } from '../drag/drag-source.ts'
import { useEditor } from '../session/use-editor.ts'
import { controlTexts } from '../texts/controls.ts'
import { libraryTexts } from '../texts/library.ts'
import { useTexts } from '../texts/use-texts.ts'
import { BlockPreview } from './BlockPreview.tsx'

/** Asks how a block comes into the item, linked or copied, and shows what it holds. */
export function InsertBlockDialog({ block, page, slot, close }: InsertBlockDialogProps) {
  const texts = useTexts(libraryTexts)
  const controls = useTexts(controlTexts)
  const [how, setHow] = useState<'link' | 'copy'>('link')
  const load = useCallback(() => blocksApi.readVersion(block.id, block.latestVersion), [block])
  const [content, reload] = useLoaded(load)
  const insert = useInsertBlock({ page, slot })
  const act = () => {
    if (content.state === 'ready' && insert(content.value, how)) close()
  }
  return (
    <Modal
      open
      width={720}
      title={texts.insertTitle(block.name)}
      okText={how === 'link' ? texts.insertLink : texts.insertCopy}
      cancelText={controls.cancel}
      okButtonProps={{ disabled: content.state !== 'ready' }}
      onOk={act}
      onCancel={close}
    >
      <div className="yd-block__form">
        {block.description && <p className="yd-card__text">{block.description}</p>}
        <Radio.Group
          aria-label={texts.how}
          className="yd-block__ways"
          value={how}
          onChange={event => setHow(event.target.value === 'copy' ? 'copy' : 'link')}
        >
          <Radio value="link">
            <strong>{texts.link}</strong>
            <span className="yd-entry__help">{texts.linkHelp(block.latestVersion)}</span>
          </Radio>
          <Radio value="copy">
            <strong>{texts.copy}</strong>
            <span className="yd-entry__help">{texts.copyHelp}</span>
          </Radio>
        </Radio.Group>
        {content.state === 'loading' && <Spin />}
        {content.state === 'failed' && <Failure error={content.error} retry={reload} />}
        {content.state === 'ready' && <BlockPreview fields={content.value.fields} />}
      </div>
    </Modal>
  )
}

interface InsertBlockDialogProps {
  readonly block: BlockSummary
  readonly page: RecordKey | undefined
  /** Where it was dropped; at the selection when absent. */
  readonly slot?: Slot | undefined
  readonly close: () => void
}

function useInsertBlock({ page, slot }: Pick<InsertBlockDialogProps, 'page' | 'slot'>) {
  const editor = useEditor()
  const { message } = App.useApp()
  const texts = useTexts(libraryTexts)
  const placeOf = (piece: Piece) => {
    const { document, selected } = editor.getState()
    return placeAfterSelection(document.records, piece, { selected: slot?.parent ?? selected, page })
  }
  const show = (key: RecordKey) => {
    editor.select(key)
    focusRecord(key)
  }
  const link = ({ id, version, name, fields }: BlockContent): boolean => {
    const isBetween = slot?.parent.startsWith('page:') === true && Number.isFinite(slot.index)
    const place = isBetween ? slot : placeOf({ kind: 'section' })
    if (!place) return false
    const section = { id: makeId(), title: name }
    const done = editor.dispatch('linkBlock', {
      ...place,
      section,
      block: { id, version },
      content: fields,
    })
    if (done) show(`section:${section.id}`)
    return done
  }
  const copy = ({ name, fields }: BlockContent): boolean => {
    const first = fields[0]
    const isAt = slot !== undefined && !slot.parent.startsWith('page:') && Number.isFinite(slot.index)
    const place = isAt ? slot : first && placeOf({ kind: 'field', type: first.type })
    if (!place) return false
    const source = toRecords(formAlone(fields))
    const copies = copyRecords(
      source,
      fields.map(({ id }) => `field:${id}`),
    ).flatMap(each => (each.kind === 'field' ? [each.value] : []))
    const done = editor.dispatch('addFields', { ...place, fields: copies, as: name })
    const added = copies[0]
    if (done && added) show(`field:${added.id}`)
    return done
  }
  return (content: BlockContent, how: 'link' | 'copy'): boolean => {
    const done = how === 'link' ? link(content) : copy(content)
    if (!done && !editor.getState().refusal) void message.warning(texts.noPlace)
    return done
  }
}
