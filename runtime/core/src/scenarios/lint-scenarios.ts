import type { Expectation, ItemDefinition } from '@yibiao/schemas'
import { localize } from '../fields/index.ts'
import type { DesignIssue } from '../form/types.ts'
import { runScenario } from './run-scenario.ts'
import { prepareScenarios, type ScenarioWorld } from './scenario-world.ts'
import type { ScenarioStand } from './scenario-run.ts'
import { scenarioIssues, type ScenarioIssueCode } from './scenario-issues.ts'

/**
 * Plays the recorded tests of an item; one finding for each expectation that is not met and each move that cannot be
 * made. An item whose form has errors plays none: those come first.
 */
export function lintScenarios(item: ItemDefinition): readonly DesignIssue[] {
  const { scenarios = [] } = item
  if (scenarios.length === 0) return []
  const world = prepareScenarios(item)
  if (world === undefined) return []
  return scenarios.flatMap((scenario, index): DesignIssue[] => {
    const name = localize(scenario.name, 'zh-CN')
    const here = `/scenarios/${index}`
    const expects = scenario.steps.some(step => step.type === 'expect')
    if (!expects) return [issue(here, 'scenario.expectsNothing', { scenario: name })]
    return runScenario(world, scenario).steps.flatMap(({ expectations, failure, stand }, place) => {
      const step = scenario.steps[place]
      const at = `${here}/steps/${place}`
      const params = { scenario: name, step: place + 1 }
      if (failure !== undefined) return [issue(at, 'scenario.moveRefused', params)]
      if (step?.type !== 'expect') return []
      return step.expectations.flatMap((expected, number) =>
        expectations[number]?.isMet === true
          ? []
          : [
              issue(`${at}/expectations/${number}`, 'scenario.differs', {
                ...params,
                subject: subjectOf(world, stand, expected),
              }),
            ],
      )
    })
  })
}

function issue(
  path: string,
  code: ScenarioIssueCode,
  params: Readonly<Record<string, string | number>>,
): DesignIssue {
  return { code, path, severity: scenarioIssues[code].severity, params: { ...params } }
}

/** What the expectation is about, as it is called on the screen. */
function subjectOf({ item, flow }: ScenarioWorld, { form }: ScenarioStand, expected: Expectation): string {
  switch (expected.type) {
    case 'visible':
    case 'required':
    case 'value':
    case 'issue':
    case 'noIssue': {
      const { path = '' } = expected
      const label = form.fields.get(path)?.field.label
      return label === undefined ? path : localize(label, 'zh-CN') || path
    }
    case 'material':
      return nameOf(item.materials, expected.material)
    case 'active':
      return nameOf(
        [...(flow?.places.values() ?? [])].map(({ step }) => step),
        expected.step,
      )
    case 'followUp':
      return nameOf(item.flow.followUps ?? [], expected.followUp)
    case 'document':
      return nameOf(item.documents, expected.template)
    case 'status':
      return expected.status
    case 'due':
      return expected.dueOn
  }
}

function nameOf(
  named: readonly { readonly key: string; readonly name: ItemDefinition['name'] }[],
  key: string,
): string {
  const found = named.find(each => each.key === key)
  return found === undefined ? key : localize(found.name, 'zh-CN')
}
