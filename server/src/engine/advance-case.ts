import { civilDateOfInstant, type WorkingCalendar } from '@yibiao/core/clock'
import {
  advance,
  handlingTimeOf,
  statusOf,
  type Actor as EngineActor,
  type Advanced,
  type CaseEffect,
  type CaseEvent,
  type CaseState,
  type DebtVerification,
  type EngineCommand,
  type LookupAnswer,
} from '@yibiao/core/flow'
import type { AuditActor } from '../audit/record-audit.ts'
import { planBreaches, type NewBreach } from '../breaches/record-breaches.ts'
import { lastChangeOf } from '../cases/last-change.ts'
import { leadingClockOf, type LeadingDue } from '../cases/leading-clock.ts'
import { AnswersNeeded, type CommandWorld } from '../cases/load-command-world.ts'
import type { CaseRow } from '../cases/queries.ts'
import { childMessages } from '../children/child-messages.ts'
import { reportMessages } from '../children/report-messages.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { planDecision, type DecisionToPublish } from '../decisions/plan-decision.ts'
import type { DepartmentFacts } from '../departments/queries.ts'
import { exchangeMessages } from '../exchange/exchange-messages.ts'
import { endLicences } from '../licences/end-licences.ts'
import { issueLicences } from '../licences/issue-licences.ts'
import { planNotices, type NoticePlan } from '../notices/plan-notices.ts'
import { noticeMessages } from '../notifications/notice-messages.ts'
import { planNearTimer, settledLimit } from '../supervision/near-limit.ts'
import { supervisionMessages } from '../supervision/supervision-messages.ts'
import { planTasks } from './plan-tasks.ts'
import { refuseCommand } from './refuse-command.ts'
import { resolveLookups } from './resolve-lookups.ts'
import {
  correctionMessages,
  documentMessages,
  licenceMessages,
  participantMessages,
  sourceMessages,
  type TurnMessage,
} from './turn-messages.ts'
import { TurnContext } from './turn-context.ts'
import { chainEvents } from './write-events.ts'
import type { TimerPlan } from './write-timers.ts'
import { writeTurn } from './write-turn.ts'

/** One command to one case, whose row this transaction holds. */
export type Turn = {
  /** As it is before; a case that is just being submitted has the initial state and no row yet. */
  caseRow: CaseRow
  isNew?: boolean
  department: DepartmentFacts
  world: TurnWorld
  /** What the source said that was asked for this command. */
  verification?: DebtVerification | undefined
  command: EngineCommand
  commandId: string
  /** The version the actor saw; absent for what the server itself does. */
  expectedVersion?: number
  actor: EngineActor
  auditActor: AuditActor
}

/** As a command finds it, or as a submission has it at hand. */
export type TurnWorld = Omit<CommandWorld, LaterParts> & Partial<Pick<CommandWorld, LaterParts>>

/** What a submission neither needs nor has. */
type LaterParts = 'readAnswers' | 'missing'

export type AdvancedCase = { caseRow: CaseRow; events: readonly CaseEvent[]; effects: readonly CaseEffect[] }

/** A flow asks a handful of questions per command; more would be a loop. */
const mostRounds = 8

/**
 * Advances the case and writes what follows from it: state, events, tasks, timers, outbox, audit. One statement, which
 * travels with the commit.
 * @throws AppError for every refusal of the engine, with what changed when the actor saw an older version
 */
export async function advanceCase(
  context: Context,
  transaction: Transaction,
  turn: Turn,
): Promise<AdvancedCase> {
  const { caseRow } = turn
  const { version, calendar } = turn.world
  const { state, events, effects } = await runEngine(context, transaction, turn)
  const leading = leadingClockOf(state, version.definition.limits, calendar)
  const outward = caseRow.isTest
    ? nothingOutward
    : await planOutward(context, transaction, turn, { state, events, effects, leading })
  const { licences } = outward
  const chained = chainEvents(caseRow.chainHead, events)
  const { rows, projections } = planTasks(turn, state, { events, leading })
  const messages = [
    ...documentMessages(caseRow.id, effects, state, turn.auditActor),
    ...participantMessages(caseRow, projections),
    ...sourceMessages(caseRow.id, effects),
    ...correctionMessages(caseRow, effects),
    ...childMessages(context, caseRow, effects),
    ...reportMessages(caseRow, caseRow.state, state, events),
    ...noticeMessages(caseRow.id, effects, state, context.clock.now()),
    ...outward.messages,
  ]
  const next = {
    ...nextRow(context, caseRow, state, { leading, calendar }),
    lastChange: lastChangeOf(events) ?? caseRow.lastChange,
    chainHead: chained.at(-1)?.hash ?? caseRow.chainHead,
    messages: caseRow.messages + messages.length,
  }
  writeTurn(context, transaction, {
    caseRow: next,
    isNew: turn.isNew === true,
    events: chained,
    tasks: rows,
    effects,
    alarms: outward.alarms,
    notices: outward.notices,
    decision: outward.decision,
    breaches: outward.breaches,
    messages,
    messagesBefore: caseRow.messages,
    audit: {
      departmentId: caseRow.departmentId,
      actor: turn.auditActor,
      action: `case.${turn.command.type}`,
      subject: { type: 'case', id: caseRow.id },
      details: {
        version: next.version,
        events: events.length,
        ...(licences.length === 0 ? {} : { licences }),
      },
    },
  })
  return { caseRow: next, events, effects }
}

