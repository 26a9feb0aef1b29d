import { overridingRoles } from '../advance-context.ts'
import type { CaseEvent } from '../case-event.ts'
import type { CaseState, Screened } from '../case-state.ts'
import { openChildren } from '../children/child-cases.ts'
import { isOpenTask } from '../tasks/close-task.ts'
import { demand, type Commit, type Violation } from './commit.ts'

/** A step that orders cases waits exactly for them; none outlives the case, none hinders its end. */
export function keepsChildren({ flow, before, after, events }: Commit): readonly Violation[] {
  const idle = after.runs.find(run => {
    const type = flow.places.get(run.step)?.step.type
    if (type !== 'callActivity' && type !== 'screening') return false
    const isAwaited =
      run.incident !== undefined ||
      after.tasks.some(task => task.run === run.id && isOpenTask(task)) ||
      openChildren(after).some(child => child.run === run.id)
    return !isAwaited
  })
  const isOver = after.moments.concludedAt !== undefined || after.decision !== null
  const late = openChildren(after).find(
    ({ run }) => isOver && !after.runs.some(({ id, token }) => id === run && isAfterDecision(after, token)),
  )
  const decided = events.find(event => event.type === 'decided')
  const isHasty =
    decided?.type === 'decided' &&
    decided.decision.outcome === 'granted' &&
    decided.decision.isDeemed !== true &&
    openChildren(before).length > 0 &&
    events.every(({ type }) => type !== 'childEnded')
  return [
    ...demand(idle === undefined, 'childrenAwaited', `run ${idle?.id} waits for no case`),
    ...demand(late === undefined, 'childrenAwaited', `${late?.id} outlived what ordered it`),
    ...demand(!isHasty, 'childrenAwaited', 'granted while a case was open'),
  ]
}

/** What follows the decision orders cases of its own. */
function isAfterDecision(state: CaseState, token: string): boolean {
  return state.tokens.find(({ id }) => id === token)?.proceeding === 'followUp'
}

/** Each case is ordered once, and again only after it failed; the host is told of each, and of each that is called off. */
export function ordersChildrenOnce({ events, effects, history }: Commit): readonly Violation[] {
  const standing = new Set<string>()
  const twice = history.find(event => {
    if (event.type === 'childFailed') standing.delete(event.child)
    if (event.type !== 'childOrdered') return false
    const isSecond = standing.has(event.id)
    standing.add(event.id)
    return isSecond
  })
  const ordered = events.filter(
    (event, index) => event.type === 'childOrdered' && events[index + 1]?.type !== 'childFailed',
  )
  const cancelled = events.filter(({ type }) => type === 'childCancelled')
  const told = (name: string): number => effects.filter(({ type }) => type === name).length
  return [
    ...demand(twice === undefined, 'childrenOrderedOnce', `event ${twice?.sequence}`),
    ...demand(told('startChild') === ordered.length, 'effectsMatchEvents', 'a case the host does not begin'),
    ...demand(
      told('cancelChild') === cancelled.length,
      'effectsMatchEvents',
      'a case the host does not call off',
    ),
  ]
}

/** 甄别: what is needed starts, silence forfeits, and what was forfeited is lifted by a supervisor only. */
export function keepsScreenings({ after, events, directory }: Commit): readonly Violation[] {
  const { screened = [], children = [] } = after
  const missing = screened.find(
    each =>
      each.answer === 'needed' &&
      after.runs.some(({ id }) => id === each.run) &&
      !isAsking(after, each.run) &&
      !children.some(({ run, candidate }) => run === each.run && candidate === each.candidate),
  )
  const untold = after.tasks.find(
    task =>
      task.kind === 'screening' && task.state === 'done' && !screened.some(each => isAnswerOf(each, task)),
  )
  const unlawful = children.find(({ run, candidate }) => {
    const said = screened.find(each => each.run === run && each.candidate === candidate)
    return (said?.answer === 'forfeited' || said?.answer === 'notNeeded') && !wasLifted(after)
  })
  const lifted = events.find(event => event.type === 'redMarked' && event.mark === 'forfeitureLifted')
  const isUnauthorised = lifted !== undefined && !isOverriding(lifted, directory.officers)
  return [
    ...demand(missing === undefined, 'screeningsHold', `${missing?.candidate} was needed and is not handled`),
    ...demand(untold === undefined, 'screeningsHold', `what ${untold?.seat} said is not on record`),
    ...demand(unlawful === undefined, 'screeningsHold', `${unlawful?.id} was forfeited`),
    ...demand(!isUnauthorised, 'screeningsHold', 'a forfeiture lifted without the role'),
  ]
}

function isAsking({ tasks }: CaseState, run: string): boolean {
  return tasks.some(task => task.run === run && task.kind === 'screening' && isOpenTask(task))
}

function isAnswerOf(said: Screened, task: CaseState['tasks'][number]): boolean {
  return said.run === task.run && said.candidate === task.seat && said.answer === task.outcome
}

function wasLifted({ redMarks }: CaseState): boolean {
  return redMarks.some(({ code }) => code === 'forfeitureLifted')
}

function isOverriding({ actor }: CaseEvent, officers: Commit['directory']['officers']): boolean {
  const roles = officers.find(({ id }) => id === actor.id)?.roles ?? []
  return overridingRoles.some(role => roles.includes(role))
}
