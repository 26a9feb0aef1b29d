/** What the recorded tests of an item tell, with the parameters their messages may name. */
export const scenarioIssues = {
  /** `subject`: the field, material, step or document it is about. */
  'scenario.differs': { severity: 'error', params: ['scenario', 'step', 'subject'] },
  'scenario.moveRefused': { severity: 'error', params: ['scenario', 'step'] },
  'scenario.expectsNothing': { severity: 'warning', params: ['scenario'] },
} as const satisfies Readonly<Record<string, { severity: 'error' | 'warning'; params: readonly string[] }>>

export type ScenarioIssueCode = keyof typeof scenarioIssues
