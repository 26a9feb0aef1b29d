import type { ScenarioDefinition, SessionView } from '@yibiao/schemas'
import { Alert, Button, Empty } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { EntryLines } from '../controls/EntryLines.tsx'
import { Icon } from '../controls/Icon.tsx'
import { makeId } from '../document/make-id.ts'
import { plainText } from '../document/record-name.ts'
import { partKey } from '../document/records.ts'
import type { Saver } from '../session/saver.ts'
import { useChosenEntry } from '../session/use-chosen-entry.ts'
import { useEditor, useRecords } from '../session/use-editor.ts'
import { scenarioTexts } from '../texts/scenarios.ts'
import { useTexts } from '../texts/use-texts.ts'
import { countDifferences } from './edit-scenario.ts'
import { ScenarioForm } from './ScenarioForm.tsx'
import { scenariosOf } from './scenarios-of.ts'
import { useScenarioRuns } from './use-scenario-runs.ts'

const RecordDialog = lazy(() => import('./RecordDialog.tsx'))

const part = partKey('scenarios')

/** 测试: recorded fillings with what must come of them, played anew after every change; a list beside the chosen one. */
export function ScenariosPage({ itemId, session, saver }: ScenariosPageProps) {
  const texts = useTexts(scenarioTexts)
  const scenarios = scenariosOf(useRecords())
  const editor = useEditor()
  const { world, runs, item } = useScenarioRuns()
  const [current, choose] = useChosenEntry(part, scenarios.length)
  const [recording, setRecording] = useState<'new' | number>()
  const write = (next: readonly ScenarioDefinition[]) => {
    const value = next.length === 0 ? undefined : next
    editor.dispatch('setProperty', { record: part, path: [], value, isWhole: true })
  }
  const runOf = (scenario: ScenarioDefinition) => runs[(item.scenarios ?? []).indexOf(scenario)]
  const passed = scenarios.filter(scenario => runOf(scenario)?.isPassed).length
  const shown = scenarios[current]
  const hintOf = (scenario: ScenarioDefinition) => {
    const run = runOf(scenario)
    if (!run) return texts.notRun
    return run.isPassed ? texts.passed : texts.failed(countDifferences(run))
  }
  const duplicate = (index: number) => {
    const copied = scenarios[index]
    if (!copied) return
    const copy = { ...copied, id: makeId(), name: texts.copyName(plainText(copied.name)) }
    write(scenarios.toSpliced(index + 1, 0, copy))
    choose(index + 1)
  }
  const keep = (scenario: ScenarioDefinition) => {
    if (typeof recording === 'number') write(scenarios.with(recording, scenario))
    else {
      write([...scenarios, scenario])
      choose(scenarios.length)
    }
    setRecording(undefined)
  }
  return (
    <main className="yd-split" aria-label={texts.tests}>
      <div className="yd-split__list">
        <div className="yd-head">
          <h2>{texts.tests}</h2>
          <Button
            size="small"
            type="primary"
            icon={<Icon name="plus" size={14} />}
            disabled={world === undefined}
            onClick={() => setRecording('new')}
          >
            {texts.record}
          </Button>
        </div>
        <p className="yd-lead yd-tests__lead">{texts.lead}</p>
        {world === undefined && <Alert type="error" showIcon title={texts.cannotRun} />}
        {scenarios.length === 0 ? (
          <Empty description={texts.none} />
        ) : (
          <>
            {world !== undefined && (
              <output className={passed === scenarios.length ? 'yd-tests__passed' : 'yd-tests__failed'}>
                <Icon name={passed === scenarios.length ? 'check' : 'error'} size={16} />
                {texts.summary(passed, scenarios.length)}
              </output>
            )}
            <EntryLines
              label={texts.tests}
              lines={scenarios.map(scenario => ({
                key: scenario.id,
                name: plainText(scenario.name),
                hint: hintOf(scenario),
              }))}
              current={current}
              choose={choose}
              swap={(one, other) => {
                const [first, second] = [scenarios[one], scenarios[other]]
                if (first && second) write(scenarios.with(one, second).with(other, first))
              }}
              remove={index => write(scenarios.toSpliced(index, 1))}
            />
          </>
        )}
      </div>
      <div className="yd-split__detail">
        {shown && (
          <ScenarioForm
            key={shown.id}
            scenario={shown}
            index={current}
            run={runOf(shown)}
            world={world}
            itemId={itemId}
            change={next => write(scenarios.with(current, next))}
            record={() => setRecording(current)}
            duplicate={() => duplicate(current)}
          />
        )}
      </div>
      {recording !== undefined && (
        <Suspense fallback={null}>
          <RecordDialog
            itemId={itemId}
            saver={saver}
            session={session}
            known={typeof recording === 'number' ? scenarios[recording] : undefined}
            keep={keep}
            close={() => setRecording(undefined)}
          />
        </Suspense>
      )}
    </main>
  )
}

interface ScenariosPageProps {
  readonly itemId: string
  readonly session: SessionView
  readonly saver: Saver
}
