import { isBlockContent } from '@yibiao/core/blocks'
import type { BlockLink } from '@yibiao/schemas'
import { Alert, Button } from 'antd'
import { useCallback, useState } from 'react'
import { blocksApi } from '../api/blocks-api.ts'
import { useLoaded } from '../api/use-loaded.ts'
import { Panel } from '../controls/Panel.tsx'
import type { SectionRecord } from '../document/records.ts'
import { toSection } from '../document/to-definition.ts'
import { useEditor, useRecords } from '../session/use-editor.ts'
import { libraryTexts } from '../texts/library.ts'
import { useTexts } from '../texts/use-texts.ts'
import { KeyPrefixEntry } from './KeyPrefixEntry.tsx'
import { useBlock, useLibrary } from './library-context.ts'
import { LinkActs } from './LinkActs.tsx'
import { UpdateBlockDialog } from './UpdateBlockDialog.tsx'

/** What a section links, whether there is a newer version, and the ways out. */
export function LinkPanel({ section, link }: { readonly section: SectionRecord; readonly link: BlockLink }) {
  const texts = useTexts(libraryTexts)
  const library = useLibrary()
  const block = useBlock(link.id)
  const [isUpdating, setIsUpdating] = useState(false)
  const isUnknown = library?.blocks.state === 'ready' && block === undefined
  return (
    <Panel title={texts.linkPanel}>
      <p className="yd-block__linked">{texts.linked(block?.name ?? texts.unknownBlock, link.version)}</p>
      <p className="yd-entry__help">{texts.linkedHelp}</p>
      {isUnknown && <Alert type="error" showIcon title={texts.notInLibrary} />}
      {block && <Difference section={section} link={link} />}
      {block && block.latestVersion > link.version && (
        <Button type="primary" ghost block onClick={() => setIsUpdating(true)}>
          {texts.seeNewer(block.latestVersion)}
        </Button>
      )}
      <KeyPrefixEntry key={link.keyPrefix ?? ''} section={section.key} value={link.keyPrefix ?? ''} />
      <LinkActs section={section} />
      {isUpdating && block && (
        <UpdateBlockDialog
          section={section.key}
          block={block}
          from={link.version}
          close={() => setIsUpdating(false)}
        />
      )}
    </Panel>
  )
}

/** Somebody may have changed the fields past the designer, or merged two states of the item. */
function Difference({ section, link }: { readonly section: SectionRecord; readonly link: BlockLink }) {
  const texts = useTexts(libraryTexts)
  const editor = useEditor()
  const records = useRecords()
  const load = useCallback(() => blocksApi.readVersion(link.id, link.version), [link.id, link.version])
  const [pinned] = useLoaded(load)
  if (pinned.state !== 'ready' || isBlockContent(toSection(records, section), pinned.value.fields))
    return null
  const restore = () =>
    editor.dispatch('updateBlock', {
      section: section.key,
      version: link.version,
      content: pinned.value.fields,
    })
  return (
    <Alert
      type="error"
      showIcon
      title={texts.differs(link.version)}
      action={
        <Button size="small" onClick={restore}>
          {texts.restore(link.version)}
        </Button>
      }
    />
  )
}
