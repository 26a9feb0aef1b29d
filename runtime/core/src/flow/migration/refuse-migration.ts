import type { Id, Key } from '@yibiao/schemas'
import type { CaseState, Token } from '../case-state.ts'
import type { PreparedFlow } from '../compiled-flow.ts'
import { findProcedure } from '../find-procedure.ts'
import { openFollowUps } from '../follow-ups/follow-up-state.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { findBlock } from '../tokens/scopes.ts'

/**
 * Whether a case can go on by another version of its item: everything that is under way must be found there, of the
 * same kind and in the same place. What it has passed need not be there any more.
 * @param flow of the version it would go to
 */
export function refuseMigration(flow: PreparedFlow, state: CaseState): Refusal | undefined {
  // A draft of the applicant is under way by the version that asked for it.
  if (state.correction !== null) return refuse('correctionOpen')
  const lost = [...new Set([...lostSteps(flow, state), ...lostBlocks(flow, state)])]
  if (lost.length > 0) return refuse('stepsGone', { steps: lost.join(',') })
  const known = new Set((flow.compiled.followUps ?? []).map(({ id }) => id))
  const gone = openFollowUps(state).filter(({ definition }) => !known.has(definition))
  if (gone.length > 0)
    return refuse('followUpsGone', { followUps: gone.map(({ definition }) => definition).join(',') })
  const open = (state.specialProcedures ?? []).filter(({ endedAt }) => endedAt === undefined)
  return open.every(({ procedure }) => findProcedure(flow, procedure) !== undefined)
    ? undefined
    : refuse('unknownProcedure')
}

/** Keys of steps that work stands at and that are gone, of another kind, or moved into or out of a branch. */
function lostSteps(flow: PreparedFlow, state: CaseState): readonly Key[] {
  // What follows a decision stands at no step.
  const tokens = state.tokens.filter(({ proceeding }) => proceeding === 'main' || proceeding === 'followUp')
  return tokens.flatMap(token => {
    const run = state.runs.find(each => each.token === token.id)
    const place = flow.places.get(token.step)
    const isThere =
      place !== undefined && around(flow, token.step) === branchesOf(state, token) && fits(flow, state, token)
    return isThere ? [] : [run?.key ?? token.step]
  })
}

/** A person's task needs work for people; what waits for a source, a day or another case needs a step that does. */
function fits(flow: PreparedFlow, state: CaseState, token: Token): boolean {
  const step = flow.places.get(token.step)?.step
  const run = state.runs.find(each => each.token === token.id)
  if (step === undefined || run === undefined) return step !== undefined
  const tasks = state.tasks.filter(task => task.run === run.id)
  if (tasks.some(({ kind }) => kind === 'consultation')) return step.type === 'consultation'
  const children = (state.children ?? []).filter(child => child.run === run.id)
  if (
    tasks.some(({ kind }) => kind === 'screening') ||
    children.some(({ candidate }) => candidate !== undefined)
  )
    return step.type === 'screening'
  if (children.length > 0) return step.type === 'callActivity'
  if (tasks.some(({ kind }) => kind === 'work')) return step.type === 'userTask'
  if (run.wakeAt !== undefined) return step.type === 'timerEvent' || step.type === 'publicNotice'
  return true
}

/** Gateways that are open and whose running branches are gone. */
function lostBlocks(flow: PreparedFlow, state: CaseState): readonly Key[] {
  return state.blocks.flatMap(({ gateway, branches }) => {
    const running = branches.filter(each => each.state === 'running')
    const isThere = running.every(({ branch }) => flow.sequences.has(`${gateway}/${branch}`))
    return isThere ? [] : [flow.places.get(gateway)?.step.key ?? gateway]
  })
}

/** The gateways and branches around a step of a flow, outermost first. */
function around(flow: PreparedFlow, step: Id): string {
  const owner = flow.places.get(step)?.sequence.owner
  if (owner === null || owner === undefined) return ''
  return `${around(flow, owner.gateway.id)}/${owner.gateway.id}/${owner.branch}`
}

/** The same of a token, by the blocks it stands in. */
function branchesOf(state: CaseState, place: Pick<Token, 'block' | 'branch'>): string {
  const block = place.block === null ? undefined : findBlock(state, place.block)
  if (block === undefined) return ''
  const outer = branchesOf(state, { block: block.parentBlock, branch: block.parentBranch })
  return `${outer}/${block.gateway}/${place.branch ?? ''}`
}
