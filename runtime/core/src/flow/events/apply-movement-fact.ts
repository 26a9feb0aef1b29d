import type { Instant } from '@yibiao/schemas'
import type { MovementFact } from '../case-event.ts'
import type { BlockActivation, CaseState, StepRun, Token, TokenCounts } from '../case-state.ts'
import { withRun } from './with-run.ts'

/** Tokens, blocks and runs. */
export function applyMovementFact(state: CaseState, fact: MovementFact, at: Instant): CaseState {
  switch (fact.type) {
    case 'tokenCreated':
      return { ...count(state, 'tokens'), tokens: [...state.tokens, fact.token] }
    case 'tokenMoved':
      return {
        ...state,
        tokens: state.tokens.map(token => (token.id === fact.token ? moveToken(token, fact.to) : token)),
      }
    case 'tokenConsumed':
      return { ...count(state, 'consumed'), tokens: state.tokens.filter(({ id }) => id !== fact.token) }
    case 'tokenCancelled':
      return { ...count(state, 'cancelled'), tokens: state.tokens.filter(({ id }) => id !== fact.token) }
    case 'blockOpened':
      return {
        ...count(state, 'blocks'),
        blocks: [...state.blocks, fact.block],
        nodes: { ...state.nodes, [fact.key]: fact.node },
      }
    case 'branchEnded':
      return {
        ...state,
        blocks: state.blocks.map(block => (block.id === fact.block ? endBranch(block, fact) : block)),
      }
    case 'blockClosed':
      return { ...state, blocks: state.blocks.filter(({ id }) => id !== fact.block) }
    case 'runOpened':
      return markFollowUp({ ...count(state, 'runs'), runs: [...state.runs, fact.run] }, fact.run, at)
    case 'runFinished':
      return {
        ...state,
        runs: state.runs.filter(({ id }) => id !== fact.run),
        nodes: { ...state.nodes, [fact.key]: fact.node },
        path: [
          ...state.path,
          {
            run: fact.run,
            step: fact.step,
            key: fact.key,
            scopes: fact.scopes,
            handlers: fact.handlers,
            isUndone: false,
          },
        ],
      }
    case 'runCancelled':
      return { ...state, runs: state.runs.filter(({ id }) => id !== fact.run) }
    case 'rewound':
      return {
        ...state,
        nodes: Object.fromEntries(Object.entries(state.nodes).filter(([key]) => !fact.keys.includes(key))),
        path: state.path.map(entry => (fact.runs.includes(entry.run) ? { ...entry, isUndone: true } : entry)),
      }
    case 'jumpBackSet':
      return {
        ...state,
        tokens: state.tokens.map(token =>
          token.id === fact.token ? { ...token, jumpsBackTo: fact.to } : token,
        ),
      }
    case 'incidentOpened':
      return withRun(state, fact.run, run => ({ ...run, incident: fact.incident }))
    case 'incidentRetried':
      return withRun(state, fact.run, ({ incident: _solved, ...run }) => run)
    case 'sourceCalled':
      return withRun(state, fact.run, run => ({ ...run, attempts: fact.attempt }))
    case 'variablesSet':
      return { ...state, nodes: { ...state.nodes, [fact.key]: fact.node } }
    case 'rulesJudged':
    case 'sourceAnswered':
    case 'objectionRaised':
      return state
  }
}

function count(state: CaseState, name: keyof TokenCounts): CaseState {
  return { ...state, counts: { ...state.counts, [name]: state.counts[name] + 1 } }
}

function endBranch(
  block: BlockActivation,
  { branch, state }: { readonly branch: string; readonly state: 'completed' | 'cancelled' },
): BlockActivation {
  return {
    ...block,
    branches: block.branches.map(each => (each.branch === branch ? { branch, state } : each)),
  }
}

/** The first step that waits after the decision makes delivery a proceeding of its own. */
function markFollowUp(state: CaseState, { token }: StepRun, at: Instant): CaseState {
  if (state.decision === null || state.moments.followUpAt !== undefined) return state
  // 核查 and what follows from it are proceedings of their own: they neither certify nor deliver.
  if (state.tokens.find(({ id }) => id === token)?.proceeding !== 'followUp') return state
  return { ...state, moments: { ...state.moments, followUpAt: at } }
}

/** Coming straight back is good for one step only. */
function moveToken({ jumpsBackTo: _used, ...token }: Token, step: string): Token {
  return { ...token, step }
}
