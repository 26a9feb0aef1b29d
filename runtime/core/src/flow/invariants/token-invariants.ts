import type { CaseState, Token } from '../case-state.ts'
import { isInFollowUp, openFollowUps } from '../follow-ups/follow-up-state.ts'
import { isOpenTask } from '../tasks/close-task.ts'
import { demand, type Commit, type Violation } from './commit.ts'

/** Tokens conserve: in all, per block activation, per proceeding; a join fires once. */
export function conservesTokens({ after, history }: Commit): readonly Violation[] {
  const { tokens, consumed, cancelled } = after.counts
  const live = after.tokens.length
  const isOpen = after.moments.submittedAt !== undefined && after.moments.concludedAt === undefined
  const { followUps = [] } = after
  const atRoot = countIn(after, null, null) - after.tokens.filter(isInFollowUp).length
  const wrongFollowUps = followUps.filter(
    ({ id, stage }) =>
      after.tokens.filter(({ proceeding }) => proceeding === id).length !== (stage === 'closed' ? 0 : 1),
  )
  const closings = new Set<string>()
  const twice = history.some(event => {
    if (event.type !== 'blockClosed') return false
    const isSecond = closings.has(event.block)
    closings.add(event.block)
    return isSecond
  })
  const wrongBranches = after.blocks.flatMap(block =>
    block.branches.filter(
      ({ branch, state }) => countIn(after, block.id, branch) !== (state === 'running' ? 1 : 0),
    ),
  )
  const orphans = [
    ...after.tokens.map(({ block }) => block),
    ...after.blocks.map(({ parentBlock }) => parentBlock),
  ].filter(id => id !== null && !after.blocks.some(block => block.id === id))
  const strayed = after.tokens.filter(({ proceeding }) => !isOpenProceeding(after, proceeding))
  const misplaced = after.tokens.filter(
    token => new Set(after.tokens.map(({ id }) => id)).size !== live || token.step === '',
  )
  return [
    ...demand(
      tokens === consumed + cancelled + live,
      'tokensConserved',
      `${tokens} ≠ ${consumed} + ${cancelled} + ${live}`,
    ),
    ...demand(atRoot === (isOpen ? 1 : 0), 'tokensConserved', `${atRoot} in the outermost sequence`),
    ...demand(wrongFollowUps.length === 0, 'tokensConserved', `follow-up ${wrongFollowUps[0]?.id}`),
    ...demand(wrongBranches.length === 0, 'tokensConserved', `branch ${wrongBranches[0]?.branch}`),
    ...demand(
      after.blocks.every(({ branches }) => branches.some(({ state }) => state === 'running')),
      'tokensConserved',
      'a block outlived its branches',
    ),
    ...demand(orphans.length === 0, 'tokensConserved', `no block ${orphans[0]}`),
    ...demand(strayed.length === 0, 'tokensConserved', 'a token in a concluded proceeding'),
    ...demand(misplaced.length === 0, 'tokensConserved', 'a token exists twice'),
    ...demand(!twice, 'tokensConserved', 'a join fired twice'),
  ]
}

function isOpenProceeding(state: CaseState, name: Token['proceeding']): boolean {
  if (name === 'main' || name === 'followUp') return state.proceedings[name] === 'open'
  return openFollowUps(state).some(({ id }) => id === name)
}

/** Every token waits in exactly one run, every run has its token, every open task has a run. */
export function givesTasksTokens({ after }: Commit): readonly Violation[] {
  const idle = after.tokens.filter(token => after.runs.filter(run => run.token === token.id).length !== 1)
  const lost = after.runs.filter(
    run => !after.tokens.some(token => token.id === run.token && token.step === run.step),
  )
  const stray = after.tasks.filter(task => isOpenTask(task) && !after.runs.some(({ id }) => id === task.run))
  return [
    ...demand(
      idle.length === 0,
      'tasksHaveTokens',
      `token ${idle[0]?.id} waits for nothing at ${idle[0]?.step}`,
    ),
    ...demand(lost.length === 0, 'tasksHaveTokens', `run ${lost[0]?.id} has no token`),
    ...demand(stray.length === 0, 'tasksHaveTokens', `task ${stray[0]?.id} has no run`),
  ]
}

function countIn({ tokens, blocks }: CaseState, block: string | null, branch: string | null): number {
  return (
    tokens.filter(token => token.block === block && token.branch === branch).length +
    blocks.filter(each => each.parentBlock === block && each.parentBranch === branch).length
  )
}
