import { formAlone } from '@yibiao/core/blocks'
import type { BlockSummary } from '@yibiao/schemas'
import { Modal, Spin } from 'antd'
import { useCallback } from 'react'
import { blocksApi } from '../api/blocks-api.ts'
import { useLoaded } from '../api/use-loaded.ts'
import { Failure } from '../controls/Failure.tsx'
import type { RecordKey } from '../document/records.ts'
import { ChangeLines } from '../publish/ChangeLines.tsx'
import { useEditor } from '../session/use-editor.ts'
import { controlTexts } from '../texts/controls.ts'
import { libraryTexts } from '../texts/library.ts'
import { useTexts } from '../texts/use-texts.ts'

/** What the newest version of a block changes, in sentences, and taking it in one step. */
export function UpdateBlockDialog({ section, block, from, close }: UpdateBlockDialogProps) {
  const texts = useTexts(libraryTexts)
  const controls = useTexts(controlTexts)
  const editor = useEditor()
  const to = block.latestVersion
  const load = useCallback(
    async () => ({
      before: (await blocksApi.readVersion(block.id, from)).fields,
      after: (await blocksApi.readVersion(block.id, to)).fields,
      versions: (await blocksApi.read(block.id)).versions,
    }),
    [block.id, from, to],
  )
  const [loaded, reload] = useLoaded(load)
  const update = () => {
    if (loaded.state !== 'ready') return
    editor.dispatch('updateBlock', { section, version: to, content: loaded.value.after })
    close()
  }
  return (
    <Modal
      open
      width={680}
      title={texts.updateTitle(block.name, to)}
      okText={texts.update(to)}
      cancelText={controls.cancel}
      okButtonProps={{ disabled: loaded.state !== 'ready' }}
      onOk={update}
      onCancel={close}
    >
      {loaded.state === 'loading' && <Spin />}
      {loaded.state === 'failed' && <Failure error={loaded.error} retry={reload} />}
      {loaded.state === 'ready' && (
        <div className="yd-block__form">
          {loaded.value.versions
            .filter(({ version, note }) => version > from && version <= to && note !== undefined)
            .map(({ version, createdBy, note }) => (
              <p key={version}>{texts.noteOf(version, createdBy, note ?? '')}</p>
            ))}
          <h3 className="yd-block__heading">{texts.updateLead(from, to)}</h3>
          <ChangeLines before={formAlone(loaded.value.before)} after={formAlone(loaded.value.after)} />
          <p className="yd-entry__help">{texts.updateHelp}</p>
        </div>
      )}
    </Modal>
  )
}

interface UpdateBlockDialogProps {
  readonly section: RecordKey
  readonly block: BlockSummary
  /** The version that is linked now. */
  readonly from: number
  readonly close: () => void
}
