import { formAlone, judgeBlock } from '@yibiao/core/blocks'
import type { BlockSummary, Field } from '@yibiao/schemas'
import { Modal } from 'antd'
import { useMemo, useState } from 'react'
import { blocksApi } from '../api/blocks-api.ts'
import { Failure } from '../controls/Failure.tsx'
import { ChangeLines } from '../publish/ChangeLines.tsx'
import { controlTexts } from '../texts/controls.ts'
import { libraryTexts } from '../texts/library.ts'
import { useTexts } from '../texts/use-texts.ts'
import { BlockProblems } from './BlockProblems.tsx'
import { noteOf, VersionNote } from './VersionNote.tsx'

/** What the next version of a block changes, in sentences, with a note, and freezing it. */
export function SaveVersionDialog({ block, before, after, close, saved }: SaveVersionDialogProps) {
  const texts = useTexts(libraryTexts)
  const controls = useTexts(controlTexts)
  const [note, setNote] = useState('')
  const [error, setError] = useState<unknown>()
  const [isBusy, setIsBusy] = useState(false)
  const problems = useMemo(() => judgeBlock(after).filter(issue => issue.severity === 'error'), [after])
  const save = async () => {
    setIsBusy(true)
    setError(undefined)
    try {
      await blocksApi.addVersion(block.id, {
        seenVersion: block.latestVersion,
        fields: [...after],
        ...noteOf(note),
      })
      saved()
    } catch (failure) {
      setError(failure)
      setIsBusy(false)
    }
  }
  return (
    <Modal
      open
      width={680}
      title={texts.saveVersion(block.latestVersion + 1)}
      okText={texts.saveVersion(block.latestVersion + 1)}
      cancelText={controls.cancel}
      confirmLoading={isBusy}
      okButtonProps={{ disabled: problems.length > 0 }}
      onOk={() => void save()}
      onCancel={close}
    >
      <div className="yd-block__form">
        <VersionNote value={note} onChange={setNote} />
        <BlockProblems problems={problems} />
        {error !== undefined && <Failure error={error} />}
        <h3 className="yd-block__heading">{texts.changesFrom(block.latestVersion)}</h3>
        <ChangeLines before={formAlone(before)} after={formAlone(after)} />
      </div>
    </Modal>
  )
}

interface SaveVersionDialogProps {
  readonly block: BlockSummary
  readonly before: readonly Field[]
  readonly after: readonly Field[]
  readonly close: () => void
  readonly saved: () => void
}
