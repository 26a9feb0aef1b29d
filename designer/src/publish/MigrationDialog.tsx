import type { MigrationPreview, OpenCase } from '@yibiao/schemas'
import { Button, Modal, Progress } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { migrationsApi } from '../api/migrations-api.ts'
import { Entry } from '../controls/Entry.tsx'
import { LongText } from '../controls/LongText.tsx'
import { migrationTexts } from '../texts/migrations.ts'
import { useTexts } from '../texts/use-texts.ts'
import { MigrationLine, type Standing } from './MigrationLine.tsx'

/** What the version in use would do to each of the chosen cases, and then moves those that can go, one by one. */
export function MigrationDialog({ itemId, toVersion, cases, close }: MigrationDialogProps) {
  const texts = useTexts(migrationTexts)
  const [standings, setStandings] = useState<ReadonlyMap<string, Standing>>(new Map())
  const [reason, setReason] = useState('')
  const [isMoving, setIsMoving] = useState(false)
  const isStopped = useRef(false)
  const stand = (id: string, standing: Standing) =>
    setStandings(before => new Map([...before, [id, standing]]))

  useEffect(() => {
    isStopped.current = false
    void (async () => {
      for (const { id } of cases) {
        if (isStopped.current) return
        try {
          stand(id, { state: 'seen', preview: await migrationsApi.preview(itemId, id) })
        } catch (error) {
          stand(id, { state: 'failed', error })
        }
      }
    })()
    return () => {
      isStopped.current = true
    }
    // Looked at once, when the dialog opens.
  }, [cases, itemId])

  const able = cases.flatMap(({ id }) => {
    const standing = standings.get(id)
    return standing?.state === 'seen' && canGo(standing.preview) ? [standing.preview] : []
  })
  const counted = (state: Standing['state']) =>
    [...standings.values()].filter(each => each.state === state).length
  const isSeen = standings.size === cases.length
  const isOver = counted('moved') > 0 && !isMoving

  const move = async () => {
    setIsMoving(true)
    for (const preview of able) {
      if (isStopped.current) break
      try {
        await migrationsApi.migrate(itemId, preview, { toVersion, reason: reason.trim() })
        stand(preview.caseId, { state: 'moved' })
      } catch (error) {
        stand(preview.caseId, { state: 'failed', error })
      }
    }
    setIsMoving(false)
  }

  return (
    <Modal
      open
      title={texts.previewTitle(toVersion)}
      width={720}
      maskClosable={false}
      onCancel={close}
      footer={[
        <Button key="close" onClick={close}>
          {isMoving ? texts.stop : texts.close}
        </Button>,
        isOver ? null : (
          <Button
            key="move"
            type="primary"
            loading={isMoving}
            disabled={!isSeen || able.length === 0 || reason.trim() === ''}
            onClick={() => void move()}
          >
            {texts.confirm(able.length)}
          </Button>
        ),
      ]}
    >
      <div aria-live="polite">
        {!isSeen && (
          <>
            <p>{texts.looking(standings.size, cases.length)}</p>
            <Progress
              percent={Math.round((standings.size / cases.length) * 100)}
              showInfo={false}
              aria-label={texts.looking(standings.size, cases.length)}
            />
          </>
        )}
        {isOver && <p>{texts.results(counted('moved'), cases.length - counted('moved'))}</p>}
      </div>
      <ul className="yd-migrations__list">
        {cases.map(each => (
          <MigrationLine key={each.id} of={each} standing={standings.get(each.id)} />
        ))}
      </ul>
      {!isOver && (
        <Entry label={texts.reason} help={texts.reasonHelp}>
          {control => (
            <LongText
              {...control}
              lines={2}
              maxLength={2000}
              value={reason}
              onChange={event => setReason(event.target.value)}
            />
          )}
        </Entry>
      )}
    </Modal>
  )
}

function canGo({ refusal, issues }: MigrationPreview): boolean {
  return refusal === undefined && issues.length === 0
}

interface MigrationDialogProps {
  readonly itemId: string
  readonly toVersion: number
  readonly cases: readonly OpenCase[]
  readonly close: () => void
}