/** What a turn does outside the case itself. A test does nothing of it. */
type Outward = {
  /** Ids. */
  licences: readonly string[]
  messages: readonly TurnMessage[]
  notices: NoticePlan
  decision: DecisionToPublish | undefined
  /** When supervision is warned. */
  alarms: TimerPlan
  breaches: readonly NewBreach[]
}

const nothingOutward: Outward = {
  licences: [],
  messages: [],
  notices: { started: [], ended: [] },
  decision: undefined,
  alarms: { cleared: [], set: [] },
  breaches: [],
}

/** Licences, the exchange, what supervision is told, broken promises, and public pages. */
async function planOutward(
  context: Context,
  transaction: Transaction,
  turn: Turn,
  {
    state,
    events,
    effects,
    leading,
  }: Pick<Advanced, 'state' | 'events' | 'effects'> & { leading: LeadingDue | null },
): Promise<Outward> {
  const { caseRow } = turn
  const { calendar, version } = turn.world
  const { limits } = version.definition
  const stood = { clock: caseRow.leadingClock, dueOn: caseRow.dueOn }
  const settled = settledLimit(stood, leading, todayOf(context), calendar)
  const now = context.clock.now()
  return {
    licences: [
      ...(await issueLicences(context, transaction, turn, effects)),
      ...(await endLicences(context, transaction, caseRow, effects)),
    ],
    messages: [
      ...licenceMessages(caseRow.id, effects, turn.auditActor),
      ...exchangeMessages(caseRow.id, effects, state),
      ...supervisionMessages(
        caseRow.id,
        { before: caseRow.state, state, events, effects, limits, settled },
        now,
      ),
    ],
    decision: await planDecision(context, turn, events),
    notices: await planNotices(context, turn, effects, events),
    alarms: planNearTimer(caseRow.id, stood, leading, calendar),
    breaches: planBreaches(effects),
  }
}

async function runEngine(context: Context, transaction: Transaction, turn: Turn): Promise<Advanced> {
  const { world } = turn
  const lookups = new Map<string, LookupAnswer>()
  const given = new TurnContext(turn, context.clock.now().toISOString(), lookups)
  for (let round = 0; round < mostRounds; round += 1) {
    try {
      const result = advance(world.version.flow, turn.caseRow.state, turn.command, given)
      if ('refusal' in result) throw await refuseCommand(transaction, turn, result.refusal)
      if (!('needs' in result)) return result
      const asking = { departmentId: turn.caseRow.departmentId, world }
      for (const [key, answer] of await resolveLookups(transaction, asking, result.needs))
        lookups.set(key, answer)
    } catch (error) {
      if (!(error instanceof AnswersNeeded)) throw error
      await world.readAnswers?.()
    }
  }
  throw new Error(`The flow of case ${turn.caseRow.id} asks without end.`)
}

/** The row as the state makes it: what lists filter and order by is copied out of it. */
function nextRow(
  context: Context,
  caseRow: CaseRow,
  state: CaseState,
  { leading, calendar }: { leading: LeadingDue | null; calendar: WorkingCalendar },
): CaseRow {
  const time = caseRow.daysTaken === null ? handlingTimeOf(state, calendar) : undefined
  const { receivedAt, acceptedAt, decidedAt, concludedAt } = state.moments
  return {
    ...caseRow,
    state,
    version: state.version,
    status: statusOf(state),
    submission: state.submission,
    dueOn: leading?.dueOn ?? null,
    leadingClock: leading?.clock ?? null,
    receivedAt: dateOf(receivedAt),
    acceptedAt: dateOf(acceptedAt),
    decidedAt: dateOf(decidedAt),
    concludedAt: dateOf(concludedAt),
    daysTaken: time?.taken ?? caseRow.daysTaken,
    daysAllowed: time?.allowed ?? caseRow.daysAllowed,
    updatedAt: context.clock.now(),
  }
}

function dateOf(instant: string | undefined): Date | null {
  return instant === undefined ? null : new Date(instant)
}

/** The day of an instant in China, for lights and limits. */
export function todayOf(context: Context): string {
  return civilDateOfInstant(context.clock.now().getTime())
}
