import type { ScenarioRun, ScenarioWorld } from '@yibiao/core/scenarios'
import type { ScenarioDefinition } from '@yibiao/schemas'
import { Button, Tooltip } from 'antd'
import { WordsEntry } from '../controls/entries.tsx'
import { Icon } from '../controls/Icon.tsx'
import { Panel } from '../controls/Panel.tsx'
import { plainText } from '../document/record-name.ts'
import { partKey } from '../document/records.ts'
import { useSet } from '../inspector/use-set.ts'
import { scenarioTexts } from '../texts/scenarios.ts'
import { useTexts } from '../texts/use-texts.ts'
import { acceptCame, countDifferences } from './edit-scenario.ts'
import { ScenarioGiven } from './ScenarioGiven.tsx'
import { ScenarioSteps } from './ScenarioSteps.tsx'

const part = partKey('scenarios')

/** One recorded test: what is given, its steps, and at each what was expected and what came. */
export function ScenarioForm(props: ScenarioFormProps) {
  const { scenario, index, run, world, itemId, change, record, duplicate } = props
  const texts = useTexts(scenarioTexts)
  const set = useSet(part)
  const differences = run === undefined ? 0 : countDifferences(run)
  return (
    <>
      <div className="yd-head yd-tests__head">
        <h2 className="yd-inspector__title">{plainText(scenario.name)}</h2>
        {run && (
          <span className={run.isPassed ? 'yd-tests__passed' : 'yd-tests__failed'}>
            <Icon name={run.isPassed ? 'check' : 'error'} size={16} />
            {run.isPassed ? texts.passed : texts.failed(differences)}
          </span>
        )}
        <span className="yd-tests__acts">
          {run && differences > 0 && (
            <Tooltip title={texts.acceptAllHelp}>
              <Button onClick={() => change(acceptCame(scenario, run))}>{texts.acceptAll}</Button>
            </Tooltip>
          )}
          <Button icon={<Icon name="pen" size={15} />} disabled={world === undefined} onClick={record}>
            {texts.recordAgain}
          </Button>
          <Button icon={<Icon name="duplicate" size={15} />} onClick={duplicate}>
            {texts.duplicate}
          </Button>
        </span>
      </div>
      <Panel title={texts.basic}>
        <WordsEntry
          label={texts.name}
          isNeeded
          place={`${part} ${index}/name`}
          value={scenario.name}
          onChange={set(index, 'name')}
        />
      </Panel>
      <Panel title={texts.given} hint={scenario.given.applicant.name} isOpen={false}>
        <ScenarioGiven given={scenario.given} set={(...path) => set(index, 'given', ...path)} />
      </Panel>
      <Panel title={texts.steps}>
        <ScenarioSteps
          scenario={scenario}
          index={index}
          run={run}
          world={world}
          itemId={itemId}
          change={change}
        />
      </Panel>
    </>
  )
}

export interface ScenarioFormProps {
  readonly scenario: ScenarioDefinition
  readonly index: number
  /** Absent while it cannot be played. */
  readonly run: ScenarioRun | undefined
  readonly world: ScenarioWorld | undefined
  readonly itemId: string
  readonly change: (scenario: ScenarioDefinition) => void
  /** Opens the form to be filled in another way. */
  readonly record: () => void
  readonly duplicate: () => void
}
