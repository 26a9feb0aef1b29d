import { Button } from 'antd'
import { useCallback } from 'react'
import { useLoaded } from '../api/use-loaded.ts'
import type { SectionRecord } from '../document/records.ts'
import { useEditor } from '../session/use-editor.ts'
import { libraryTexts } from '../texts/library.ts'
import { useTexts } from '../texts/use-texts.ts'
import { readBlockVersion } from './block-versions.ts'
import { useBlock } from './library-context.ts'

/** The ways out of a link that does not hold: back to its version, on to the newest one, or a copy of one's own. */
export function LinkFixes({ section }: { readonly section: SectionRecord }) {
  const texts = useTexts(libraryTexts)
  const editor = useEditor()
  const { block: link } = section.value
  const newest = useBlock(link?.id)?.latestVersion
  if (!link) return null
  return (
    <>
      <VersionFix section={section} id={link.id} version={link.version} word={texts.restore(link.version)} />
      {newest !== undefined && newest !== link.version && (
        <VersionFix section={section} id={link.id} version={newest} word={texts.update(newest)} />
      )}
      <Button
        size="small"
        className="yd-problem__fix"
        onClick={() => editor.dispatch('detachBlock', { section: section.key })}
      >
        {texts.detach}
      </Button>
    </>
  )
}

/** Puts the section on a version, where the library has it. */
function VersionFix({ section, id, version, word }: VersionFixProps) {
  const editor = useEditor()
  const load = useCallback(() => readBlockVersion(id, version), [id, version])
  const [loaded] = useLoaded(load)
  const content = loaded.state === 'ready' ? loaded.value?.fields : undefined
  if (!content) return null
  return (
    <Button
      size="small"
      className="yd-problem__fix"
      onClick={() => editor.dispatch('updateBlock', { section: section.key, version, content })}
    >
      {word}
    </Button>
  )
}

interface VersionFixProps {
  readonly section: SectionRecord
  readonly id: string
  readonly version: number
  readonly word: string
}
