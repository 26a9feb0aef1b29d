/** The case engine: compile a flow, advance a case, read where it stands. */
export * from './advance.ts'
export * from './advance-context.ts'
export { applyEvent, foldEvents } from './apply-event.ts'
export type * from './case-command.ts'
export type * from './case-effect.ts'
export type * from './case-event.ts'
export * from './case-state.ts'
export * from './compile-flow.ts'
export type * from './compiled-flow.ts'
export { mayWrite } from './commands/edit-answers.ts'
export { outstandingDebts } from './lifecycle/outstanding-debts.ts'
export { isGateway, listPlaces, type StepPlace } from './flow-tree.ts'
export { findProcedure } from './find-procedure.ts'
export * from './lookup.ts'
export * from './prepare-flow.ts'
export * from './refusal-codes.ts'
export * from './status-of.ts'
export { actsOf, offers, phaseOrder, type Phase, type StepAct } from './step-acts.ts'
export { isOpenTask } from './tasks/close-task.ts'
export { isCandidate } from './tasks/may-act.ts'
export type * from './trace.ts'
export { actionsFor } from './views/actions-for.ts'
export { askedOf } from './views/asked-of.ts'
export { clocksOf } from './views/clocks-of.ts'
export { leadingClock } from './views/leading-clock.ts'
export { explainClock, explainClocks } from './views/explain-clocks.ts'
export { nodeFactsOf } from './views/node-facts-of.ts'
export { returnTargetsOf } from './views/return-targets-of.ts'
export { timelineOf } from './views/timeline-of.ts'
export { factsOf } from './simulation/answer-facts.ts'
export { actorOf, answerLookup, type Directory, type DirectoryOfficer } from './simulation/directory.ts'
export {
  emptyCase,
  runMove,
  type MemoryCase,
  type Move,
  type MoveResult,
  type World,
} from './simulation/memory-host.ts'
export { flowIssues, type FlowIssueCode } from './lint/flow-issues.ts'
export { lintFlow, type LintFlowEnvironment } from './lint-flow.ts'
export { simulate, type Mutant, type SimulationInput, type SimulationResult } from './simulation/simulate.ts'
export { tryDecisionTable, type DecisionTrial, type TriedDecision } from './try-decision-table.ts'
