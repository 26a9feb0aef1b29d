import { foldEvents } from '../apply-event.ts'
import type { CaseEffect } from '../case-effect.ts'
import type { CaseEvent, CaseFact } from '../case-event.ts'
import type { CaseState } from '../case-state.ts'
import { isOpenTask } from '../tasks/close-task.ts'
import { demand, type Commit, type Violation } from './commit.ts'

/** Every closed task has exactly one history row, with its cause; an open one has none. */
export function keepsOneRowPerTask({ after, history }: Commit): readonly Violation[] {
  const rows = new Map<string, number>()
  for (const event of history) {
    if (event.type === 'taskClosed') rows.set(event.task, (rows.get(event.task) ?? 0) + 1)
  }
  const wrong = after.tasks.filter(task => (rows.get(task.id) ?? 0) !== (isOpenTask(task) ? 0 : 1))
  const silent = after.tasks.filter(task => !isOpenTask(task) && task.cause === undefined)
  return [
    ...demand(wrong.length === 0, 'oneRowPerTask', `task ${wrong[0]?.id}`),
    ...demand(silent.length === 0, 'oneRowPerTask', `task ${silent[0]?.id} closed without a cause`),
  ]
}

/** Events 1, 2, 3 … without a gap, none before the one before it, all of one command. */
export function keepsEventsInOrder({ before, events, move }: Commit): readonly Violation[] {
  const gap = events.findIndex(({ sequence }, index) => sequence !== before.sequence + index + 1)
  const foreign = events.find(({ commandId, at }) => commandId !== move.commandId || at !== move.now)
  return [
    ...demand(gap === -1, 'eventsInOrder', `sequence ${events[gap]?.sequence}`),
    ...demand(foreign === undefined, 'eventsInOrder', 'an event of another command'),
  ]
}

/** Snapshots of the answers are numbered 1, 2, 3 …: one for the application, and one whenever they change. */
export function numbersSnapshots({ before, events }: Commit): readonly Violation[] {
  let last = before.submission
  const wrong = events.find(event => {
    if (!takesSnapshot(event)) return false
    const isNext = event.submission === last + 1
    last = event.submission
    return !isNext
  })
  return demand(wrong === undefined, 'snapshotsNumbered', `event ${wrong?.sequence}`)
}

function takesSnapshot(event: CaseEvent): event is Extract<CaseEvent, { readonly submission: number }> {
  return 'submission' in event
}

/** Replay equals state. */
export function replaysToState({ before, after, events }: Commit): readonly Violation[] {
  return demand(isSame(foldEvents(events, before), after), 'replayEqualsState', `version ${after.version}`)
}

/** Equal JSON values; parts that are shared cost nothing. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const mine = Object.entries(a)
  const others = new Map(Object.entries(b))
  return (
    mine.length === others.size &&
    mine.every(([key, value]) => others.has(key) && isSame(value, others.get(key)))
  )
}

const pairs: readonly (readonly [CaseFact['type'], CaseEffect['type']])[] = [
  ['taskOpened', 'createTask'],
  ['taskClosed', 'closeTask'],
  ['timerSet', 'setTimer'],
  ['timerCleared', 'clearTimer'],
]

/** What the host mirrors it is told, once each; ids of effects are the command's. */
export function matchesEffects(commit: Commit): readonly Violation[] {
  const { before, after, events, effects, move } = commit
  const countOf = (name: CaseEffect['type']): number => effects.filter(({ type }) => type === name).length
  const corrections = countOf('openCorrection') - countOf('closeCorrection')
  const participations = countOf('startParticipation') - countOf('endParticipation')

  const wrong = pairs.find(
    ([fact, effect]) =>
      events.filter(({ type }) => type === fact).length !==
      effects.filter(({ type }) => type === effect).length,
  )
  const ids = effects.map(({ id }) => id)
  const isNamed = ids.every(id => id.startsWith(`${move.commandId}:`)) && new Set(ids).size === ids.length
  return [
    ...demand(wrong === undefined, 'effectsMatchEvents', `${wrong?.[0]} without ${wrong?.[1]}`),
    ...demand(
      corrections === openCorrections(after) - openCorrections(before),
      'effectsMatchEvents',
      'a correction the host does not know about',
    ),
    ...demand(
      participations === openParts(after) - openParts(before),
      'effectsMatchEvents',
      'a participation the host does not know about',
    ),
    ...demand(
      showsItsNotices(commit),
      'effectsMatchEvents',
      'a public notice the host does not know about, or one of a step that is over',
    ),
    ...demand(isNamed, 'effectsMatchEvents', 'ids of effects'),
  ]
}

/** Of the steps that show something to the public, each is told at its begin and at its end. */
function showsItsNotices({ flow, before, after, effects }: Commit): boolean {
  const shownIn = ({ runs }: CaseState): readonly string[] =>
    runs
      .filter(
        ({ step, incident }) => flow.places.get(step)?.step.type === 'publicNotice' && incident === undefined,
      )
      .map(({ id }) => id)
  const isTold = (type: 'publishNotice' | 'endNotice', run: string): boolean =>
    effects.some(effect => effect.type === type && effect.runId === run)
  const [earlier, now] = [shownIn(before), shownIn(after)]
  return (
    now.filter(run => !earlier.includes(run)).every(run => isTold('publishNotice', run)) &&
    earlier.filter(run => !now.includes(run)).every(run => isTold('endNotice', run))
  )
}

function openCorrections({ correction }: CaseState): number {
  return correction === null ? 0 : 1
}

/** Of departments that are asked; and of those that may have to handle something after a 甄别, or forfeited it. */
function openParts({ tasks, screened = [], moments }: CaseState): number {
  const asked = tasks.filter(
    task => (task.kind === 'consultation' || task.kind === 'screening') && isOpenTask(task),
  )
  const kept = screened.filter(({ answer }) => answer === 'conditional' || answer === 'forfeited')
  return asked.length + (moments.concludedAt === undefined ? kept.length : 0)
}
