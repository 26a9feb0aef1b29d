import type { SnapshotSummary } from '@yibiao/schemas'
import { App, Button, Empty, Input, Spin } from 'antd'
import { useCallback, useState } from 'react'
import { publicationApi } from '../api/publication-api.ts'
import { useLoaded } from '../api/use-loaded.ts'
import { Entry } from '../controls/Entry.tsx'
import { Failure, useFailureText } from '../controls/Failure.tsx'
import type { Saver } from '../session/saver.ts'
import { controlTexts } from '../texts/controls.ts'
import { publishTexts } from '../texts/publish.ts'
import { useLocale, useTexts } from '../texts/use-texts.ts'
import { sayTime } from './StartEntry.tsx'

/** Named states of the draft: kept, taken back into the draft, deleted. */
export function Snapshots({ itemId, saver, restore }: SnapshotsProps) {
  const texts = useTexts(publishTexts)
  const controls = useTexts(controlTexts)
  const { locale } = useLocale()
  const { message, modal } = App.useApp()
  const [name, setName] = useState('')
  const [error, setError] = useState<unknown>()
  const [isBusy, setIsBusy] = useState(false)
  const failure = useFailureText(error)
  const load = useCallback(() => publicationApi.listSnapshots(itemId), [itemId])
  const [list, reload] = useLoaded(load)
  const run = async (act: () => Promise<unknown>) => {
    setIsBusy(true)
    setError(undefined)
    try {
      await act()
    } catch (problem) {
      setError(problem)
    }
    setIsBusy(false)
    reload()
  }
  const keep = () =>
    run(async () => {
      await saver.flush()
      await publicationApi.createSnapshot(itemId, { name: name.trim(), revision: saver.revision() })
      setName('')
      void message.success(texts.snapshotKept)
    })
  const forget = (snapshot: SnapshotSummary) =>
    modal.confirm({
      title: texts.confirmDeleteSnapshot(snapshot.name),
      okText: texts.deleteSnapshot,
      okButtonProps: { danger: true },
      autoFocusButton: 'cancel',
      cancelText: controls.cancel,
      onOk: () => run(() => publicationApi.deleteSnapshot(itemId, snapshot.id)),
    })
  return (
    <section className="yd-snapshots" aria-label={texts.snapshots}>
      <h3>{texts.snapshots}</h3>
      <p className="yd-lead">{texts.snapshotsLead}</p>
      <form
        className="yd-row yd-row--end"
        onSubmit={event => {
          event.preventDefault()
          if (name.trim() !== '') void keep()
        }}
      >
        <Entry label={texts.snapshotName} problem={error === undefined ? undefined : failure}>
          {control => (
            <Input
              {...control}
              maxLength={100}
              value={name}
              onChange={event => setName(event.target.value)}
            />
          )}
        </Entry>
        <Button htmlType="submit" loading={isBusy} disabled={name.trim() === ''}>
          {texts.keepSnapshot}
        </Button>
      </form>
      {list.state === 'loading' && <Spin />}
      {list.state === 'failed' && <Failure error={list.error} retry={reload} />}
      {list.state === 'ready' && list.value.entries.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={texts.noSnapshots} />
      )}
      {list.state === 'ready' && (
        <ul>
          {list.value.entries.map(snapshot => (
            <li key={snapshot.id} className="yd-snapshot">
              <span className="yd-snapshot__name">{snapshot.name}</span>
              <span className="yd-entry__help">
                {texts.snapshotLine(snapshot.createdBy, sayTime(snapshot.createdAt, locale))}
              </span>
              <Button
                size="small"
                aria-label={controls.withDetail(texts.restore, snapshot.name)}
                onClick={() => void run(() => restore(snapshot))}
              >
                {texts.restore}
              </Button>
              <Button
                size="small"
                danger
                aria-label={controls.withDetail(texts.deleteSnapshot, snapshot.name)}
                onClick={() => void forget(snapshot)}
              >
                {texts.deleteSnapshot}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

interface SnapshotsProps {
  readonly itemId: string
  readonly saver: Saver
  /** Takes the snapshot into the draft. */
  readonly restore: (snapshot: SnapshotSummary) => Promise<void>
}
