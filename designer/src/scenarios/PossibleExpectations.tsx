import { listExpectations, type ScenarioStand, type ScenarioWorld } from '@yibiao/core/scenarios'
import type { Expectation } from '@yibiao/schemas'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { scenarioTexts } from '../texts/scenarios.ts'
import { useTexts } from '../texts/use-texts.ts'
import { subjectOf } from './edit-scenario.ts'
import { useToldExpectation } from './use-told-expectation.ts'

/** What is so now and can be expected: what rules decide, and on request everything. Ticked is expected. */
export function PossibleExpectations({ world, stand, isChosen, choose }: PossibleExpectationsProps) {
  const texts = useTexts(scenarioTexts)
  const tell = useToldExpectation()
  const [showsAll, setShowsAll] = useState(false)
  const possible = listExpectations(world, stand)
  const shown = possible.filter(
    ({ expectation, isDecided }) => showsAll || isDecided || isChosen(expectation, isDecided),
  )
  const chosen = possible.filter(({ expectation, isDecided }) => isChosen(expectation, isDecided)).length
  return (
    <div className="yd-tests__possible">
      <p className="yd-entry__help" aria-live="polite">
        {shown.length === 0 ? texts.nothingToExpect : texts.chosen(chosen)}
      </p>
      <ul aria-label={texts.expectations}>
        {shown.map(({ expectation, isDecided }) => (
          <li key={subjectOf(expectation)}>
            <Checkbox
              checked={isChosen(expectation, isDecided)}
              onChange={event => choose(expectation, event.target.checked)}
            >
              {tell(expectation, stand)}
            </Checkbox>
          </li>
        ))}
      </ul>
      <Checkbox checked={showsAll} onChange={event => setShowsAll(event.target.checked)}>
        {texts.showAll}
      </Checkbox>
    </div>
  )
}

interface PossibleExpectationsProps {
  readonly world: ScenarioWorld
  readonly stand: ScenarioStand
  readonly isChosen: (expectation: Expectation, isDecided: boolean) => boolean
  readonly choose: (expectation: Expectation, isChosen: boolean) => void
}
