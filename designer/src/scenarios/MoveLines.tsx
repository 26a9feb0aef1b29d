import type { ScenarioStand, ScenarioWorld } from '@yibiao/core/scenarios'
import type { ScenarioStep } from '@yibiao/schemas'
import { Input } from 'antd'
import { SeveralEntry } from '../controls/entries.tsx'
import { Entry } from '../controls/Entry.tsx'
import { LimitEntry } from '../controls/LimitEntry.tsx'
import { recordName } from '../document/record-name.ts'
import { childrenOf } from '../document/read-record.ts'
import { listKey } from '../document/records.ts'
import { focusPlace } from '../problems/focus-place.ts'
import { toInstant } from '../publish/StartEntry.tsx'
import { goTo } from '../routing/use-route.ts'
import { useEditor, useRecords } from '../session/use-editor.ts'
import { scenarioTexts } from '../texts/scenarios.ts'
import { useTexts } from '../texts/use-texts.ts'
import { ActEntry } from './ActEntry.tsx'
import { fieldOfPath } from './field-of-path.ts'
import { toLocal } from './ScenarioGiven.tsx'
import { useToldValue } from './use-told-expectation.ts'

type Move = Exclude<ScenarioStep, { type: 'expect' }>

/** One move of a test: what is filled in, as it reads; everything else to be changed in place. */
export function MoveLines({ step, stand, world, itemId, change }: MoveLinesProps) {
  const texts = useTexts(scenarioTexts)
  const records = useRecords()
  switch (step.type) {
    case 'fill':
      return <FilledLines answers={step.answers} stand={stand} itemId={itemId} />
    case 'attach':
      return (
        <SeveralEntry
          label={texts.attached}
          isNeeded
          value={step.materials}
          choices={childrenOf(records, listKey('materials')).flatMap(record =>
            record.kind === 'material'
              ? [{ value: record.value.key, label: recordName(records, record.key) }]
              : [],
          )}
          onChange={materials => change({ ...step, materials: [...(materials ?? [])] })}
        />
      )
    case 'act':
      return <ActEntry step={step} stand={stand} world={world} change={change} />
    case 'passTime':
      return (
        <LimitEntry
          label={texts.time}
          isNeeded
          value={step.limit}
          onChange={limit => limit && change({ ...step, limit })}
        />
      )
    case 'setTime':
      return (
        <Entry label={texts.now}>
          {control => (
            <Input
              {...control}
              type="datetime-local"
              value={toLocal(step.now)}
              onChange={event => {
                const now = toInstant(event.target.value)
                if (now !== undefined) change({ ...step, now })
              }}
            />
          )}
        </Entry>
      )
    case 'submit':
      return null
  }
}

interface MoveLinesProps {
  readonly step: Move
  readonly stand: ScenarioStand | undefined
  readonly world: ScenarioWorld | undefined
  readonly itemId: string
  readonly change: (step: Move) => void
}

function FilledLines({ answers, stand, itemId }: FilledLinesProps) {
  const texts = useTexts(scenarioTexts)
  const records = useRecords()
  const editor = useEditor()
  const told = useToldValue()
  const lines = Object.entries(answers)
  if (lines.length === 0) return <p className="yd-entry__help">{texts.nothingFilled}</p>
  const go = (path: string) => {
    const record = fieldOfPath(records, path)
    if (!record) return
    goTo({ page: 'item', itemId, part: 'form' })
    editor.select(record)
    focusPlace({ part: 'form', record, property: [] })
  }
  return (
    <dl className="yd-tests__filled">
      {lines.map(([path, value]) => (
        <div key={path}>
          <dt>
            <button
              type="button"
              className="yd-tests__told"
              aria-label={texts.goToField(told.name(path))}
              onClick={() => go(path)}
            >
              {told.name(path)}
            </button>
          </dt>
          <dd>{told.value(path, value, stand) || texts.empty}</dd>
        </div>
      ))}
    </dl>
  )
}

interface FilledLinesProps {
  readonly answers: Readonly<Record<string, unknown>>
  readonly stand: ScenarioStand | undefined
  readonly itemId: string
}
