import { useState } from 'react'
import { Tool } from '../canvas/Tool.tsx'
import type { RecordKey } from '../document/records.ts'
import { useEditor } from '../session/use-editor.ts'
import { libraryTexts } from '../texts/library.ts'
import { useTexts } from '../texts/use-texts.ts'
import { blockFromSelection, type BlockDraft } from './block-from-selection.ts'
import { useLibrary } from './library-context.ts'
import { SaveBlockDialog } from './SaveBlockDialog.tsx'

/** Puts what is selected into the library; off where it came from there. */
export function SaveBlockTool({ records: keys }: { readonly records: readonly RecordKey[] }) {
  const editor = useEditor()
  const texts = useTexts(libraryTexts)
  const library = useLibrary()
  const [draft, setDraft] = useState<BlockDraft>()
  if (!library) return null
  const save = () => setDraft(blockFromSelection(editor.getState().document.records, keys))
  return (
    <>
      <Tool icon="link" label={texts.save} act={save} />
      {draft && <SaveBlockDialog draft={draft} close={() => setDraft(undefined)} />}
    </>
  )
}
