// A group of a tree or of tools is no set of form fields, so it is no fieldset.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { memo } from 'react'
import { LinkBadge } from '../blocks/LinkBadge.tsx'
import type { RecordKey } from '../document/records.ts'
import { dropHolder } from '../drag/drag-source.ts'
import { useEditor, useEditorState, useRecord } from '../session/use-editor.ts'
import { canvasTexts } from '../texts/canvas.ts'
import { useItemWords, useTexts } from '../texts/use-texts.ts'
import { EmptyHolder } from './EmptyHolder.tsx'
import { FieldItem } from './FieldItem.tsx'
import { InlineWords } from './InlineWords.tsx'
import { ItemHandle } from './ItemHandle.tsx'
import { RuleBadges } from './RuleBadges.tsx'
import { useItem } from './use-item.ts'

/** Whether a record has an item in the tree: else the first section is where the Tab key enters. */
function isOnCanvas(key: RecordKey | undefined): boolean {
  return key !== undefined && /^(section|field):/.test(key)
}

/** A section on the canvas: its title and the grid of its fields. */
export const SectionItem = memo(function SectionItem({
  record: key,
  isFirst,
}: {
  readonly record: RecordKey
  readonly isFirst: boolean
}) {
  const editor = useEditor()
  const texts = useTexts(canvasTexts)
  const section = useRecord(key, 'section')
  const isOnlyEntry = useEditorState(state => isFirst && !isOnCanvas(state.selected))
  const item = useItem(key)
  const say = useItemWords()
  if (!section) return null
  const title = say(section.value.title)
  const { block } = section.value
  return (
    <div className={block ? 'yd-section yd-section--linked' : 'yd-section'} {...item}>
      <ItemHandle record={key} name={title || texts.untitled} level={1} isEntry={isOnlyEntry} holdsItems />
      <div className="yd-section__head">
        <InlineWords
          className="yd-section__title"
          value={section.value.title}
          label={texts.titleOfSection}
          record={key}
          onChange={value => editor.dispatch('setProperty', { record: key, path: ['title'], value })}
        />
        {block && <LinkBadge link={block} />}
        <RuleBadges value={section.value} />
      </div>
      {section.value.description && (
        <p className="yd-section__description">{say(section.value.description)}</p>
      )}
      <div role="group" className="yd-grid" {...dropHolder(key)}>
        {section.children.map(field => (
          <FieldItem key={field} record={field} level={2} />
        ))}
        {section.children.length === 0 && <EmptyHolder />}
      </div>
    </div>
  )
})
