import type { BlockSummary } from '@yibiao/schemas'
import { useState } from 'react'
import { Failure } from '../controls/Failure.tsx'
import { Icon } from '../controls/Icon.tsx'
import type { RecordKey } from '../document/records.ts'
import { draggableType } from '../drag/drag-source.ts'
import { newThing } from '../canvas/new-thing.ts'
import { libraryTexts } from '../texts/library.ts'
import { useTexts } from '../texts/use-texts.ts'
import { InsertBlockDialog } from './InsertBlockDialog.tsx'
import { useLibrary } from './library-context.ts'

/** The department's blocks in the palette: drag one onto the canvas, or press it, then choose to link or to copy. */
export function LibraryTypes({ page, search }: LibraryTypesProps) {
  const texts = useTexts(libraryTexts)
  const library = useLibrary()
  const [chosen, setChosen] = useState<BlockSummary>()
  if (!library || library.blocks.state === 'loading') return null
  if (library.blocks.state === 'failed') {
    return <Failure error={library.blocks.error} retry={library.reload} />
  }
  const blocks = library.blocks.value.filter(block => !block.isRetired && block.name.includes(search))
  if (blocks.length === 0) return null
  return (
    <section aria-label={texts.title}>
      <h2 className="yd-palette__group">{texts.title}</h2>
      <div className="yd-palette__types">
        {blocks.map(block => (
          <button
            key={block.id}
            type="button"
            className="yd-type"
            title={block.description}
            aria-label={texts.insertOf(block.name)}
            {...draggableType(newThing('library', block.id))}
            onClick={() => setChosen(block)}
          >
            <Icon name="link" size={16} />
            <span>{block.name}</span>
          </button>
        ))}
      </div>
      {chosen && <InsertBlockDialog block={chosen} page={page} close={() => setChosen(undefined)} />}
    </section>
  )
}

interface LibraryTypesProps {
  readonly page: RecordKey | undefined
  readonly search: string
}
