import type { ItemPublished, PublishGates } from '@yibiao/schemas'
import { Alert, Button, Modal, Spin } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import { designApi } from '../api/design-api.ts'
import { publicationApi } from '../api/publication-api.ts'
import { useLoaded } from '../api/use-loaded.ts'
import { Entry } from '../controls/Entry.tsx'
import { Failure } from '../controls/Failure.tsx'
import { Icon } from '../controls/Icon.tsx'
import { LongText } from '../controls/LongText.tsx'
import { ProblemLine } from '../problems/ProblemLine.tsx'
import { JudgementContext } from '../problems/use-problems.ts'
import type { Saver } from '../session/saver.ts'
import { useDefinition, useRecords } from '../session/use-editor.ts'
import { controlTexts } from '../texts/controls.ts'
import { publishTexts } from '../texts/publish.ts'
import { useLocale, useTexts } from '../texts/use-texts.ts'
import { ChangeLines } from './ChangeLines.tsx'
import { Impact } from './Impact.tsx'
import { readVersion } from './read-version.ts'
import { sayTime, StartEntry, toInstant } from './StartEntry.tsx'

/** Publishing: every precondition with its state, what changes, a note, and the act itself. */
export function PublishDialog({ itemId, inUse, saver, close, published }: PublishDialogProps) {
  const texts = useTexts(publishTexts)
  const controls = useTexts(controlTexts)
  const load = useCallback(async () => {
    await saver.flush()
    return designApi.readGates(itemId)
  }, [itemId, saver])
  const [gates, reload] = useLoaded(load)
  const loadPublication = useCallback(() => publicationApi.readPublication(itemId), [itemId])
  const [publication] = useLoaded(loadPublication)
  const needsApproval = publication.state === 'ready' && publication.value.needsApproval
  const [start, setStart] = useState<string>()
  const startsAt = start === undefined ? undefined : toInstant(start)
  const [note, setNote] = useState('')
  const [key] = useState(() => crypto.randomUUID())
  const [result, setResult] = useState<ItemPublished>()
  const [error, setError] = useState<unknown>()
  const [isBusy, setIsBusy] = useState(false)
  const isStartSet = start === undefined || startsAt !== undefined
  const canPublish = gates.state === 'ready' && gates.value.canPublish && isStartSet
  const publish = async () => {
    if (gates.state !== 'ready') return
    setIsBusy(true)
    setError(undefined)
    try {
      const done = await designApi.publish(
        itemId,
        {
          revision: gates.value.revision,
          ...(note === '' ? {} : { note }),
          ...(startsAt === undefined ? {} : { startsAt }),
        },
        key,
      )
      setResult(done)
      if (done.outcome === 'inUse' && done.version !== undefined) published(done.version)
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
      okText={needsApproval ? texts.ask : texts.publish}
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
          {gates.value.impact && <Impact impact={gates.value.impact} />}
          {inUse !== undefined && <Changes itemId={itemId} version={inUse} />}
          {needsApproval && <Alert type="info" showIcon title={texts.needsApproval} />}
          <StartEntry value={start} onChange={setStart} />
          <Entry label={texts.note} help={texts.noteHelp}>
            {control => (
              <LongText
                {...control}
                lines={2}
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
  /** The version that applicants get now. */
  readonly inUse: number | undefined
  readonly saver: Saver
  readonly close: () => void
  readonly published: (version: number) => void
}

function Gates({ gates, itemId, close }: GatesProps) {
  const texts = useTexts(publishTexts)
  // Everything was saved before the gates were asked: their paths lead into what is designed now.
  const records = useRecords()
  const judgement = useMemo(() => ({ problems: [], records }), [records])
  return (
    <JudgementContext value={judgement}>
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
    </JudgementContext>
  )
}

interface GatesProps {
  readonly gates: PublishGates
  readonly itemId: string
  readonly close: () => void
}

/** Against the version in use, in sentences. */
function Changes({ itemId, version }: { readonly itemId: string; readonly version: number }) {
  const texts = useTexts(publishTexts)
  const definition = useDefinition()
  const load = useCallback(() => readVersion(itemId, version), [itemId, version])
  const [before, reload] = useLoaded(load)
  if (before.state === 'loading') return <Spin />
  if (before.state === 'failed') return <Failure error={before.error} retry={reload} />
  return (
    <>
      <h3>{texts.changesAgainst(version)}</h3>
      <ChangeLines before={before.value} after={definition} />
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
  const { locale } = useLocale()
  return (
    <Modal
      open
      title={texts.outcomeTitles[result.outcome](result.version ?? 0)}
      onCancel={close}
      footer={[
        <Button key="close" onClick={close}>
          {texts.goOn}
        </Button>,
        result.outcome === 'inUse' && (
          <Button key="open" type="primary" href={`/items/${itemId}`} target="_blank">
            {texts.open}
          </Button>
        ),
      ]}
    >
      <output>
        {texts.outcomeTexts[result.outcome](result.startsAt ? sayTime(result.startsAt, locale) : '')}
      </output>
    </Modal>
  )
}
