import type { ChangeItemState, DesignItem } from '@yibiao/schemas'
import { App, Button, Empty, Input, Modal, Spin, Table, Tag } from 'antd'
import { useCallback, useState } from 'react'
import { designApi } from '../api/design-api.ts'
import { useLoaded } from '../api/use-loaded.ts'
import { Entry } from '../controls/Entry.tsx'
import { Failure, useFailureText } from '../controls/Failure.tsx'
import { controlTexts } from '../texts/controls.ts'
import { itemsTexts } from '../texts/items.ts'
import { publishTexts } from '../texts/publish.ts'
import { useLocale, useTexts } from '../texts/use-texts.ts'

/** The versions of the item, and taking it out of use. */
export function VersionsPage({
  item,
  publishedVersion,
}: {
  readonly item: DesignItem
  readonly publishedVersion: number | undefined
}) {
  const texts = useTexts(publishTexts)
  const states = useTexts(itemsTexts).states
  const { locale } = useLocale()
  const load = useCallback(() => designApi.listVersions(item.id), [item.id])
  const [page, reload] = useLoaded(load)
  const [state, setState] = useState(item.state)
  const [wanted, setWanted] = useState<ChangeItemState['state']>()
  const shown = publishedVersion !== undefined && state === 'draft' ? 'inUse' : state
  return (
    <main className="yd-sheet" aria-label={texts.versions}>
      <div className="yd-head">
        <h2>{texts.versions}</h2>
        <Tag color={shown === 'inUse' ? 'success' : 'default'}>{states[shown]}</Tag>
        {shown === 'inUse' && <Button onClick={() => setWanted('suspended')}>{texts.suspend}</Button>}
        {shown === 'suspended' && <Button onClick={() => setWanted('inUse')}>{texts.resume}</Button>}
        {(shown === 'inUse' || shown === 'suspended') && (
          <Button danger onClick={() => setWanted('cancelled')}>
            {texts.cancelItem}
          </Button>
        )}
      </div>
      {page.state === 'loading' && <Spin />}
      {page.state === 'failed' && <Failure error={page.error} retry={reload} />}
      {page.state === 'ready' &&
        (page.value.entries.length === 0 ? (
          <Empty description={texts.noVersions} />
        ) : (
          // A scrolling region must take the focus, or it cannot be moved by keyboard.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          <section className="yd-versions" aria-label={texts.versions} tabIndex={0}>
            <Table
              rowKey="version"
              pagination={false}
              dataSource={page.value.entries}
              columns={[
                { title: texts.version, dataIndex: 'version', width: 90 },
                {
                  title: texts.publishedAt,
                  dataIndex: 'publishedAt',
                  render: (at: string) => new Date(at).toLocaleString(locale),
                },
                { title: texts.publishedBy, dataIndex: 'publishedBy' },
                { title: texts.note, dataIndex: 'note' },
                {
                  title: texts.digest,
                  dataIndex: 'digest',
                  render: (digest: string) => <code>{digest.slice(0, 12)}</code>,
                },
              ]}
            />
          </section>
        ))}
      {wanted && (
        <StateDialog
          itemId={item.id}
          state={wanted}
          close={() => setWanted(undefined)}
          done={() => {
            setState(wanted)
            setWanted(undefined)
          }}
        />
      )}
    </main>
  )
}

function StateDialog({ itemId, state, close, done }: StateDialogProps) {
  const texts = useTexts(publishTexts)
  const controls = useTexts(controlTexts)
  const { message } = App.useApp()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<unknown>()
  const failure = useFailureText(error)
  const change = async () => {
    try {
      await designApi.changeState(itemId, { state, reason })
      void message.success(texts.stateChanged)
      done()
    } catch (problem) {
      setError(problem)
    }
  }
  return (
    <Modal
      open
      title={texts.stateTitles[state]}
      okText={controls.confirm}
      cancelText={controls.cancel}
      okButtonProps={{ disabled: reason.trim() === '', danger: state === 'cancelled' }}
      onOk={() => void change()}
      onCancel={close}
    >
      <p>{texts.stateTexts[state]}</p>
      <Entry label={texts.reason} problem={error === undefined ? undefined : failure}>
        {control => (
          <Input.TextArea {...control} value={reason} onChange={event => setReason(event.target.value)} />
        )}
      </Entry>
    </Modal>
  )
}

interface StateDialogProps {
  readonly itemId: string
  readonly state: ChangeItemState['state']
  readonly close: () => void
  readonly done: () => void
}
