import type { BlockLink } from '@yibiao/schemas'
import { Icon } from '../controls/Icon.tsx'
import { libraryTexts } from '../texts/library.ts'
import { useTexts } from '../texts/use-texts.ts'
import { useBlock } from './library-context.ts'
import './library.css'

/**
 * On the canvas: which block a section links, in which version, and that a newer one is there. Words only: a tree holds
 * items, so what can be done about it stands in the settings of the section.
 */
export function LinkBadge({ link }: { readonly link: BlockLink }) {
  const texts = useTexts(libraryTexts)
  const block = useBlock(link.id)
  return (
    <>
      <span className="yd-block__badge">
        <Icon name="link" size={14} />
        {texts.linked(block?.name ?? texts.unknownBlock, link.version)}
      </span>
      {block && block.latestVersion > link.version && (
        <span className="yd-block__newer">{texts.newer(block.latestVersion)}</span>
      )}
    </>
  )
}
