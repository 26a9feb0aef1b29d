import { plainText } from '../document/record-name.ts'
import { recordsOfKind } from '../document/read-record.ts'
import { useRecords } from '../session/use-editor.ts'
import { flowTexts } from '../texts/flow.ts'
import { scenarioTexts } from '../texts/scenarios.ts'
import { useTexts } from '../texts/use-texts.ts'

/** What an act is called: of the flow's own, of a test's, or an outcome that the step defines. */
export function useActWords(key: string): (act: string) => string {
  const ofFlow = useTexts(flowTexts).acts
  const ofTests = useTexts(scenarioTexts).acts
  const step = recordsOfKind(useRecords(), 'step').find(({ value }) => value.key === key)?.value
  const outcomes = step?.type === 'userTask' ? (step.customOutcomes ?? []) : []
  const words = new Map([
    ...Object.entries(ofFlow),
    ...Object.entries(ofTests),
    ...outcomes.map(({ value, label }) => [value, plainText(label)] as const),
  ])
  return act => words.get(act) ?? act
}
