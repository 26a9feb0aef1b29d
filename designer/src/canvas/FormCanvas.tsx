import { Button } from 'antd'
import type { KeyboardEvent } from 'react'
import { Icon } from '../controls/Icon.tsx'
import { makeId } from '../document/make-id.ts'
import { placeOf } from '../document/read-record.ts'
import type { RecordKey } from '../document/records.ts'
import { dropHolder, dropSurface } from '../drag/drag-source.ts'
import { useEditor, useRecord } from '../session/use-editor.ts'
import { canvasTexts } from '../texts/canvas.ts'
import { useItemWords, useTexts } from '../texts/use-texts.ts'
import { PageTabs } from './PageTabs.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { SectionItem } from './SectionItem.tsx'
import { useItemKeys } from './use-item-keys.ts'
import { useItemMenu } from './use-item-menu.tsx'
import { focusRecord } from './focus-record.ts'

/** One page of the form as the applicant sees it, with every piece selectable and movable. */
export function FormCanvas({
  page: key,
  showPage,
  find,
  isBlock = false,
}: {
  readonly page: RecordKey
  readonly showPage: (page: RecordKey) => void
  readonly find: () => void
  /** One section of a block: no pages beside it, no other section. */
  readonly isBlock?: boolean
}) {
  const editor = useEditor()
  const texts = useTexts(canvasTexts)
  const page = useRecord(key, 'page')
  const say = useItemWords()
  const onKeys = useItemKeys()
  const itemMenu = useItemMenu()
  if (!page) return null

  const addSection = () => {
    const section = { id: makeId(), title: texts.newSection, fields: [] }
    const { document, selected } = editor.getState()
    const place = selected === undefined ? undefined : placeOf(document.records, selected)
    const index = place?.parent === key ? place.index + 1 : page.children.length
    if (!editor.dispatch('addSection', { parent: key, index, section })) return
    editor.select(`section:${section.id}`)
    focusRecord(`section:${section.id}`)
  }

  const keys = (event: KeyboardEvent<HTMLDivElement>) => {
    if (!itemMenu.onKeyDown(event)) onKeys(event)
  }

  return (
    <main className="yd-canvas" aria-label={texts.canvas} {...dropSurface}>
      {!isBlock && <PageTabs current={key} showPage={showPage} find={find} />}
      <div className="yd-paper">
        <div
          role="tree"
          aria-multiselectable
          aria-label={texts.tree(say(page.value.title))}
          className="yd-tree"
          {...dropHolder(key)}
          onKeyDown={keys}
          onContextMenu={itemMenu.onContextMenu}
          tabIndex={-1}
        >
          {page.children.map((section, index) => (
            <SectionItem key={section} record={section} isFirst={index === 0} />
          ))}
        </div>
        {itemMenu.menu}
        {!isBlock && (
          <Button type="dashed" block icon={<Icon name="plus" size={16} />} onClick={addSection}>
            {texts.addSection}
          </Button>
        )}
      </div>
      <SelectionBar />
    </main>
  )
}
