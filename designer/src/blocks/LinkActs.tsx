import { Button } from 'antd'
import type { SectionRecord } from '../document/records.ts'
import { useEditor } from '../session/use-editor.ts'
import { libraryTexts } from '../texts/library.ts'
import { useTexts } from '../texts/use-texts.ts'
import { useBlock } from './library-context.ts'
import { OpenBlockButton } from './OpenBlockButton.tsx'

/** The ways to change what a linked section holds: in the library, or as a copy of one's own. */
export function LinkActs({ section }: { readonly section: SectionRecord }) {
  const texts = useTexts(libraryTexts)
  const editor = useEditor()
  const block = useBlock(section.value.block?.id)
  return (
    <div className="yd-block__acts">
      {block && <OpenBlockButton block={block.id} />}
      <Button onClick={() => editor.dispatch('detachBlock', { section: section.key })}>{texts.detach}</Button>
    </div>
  )
}
