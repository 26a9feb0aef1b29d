import { formAlone } from '@yibiao/core/blocks'
import type { BlockVersionSummary } from '@yibiao/schemas'
import { Button, Modal, Spin } from 'antd'
import { useCallback, useState } from 'react'
import { blocksApi } from '../api/blocks-api.ts'
import { useLoaded } from '../api/use-loaded.ts'
import { Failure } from '../controls/Failure.tsx'
import { ChangeLines } from '../publish/ChangeLines.tsx'
import { libraryTexts } from '../texts/library.ts'
import { useLocale, useTexts } from '../texts/use-texts.ts'

/** Every version of a block, the newest first: look at it, and at what it changed. */
export function BlockVersions({ blockId, versions, shown, show }: BlockVersionsProps) {
  const texts = useTexts(libraryTexts)
  const { locale } = useLocale()
  const [told, setTold] = useState<number>()
  return (
    <>
      <ul>
        {versions.map(({ version, note, createdAt, createdBy }) => (
          <li key={version} className="yd-block__version">
            <span className="yd-block__version-head">
              <strong>{texts.version(version)}</strong>
              <span className="yd-card__when">
                {texts.by(
                  new Date(createdAt).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' }),
                  createdBy,
                )}
              </span>
            </span>
            <span className="yd-card__text">{note ?? (version === 1 ? texts.firstVersion : '')}</span>
            <span className="yd-block__acts">
              <Button
                size="small"
                aria-pressed={version === shown}
                disabled={version === shown}
                onClick={() => show(version)}
              >
                {texts.show(version)}
              </Button>
              {version > 1 && (
                <Button size="small" onClick={() => setTold(version)}>
                  {texts.changes(version)}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {told !== undefined && (
        <ChangesDialog blockId={blockId} version={told} close={() => setTold(undefined)} />
      )}
    </>
  )
}

interface BlockVersionsProps {
  readonly blockId: string
  readonly versions: readonly BlockVersionSummary[]
  readonly shown: number
  readonly show: (version: number) => void
}

function ChangesDialog({ blockId, version, close }: ChangesDialogProps) {
  const texts = useTexts(libraryTexts)
  const load = useCallback(
    async () => ({
      before: (await blocksApi.readVersion(blockId, version - 1)).fields,
      after: (await blocksApi.readVersion(blockId, version)).fields,
    }),
    [blockId, version],
  )
  const [loaded, reload] = useLoaded(load)
  return (
    <Modal open width={680} title={texts.changes(version)} footer={null} onCancel={close}>
      {loaded.state === 'loading' && <Spin />}
      {loaded.state === 'failed' && <Failure error={loaded.error} retry={reload} />}
      {loaded.state === 'ready' && (
        <ChangeLines before={formAlone(loaded.value.before)} after={formAlone(loaded.value.after)} />
      )}
    </Modal>
  )
}

interface ChangesDialogProps {
  readonly blockId: string
  readonly version: number
  readonly close: () => void
}
