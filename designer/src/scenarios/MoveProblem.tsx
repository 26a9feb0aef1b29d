import type { StepRun } from '@yibiao/core/scenarios'
import { messageOf, refusalText } from '@yibiao/core/messages'
import type { ScenarioStep } from '@yibiao/schemas'
import { scenarioTexts } from '../texts/scenarios.ts'
import { useLocale, useTexts } from '../texts/use-texts.ts'
import { useToldValue } from './use-told-expectation.ts'

/** Why a move could not be made, or what a submission was told. */
export function MoveProblem({
  step,
  ran,
}: {
  readonly step: ScenarioStep
  readonly ran: StepRun | undefined
}) {
  const texts = useTexts(scenarioTexts)
  const { locale } = useLocale()
  const told = useToldValue()
  if (ran === undefined) return null
  const { failure, stand } = ran
  if (failure) {
    const own = new Map(Object.entries(texts.failures)).get(failure.code)
    const reason = own ?? refusalText(failure.code, failure.params, locale)
    return (
      <p className="yd-entry__problem" role="alert">
        {texts.moveFailed(reason)}
      </p>
    )
  }
  const errors = stand.issues.filter(({ severity }) => severity === 'error')
  if (step.type !== 'submit' || stand.case !== undefined || errors.length === 0) return null
  return (
    <>
      <p className="yd-entry__warning">{texts.submitFailed}</p>
      <ul className="yd-tests__problems">
        {errors.slice(0, 20).map(issue => (
          <li key={`${issue.path} ${issue.code}`}>
            {messageOf(issue, locale, { label: told.name(issue.path) })}
          </li>
        ))}
      </ul>
    </>
  )
}
