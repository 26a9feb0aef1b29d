import type { ScenarioWorld, StepRun } from '@yibiao/core/scenarios'
import type { Expectation, ExpectStep } from '@yibiao/schemas'
import { Button } from 'antd'
import { Icon } from '../controls/Icon.tsx'
import { TextsEntry } from '../controls/entries.tsx'
import { focusPlace } from '../problems/focus-place.ts'
import { goTo } from '../routing/use-route.ts'
import { useEditor, useRecords } from '../session/use-editor.ts'
import { scenarioTexts } from '../texts/scenarios.ts'
import { useTexts } from '../texts/use-texts.ts'
import { ChooseExpectations } from './ChooseExpectations.tsx'
import { targetOf } from './target-of.ts'
import { nameOf, useToldExpectation } from './use-told-expectation.ts'

/** What is expected, each with whether it holds and what came; pressing it leads to what it is about. */
export function ExpectationLines({ step, ran, world, itemId, place, change }: ExpectationLinesProps) {
  const texts = useTexts(scenarioTexts)
  const records = useRecords()
  const editor = useEditor()
  const tell = useToldExpectation()
  const { expectations } = step
  const write = (index: number, next: Expectation | null) =>
    change(next === null ? expectations.toSpliced(index, 1) : expectations.with(index, next))
  const go = (expected: Expectation) => {
    const target = targetOf(records, expected)
    if (!target) return
    goTo({ page: 'item', itemId, part: target.part })
    editor.select(target.record)
    focusPlace({ ...target, property: [] })
  }
  return (
    <>
      <ul className="yd-tests__expectations">
        {expectations.map((expected, index) => {
          const judged = ran?.expectations[index]
          const told = tell(expected, ran?.stand)
          return (
            <li
              key={JSON.stringify(expected)}
              className={`yd-tests__expectation ${judged && !judged.isMet ? 'yd-tests__expectation--differs' : ''}`}
              data-place={`${place}/${index}`}
            >
              {judged && <Icon name={judged.isMet ? 'check' : 'error'} size={16} />}
              {judged && <span className="yd-unseen">{judged.isMet ? texts.asExpected : texts.differs}</span>}
              <button type="button" className="yd-tests__told" onClick={() => go(expected)}>
                {told}
              </button>
              {judged && !judged.isMet && (
                <span className="yd-tests__came">
                  {judged.came === null ? texts.cameNothing : texts.came(tell(judged.came, ran?.stand))}
                </span>
              )}
              <span className="yd-tests__tools">
                {judged && !judged.isMet && (
                  <Button
                    size="small"
                    aria-label={texts.acceptNamed(told)}
                    onClick={() => write(index, judged.came)}
                  >
                    {texts.accept}
                  </Button>
                )}
                <Button
                  size="small"
                  type="text"
                  danger
                  aria-label={texts.removeNamed(told)}
                  icon={<Icon name="trash" size={15} />}
                  onClick={() => write(index, null)}
                />
              </span>
              {expected.type === 'document' && (
                <div className="yd-tests__words">
                  <TextsEntry
                    label={texts.documentWords(nameOf(records, 'document', expected.template))}
                    value={expected.contains}
                    onChange={contains => write(index, { ...expected, contains: [...(contains ?? [])] })}
                  />
                </div>
              )}
            </li>
          )
        })}
      </ul>
      {world && ran && (
        <ChooseExpectations world={world} stand={ran.stand} chosen={expectations} change={change} />
      )}
    </>
  )
}

interface ExpectationLinesProps {
  readonly step: ExpectStep
  readonly ran: StepRun | undefined
  readonly world: ScenarioWorld | undefined
  readonly itemId: string
  /** Where the list stands in the item. */
  readonly place: string
  readonly change: (expectations: readonly Expectation[]) => void
}
