import { Modal, Radio, Spin } from 'antd'
import { useCallback, useState } from 'react'
import { useLoaded } from '../api/use-loaded.ts'
import { Failure } from '../controls/Failure.tsx'
import { useDefinition } from '../session/use-editor.ts'
import { publishTexts } from '../texts/publish.ts'
import { useTexts } from '../texts/use-texts.ts'
import { ChangeLines } from './ChangeLines.tsx'
import { readVersion } from './read-version.ts'

/** What a version changed against the one before it, or what the draft changes against it. */
export function VersionChangesDialog({ itemId, version, close }: VersionChangesDialogProps) {
  const texts = useTexts(publishTexts)
  const draft = useDefinition()
  const [other, setOther] = useState<'before' | 'draft'>(version > 1 ? 'before' : 'draft')
  const load = useCallback(
    async () => ({
      own: await readVersion(itemId, version),
      before: version > 1 ? await readVersion(itemId, version - 1) : undefined,
    }),
    [itemId, version],
  )
  const [loaded, reload] = useLoaded(load)
  return (
    <Modal open width={760} title={texts.changesTitle(version)} footer={null} onCancel={close}>
      {version > 1 && (
        <Radio.Group
          aria-label={texts.compareWith}
          optionType="button"
          value={other}
          options={[
            { value: 'before', label: texts.withBefore },
            { value: 'draft', label: texts.withDraft },
          ]}
          onChange={event => setOther(event.target.value === 'draft' ? 'draft' : 'before')}
        />
      )}
      {loaded.state === 'loading' && <Spin />}
      {loaded.state === 'failed' && <Failure error={loaded.error} retry={reload} />}
      {loaded.state === 'ready' &&
        (other === 'before' && loaded.value.before ? (
          <ChangeLines before={loaded.value.before} after={loaded.value.own} />
        ) : (
          <ChangeLines before={loaded.value.own} after={draft} />
        ))}
    </Modal>
  )
}

interface VersionChangesDialogProps {
  readonly itemId: string
  readonly version: number
  readonly close: () => void
}
