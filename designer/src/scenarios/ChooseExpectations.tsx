import type { ScenarioStand, ScenarioWorld } from '@yibiao/core/scenarios'
import type { Expectation } from '@yibiao/schemas'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { Icon } from '../controls/Icon.tsx'
import { controlTexts } from '../texts/controls.ts'
import { scenarioTexts } from '../texts/scenarios.ts'
import { useTexts } from '../texts/use-texts.ts'
import { subjectOf } from './edit-scenario.ts'
import { PossibleExpectations } from './PossibleExpectations.tsx'

/** Adds to what is expected from what is so at this step, or takes from it. */
export function ChooseExpectations({ world, stand, chosen, change }: ChooseExpectationsProps) {
  const texts = useTexts(scenarioTexts)
  const controls = useTexts(controlTexts)
  const [wanted, setWanted] = useState<readonly Expectation[]>()
  const subjects = new Set(wanted?.map(subjectOf))
  return (
    <>
      <Button size="small" icon={<Icon name="plus" size={14} />} onClick={() => setWanted(chosen)}>
        {texts.addExpectations}
      </Button>
      {wanted && (
        <Modal
          open
          title={texts.choosePossible}
          okText={controls.confirm}
          cancelText={controls.cancel}
          onCancel={() => setWanted(undefined)}
          onOk={() => {
            change(wanted)
            setWanted(undefined)
          }}
        >
          <PossibleExpectations
            world={world}
            stand={stand}
            isChosen={expectation => subjects.has(subjectOf(expectation))}
            choose={(expectation, isChosen) => {
              const others = wanted.filter(each => subjectOf(each) !== subjectOf(expectation))
              setWanted(isChosen ? [...others, expectation] : others)
            }}
          />
        </Modal>
      )}
    </>
  )
}

interface ChooseExpectationsProps {
  readonly world: ScenarioWorld
  readonly stand: ScenarioStand
  readonly chosen: readonly Expectation[]
  readonly change: (expectations: readonly Expectation[]) => void
}
