import type { CaseEvent } from '../case-event.ts'
import { openFollowUps } from '../follow-ups/follow-up-state.ts'
import { definitionOf } from '../follow-ups/stages.ts'
import { isOpenTask } from '../tasks/close-task.ts'
import { demand, type Commit, type Violation } from './commit.ts'

/** 后续程序: each waits for exactly one thing, its record is complete, and it never touches the decision. */
export function keepsFollowUps({ before, after, events, flow }: Commit): readonly Violation[] {
  const { followUps = [] } = after
  const idle = openFollowUps(after).find(({ token, stage }) => {
    const run = after.runs.find(each => each.token === token)
    const tasks = after.tasks.filter(task => task.run === run?.id && isOpenTask(task))
    if (stage !== 'rectification') return tasks.length !== 1 || tasks[0]?.kind !== stage
    const isTimed = after.timers.some(
      timer => after.clocks.find(({ key }) => key === timer.clock)?.run === run?.id,
    )
    return tasks.length > 0 || !isTimed
  })
  const unfounded = followUps.find(({ stage, result, checks, rectifications, revocation }) => {
    const last = checks.at(-1)
    const round = rectifications.at(-1)
    if (result === 'ended') return false
    if (result === 'passed') return last?.outcome !== 'passed'
    if (result !== undefined) return revocation?.outcome !== result
    if (stage === 'rectification') return round === undefined || last?.outcome !== 'failed'
    if (stage === 'recheck') return round === undefined || (round.reportedAt ?? round.lapsedAt) === undefined
    return stage === 'revocation' ? last?.outcome !== 'failed' : checks.length > 0
  })
  const unwitnessed = events.find(event => {
    if (event.type !== 'checkRecorded') return false
    const { definition } = followUps.find(({ id }) => id === event.followUp) ?? {}
    const names = new Set(event.check.inspectors.map(({ certificate }) => certificate))
    return names.size < (definitionOf(flow, definition)?.inspectors ?? 1)
  })
  const decided = before.decision !== null && after.decision !== before.decision
  return [
    ...demand(idle === undefined, 'followUpsGoOn', `${idle?.id} waits for nothing in ${idle?.stage}`),
    ...demand(unfounded === undefined, 'followUpsGoOn', `${unfounded?.id} is ${unfounded?.stage}`),
    ...demand(unwitnessed === undefined, 'checksHaveWitnesses', 'too few inspectors'),
    ...demand(!decided, 'decidedStaysDecided', 'the decision changed'),
  ]
}

/** 撤销 and 注销: once, of what was granted, by a person who decides, and the licence goes with it. */
export function endsGrantsOnce({ after, events, history, effects, directory }: Commit): readonly Violation[] {
  const ends = history.filter(({ type }) => type === 'grantEnded')
  const now = events.filter(({ type }) => type === 'grantEnded')
  const told = effects.filter(({ type }) => type === 'endLicence').length
  const automatic = now.find(({ actor }) => actor.kind !== 'officer')
  const own = now.find(({ actor }) => {
    const party = directory.officers.find(({ id }) => id === actor.id)?.partyId
    return party !== undefined && party === after.applicant?.partyId
  })
  return [
    ...demand(ends.length <= 1, 'grantEndsOnce', `${ends.length} ends`),
    ...demand(
      ends.length === 0 || after.decision?.outcome === 'granted',
      'grantEndsOnce',
      'nothing was granted',
    ),
    ...demand(told === now.length, 'grantEndsOnce', 'the licence goes on'),
    ...demand(automatic === undefined && own === undefined, 'grantEndsOnce', 'ended by nobody who may'),
    ...demand(
      ends.length === 0 || openFollowUps(after).length === 0,
      'grantEndsOnce',
      'a follow-up of what holds no longer',
    ),
  ]
}

/** Whether a fact belongs to a follow-up and so may come after the end of the case. */
export function isOfFollowUp(history: readonly CaseEvent[], event: CaseEvent): boolean {
  if ('followUp' in event) return true
  const runs = new Set(
    history.flatMap(each =>
      each.type === 'runOpened' && isTokenOfFollowUp(history, each.run.token) ? [each.run.id] : [],
    ),
  )
  const tasks = new Set(
    history.flatMap(each => (each.type === 'taskOpened' && runs.has(each.task.run) ? [each.task.id] : [])),
  )
  switch (event.type) {
    case 'tokenConsumed':
      return isTokenOfFollowUp(history, event.token)
    case 'runOpened':
      return runs.has(event.run.id)
    case 'taskOpened':
      return tasks.has(event.task.id)
    case 'taskClaimed':
    case 'taskReleased':
    case 'taskTransferred':
      return tasks.has(event.task)
    case 'runFinished':
    case 'taskClosed':
    case 'clockMoved':
      return event.run !== undefined && runs.has(event.run)
    case 'limitPassed':
      return runs.has(/^\w+:(r\d+):/.exec(event.clock)?.[1] ?? '')
    case 'timerSet':
    case 'timerCleared':
    case 'timerFired':
      return true
    default:
      return false
  }
}

function isTokenOfFollowUp(history: readonly CaseEvent[], token: string): boolean {
  return history.some(event => event.type === 'followUpOpened' && event.token === token)
}
