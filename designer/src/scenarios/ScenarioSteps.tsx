// Each step is a group of its own, so that its buttons are told apart; as a fieldset it would draw a frame.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { runScenario } from '@yibiao/core/scenarios'
import type { ScenarioStep } from '@yibiao/schemas'
import { Button } from 'antd'
import { Icon } from '../controls/Icon.tsx'
import { partKey } from '../document/records.ts'
import { controlTexts } from '../texts/controls.ts'
import { scenarioTexts } from '../texts/scenarios.ts'
import { useTexts } from '../texts/use-texts.ts'
import { AddStep } from './AddStep.tsx'
import { ExpectationLines } from './ExpectationLines.tsx'
import { MoveLines } from './MoveLines.tsx'
import { MoveProblem } from './MoveProblem.tsx'
import type { ScenarioFormProps } from './ScenarioForm.tsx'

const part = partKey('scenarios')

/** The steps of a test in their order; each can be moved and deleted, and says what came of it. */
export function ScenarioSteps(props: ScenarioStepsProps) {
  const { scenario, index, run, world, itemId, change } = props
  const texts = useTexts(scenarioTexts)
  const controls = useTexts(controlTexts)
  const { steps } = scenario
  const write = (next: readonly ScenarioStep[]) => change({ ...scenario, steps: [...next] })
  const swap = (one: number, other: number) => {
    const [first, second] = [steps[one], steps[other]]
    if (first && second) write(steps.with(one, second).with(other, first))
  }
  return (
    <>
      <ol className="yd-tests__steps" aria-label={texts.steps}>
        {steps.map((step, place) => {
          const name = texts.stepTitle(place + 1, texts.kinds[step.type])
          const ran = run?.steps[place]
          return (
            // The steps have no ids; their place is what they are.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={place} className="yd-tests__step" data-place={`${part} ${index}/steps/${place}`}>
              <div role="group" aria-label={name}>
                <div className="yd-tests__stepHead">
                  <h3>{name}</h3>
                  <Button
                    size="small"
                    type="text"
                    aria-label={controls.moveUp(name)}
                    disabled={place === 0}
                    icon={<Icon name="up" size={15} />}
                    onClick={() => swap(place, place - 1)}
                  />
                  <Button
                    size="small"
                    type="text"
                    aria-label={controls.moveDown(name)}
                    disabled={place === steps.length - 1}
                    icon={<Icon name="down" size={15} />}
                    onClick={() => swap(place, place + 1)}
                  />
                  <Button
                    size="small"
                    type="text"
                    danger
                    aria-label={controls.remove(name)}
                    disabled={steps.length === 1}
                    icon={<Icon name="trash" size={15} />}
                    onClick={() => write(steps.toSpliced(place, 1))}
                  />
                </div>
                {step.type === 'expect' ? (
                  <ExpectationLines
                    step={step}
                    ran={ran}
                    world={world}
                    itemId={itemId}
                    place={`${part} ${index}/steps/${place}/expectations`}
                    change={expectations =>
                      write(
                        expectations.length === 0
                          ? steps.toSpliced(place, 1)
                          : steps.with(place, { ...step, expectations: [...expectations] }),
                      )
                    }
                  />
                ) : (
                  <MoveLines
                    step={step}
                    stand={ran?.stand}
                    world={world}
                    itemId={itemId}
                    change={next => write(steps.with(place, next))}
                  />
                )}
                <MoveProblem step={step} ran={ran} />
              </div>
            </li>
          )
        })}
      </ol>
      <AddStep
        scenario={scenario}
        stand={run?.steps.at(-1)?.stand}
        play={next => world && runScenario(world, next)}
        world={world}
        write={write}
      />
    </>
  )
}

type ScenarioStepsProps = Pick<
  ScenarioFormProps,
  'scenario' | 'index' | 'run' | 'world' | 'itemId' | 'change'
>
