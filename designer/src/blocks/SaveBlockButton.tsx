import { Button } from 'antd'
import { useState } from 'react'
import { Icon } from '../controls/Icon.tsx'
import type { RecordKey } from '../document/records.ts'
import { useEditor } from '../session/use-editor.ts'
import { libraryTexts } from '../texts/library.ts'
import { useTexts } from '../texts/use-texts.ts'
import { blockFromSelection, type BlockDraft } from './block-from-selection.ts'
import { useLibrary } from './library-context.ts'
import { SaveBlockDialog } from './SaveBlockDialog.tsx'

/** In the settings of a section that has fields: puts them into the library. */
export function SaveBlockButton({ section }: { readonly section: RecordKey }) {
  const editor = useEditor()
  const texts = useTexts(libraryTexts)
  const library = useLibrary()
  const [draft, setDraft] = useState<BlockDraft>()
  const save = () => setDraft(blockFromSelection(editor.getState().document.records, [section]))
  if (!library) return null
  return (
    <div className="yd-block__save">
      <Button block icon={<Icon name="link" size={16} />} onClick={save}>
        {texts.save}
      </Button>
      {draft && <SaveBlockDialog draft={draft} close={() => setDraft(undefined)} />}
    </div>
  )
}
