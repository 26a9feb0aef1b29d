import type { ScenarioIssueCode } from '../../scenarios/scenario-issues.ts'
import type { Message } from '../message.ts'

export const scenarios = {
  'scenario.differs':
    'In the test "{scenario}", step {step} is not as expected: {subject}. Mend the design, or accept what came on the page "Tests".',
  'scenario.moveRefused':
    'In the test "{scenario}", step {step} cannot be made; see why on the page "Tests".',
  'scenario.expectsNothing':
    'The test "{scenario}" expects nothing and so can never fail; add an expectation or delete it.',
} satisfies Record<ScenarioIssueCode, Message>
