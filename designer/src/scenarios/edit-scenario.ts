import type { ScenarioRun } from '@yibiao/core/scenarios'
import type { Expectation, ScenarioDefinition, ScenarioStep } from '@yibiao/schemas'

/** Puts what came in the place of what was expected; an expectation about nothing goes, and a step without any. */
export function acceptCame(
  scenario: ScenarioDefinition,
  run: ScenarioRun,
  isAccepted: (step: number, expectation: number) => boolean = () => true,
): ScenarioDefinition {
  const steps = scenario.steps.flatMap((step, index): ScenarioStep[] => {
    if (step.type !== 'expect') return [step]
    const expectations = step.expectations.flatMap((expected, place): Expectation[] => {
      const judged = run.steps[index]?.expectations[place]
      if (!judged || judged.isMet || !isAccepted(index, place)) return [expected]
      return judged.came === null ? [] : [judged.came]
    })
    return expectations.length === 0 ? [] : [{ ...step, expectations: distinct(expectations) }]
  })
  return { ...scenario, steps: steps.length === 0 ? [...scenario.steps] : steps }
}

/** How many expectations do not hold, and moves cannot be made. */
export function countDifferences(run: ScenarioRun): number {
  return run.steps.reduce(
    (sum, { expectations, failure }) =>
      sum + expectations.filter(({ isMet }) => !isMet).length + (failure === undefined ? 0 : 1),
    0,
  )
}

/** What an expectation is about, whatever it expects: two of one subject cannot both be needed. */
export function subjectOf(expectation: Expectation): string {
  switch (expectation.type) {
    case 'visible':
    case 'required':
    case 'value':
      return `${expectation.type} ${expectation.path}`
    case 'issue':
      return `issue ${expectation.path} ${expectation.code ?? ''}`
    case 'noIssue':
      return `noIssue ${expectation.path ?? ''}`
    case 'material':
      return `material ${expectation.material}`
    case 'active':
      return `active ${expectation.step}`
    case 'status':
      return 'status'
    case 'due':
      return `due ${expectation.limit} ${expectation.step ?? ''}`
    case 'followUp':
      return `followUp ${expectation.followUp}`
    case 'document':
      return `document ${expectation.template}`
  }
}

function distinct(expectations: readonly Expectation[]): Expectation[] {
  return [...new Map(expectations.map(each => [subjectOf(each), each])).values()]
}
