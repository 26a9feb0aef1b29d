import type { ItemPublished, PublishGates } from '@yibiao/schemas'
import { Alert, Button, Input, Modal, Spin, Tag } from 'antd'
import { useCallback, useState } from 'react'
import { designApi } from '../api/design-api.ts'
import { useLoaded } from '../api/use-loaded.ts'
import { Entry } from '../controls/Entry.tsx'
import { Failure } from '../controls/Failure.tsx'
import { Icon } from '../controls/Icon.tsx'
import { ProblemLine } from '../problems/ProblemLine.tsx'
import type { Saver } from '../session/saver.ts'
import { controlTexts } from '../texts/controls.ts'
import { publishTexts } from '../texts/publish.ts'
import { useTexts } from '../texts/use-texts.ts'

/** Publishing: every precondition with its state, what changes, a note, and the act itself. */
export function PublishDialog({ itemId, saver, close, published }: PublishDialogProps) {
  const texts = useTexts(publishTexts)
  const controls = useTexts(controlTexts)
  const load = useCallback(async () => {
    await saver.flush()
    return designApi.readGates(itemId)
  }, [itemId, saver])
  const [gates, reload] = useLoaded(load)
  const [note, setNote] = useState('')
  const [key] = useState(() => crypto.randomUUID())
  const [result, setResult] = useState<ItemPublished>()
  const [error, setError] = useState<unknown>()
  const [isBusy, setIsBusy] = useState(false)
  const canPublish = gates.state === 'ready' && gates.value.canPublish
  const publish = async () => {
    if (gates.state !== 'ready') return
    setIsBusy(true)
    setError(undefined)
    try {
      const done = await designApi.publish(
        itemId,
        { revision: gates.value.revision, ...(note === '' ? {} : { note }) },
        key,
      )
      setResult(done)
      published(done.version)
    } catch (failure) {
      setError(failure)
    }
    setIsBusy(false)
  }
  if (result) return <Published itemId={itemId} result={result} close={close} />
  return (
    <Modal
      open
      width={720}
      title={texts.publish}
      okText={texts.publish}
      cancelText={controls.cancel}
      confirmLoading={isBusy}
      okButtonProps={{ disabled: !canPublish }}
      onOk={() => void publish()}
      onCancel={close}
    >
      {gates.state === 'loading' && <Spin />}
      {gates.state === 'failed' && <Failure error={gates.error} retry={reload} />}
      {gates.state === 'ready' && (
        <>
          <Gates gates={gates.value} itemId={itemId} close={close} />
          <Changes gates={gates.value} />
          <Entry label={texts.note} help={texts.noteHelp}>
            {control => (
              <Input.TextArea
                {...control}
                autoSize={{ minRows: 2 }}
                maxLength={2000}
                value={note}
                onChange={event => setNote(event.target.value)}
              />
            )}
          </Entry>
        </>
      )}
      {error !== undefined && <Failure error={error} />}
    </Modal>
  )
}

interface PublishDialogProps {
  readonly itemId: string
  readonly saver: Saver
  readonly close: () => void
  readonly published: (version: number) => void
}

function Gates({ gates, itemId, close }: GatesProps) {
  const texts = useTexts(publishTexts)
  return (
    <>
      <Alert
        type={gates.canPublish ? 'success' : 'error'}
        showIcon
        title={gates.canPublish ? texts.ready : texts.notReady}
      />
      <ul className="yd-gates" aria-label={texts.gates}>
        {gates.gates.map(gate => (
          <li key={gate.gate} className={`yd-gate yd-gate--${gate.state}`}>
            <Icon
              name={gate.state === 'passed' ? 'check' : gate.state === 'warning' ? 'warning' : 'error'}
              size={16}
            />
            <span className="yd-gate__name">{texts.gateNames.get(gate.gate) ?? gate.gate}</span>
            <span className="yd-gate__state">{texts.states[gate.state]}</span>
            {gate.issues.length > 0 && (
              <ul>
                {gate.issues.map(issue => (
                  <li key={`${issue.path} ${issue.code} ${JSON.stringify(issue.params ?? {})}`}>
                    <ProblemLine problem={issue} itemId={itemId} onGo={close} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

interface GatesProps {
  readonly gates: PublishGates
  readonly itemId: string
  readonly close: () => void
}

function Changes({ gates }: { readonly gates: PublishGates }) {
  const texts = useTexts(publishTexts)
  if (gates.changes.length === 0) return null
  return (
    <>
      <h3>{texts.changes(gates.changes.length)}</h3>
      <ul className="yd-changes">
        {gates.changes.map(change => (
          <li key={`${change.kind} ${change.path}`}>
            <Tag>{texts.parts.get(change.part) ?? change.part}</Tag>
            {texts.kinds[change.kind]}
            {change.name ?? change.path}
          </li>
        ))}
      </ul>
    </>
  )
}

function Published({
  itemId,
  result,
  close,
}: {
  readonly itemId: string
  readonly result: ItemPublished
  readonly close: () => void
}) {
  const texts = useTexts(publishTexts)
  return (
    <Modal
      open
      title={texts.published(result.version)}
      onCancel={close}
      footer={[
        <Button key="close" onClick={close}>
          {texts.goOn}
        </Button>,
        <Button key="open" type="primary" href={`/items/${itemId}`} target="_blank">
          {texts.open}
        </Button>,
      ]}
    >
      <output>{texts.publishedText}</output>
    </Modal>
  )
}
