/** Recorded tests 模拟申报测试: an applicant, answers and moves, and what must come of them; played without a server. */
export { lintScenarios } from './lint-scenarios.ts'
export { listExpectations, type PossibleExpectation } from './list-expectations.ts'
export { runScenario } from './run-scenario.ts'
export type * from './scenario-run.ts'
export { contextOf as scenarioContext } from './stand-of.ts'
export { prepareScenarios, type ScenarioWorld } from './scenario-world.ts'
