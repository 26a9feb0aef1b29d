import { civilDateOfInstant, type WorkingCalendar } from '@yibiao/core/clock'
import {
  advance,
  foldEvents,
  statusOf,
  type Actor as EngineActor,
  type CaseEffect,
  type CaseEvent,
  type CaseState,
  type Debt,
  type DebtVerification,
  type EngineCommand,
  type LookupAnswer,
} from '@yibiao/core/flow'
import { and, eq } from 'drizzle-orm'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import { leadingClockOf } from '../cases/leading-clock.ts'
import type { CaseRow } from '../cases/queries.ts'
import { cases } from '../cases/tables.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import type { Department } from '../departments/queries.ts'
import type { PublishedVersion } from '../items/read-version.ts'
import { noticeMessages } from '../notifications/notice-messages.ts'
import { writeParticipations } from '../participations/write-participations.ts'
import { writeTasks } from '../tasks/write-tasks.ts'
import { deriveId } from './derive-id.ts'
import { numberLicences } from './number-licences.ts'
import { planTasks } from './plan-tasks.ts'
import { refuseCommand } from './refuse-command.ts'
import { resolveLookups } from './resolve-lookups.ts'
import {
  correctionMessages,
  documentMessages,
  participantMessages,
  serviceMessages,
  writeMessages,
} from './turn-messages.ts'
import { chainEvents, writeEvents } from './write-events.ts'
import { writeTimers } from './write-timers.ts'

/** One command to one case, whose row this transaction holds. */
export type Turn = {
  /** As it is before; a case that is just being submitted has the initial state and no row yet. */
  caseRow: CaseRow
  isNew?: boolean
  version: PublishedVersion
  department: Department
  calendar: WorkingCalendar
  /** Names that conditions may use. */
  facts: Parameters<typeof advance>[3]['facts']
  /** The latest answers, for lookups that depend on them. */
  answers: Readonly<Record<string, unknown>>
  debts: readonly Debt[]
  verification?: DebtVerification
  command: EngineCommand
  commandId: string
  /** The version the actor saw; absent for what the server itself does. */
  expectedVersion?: number
  actor: EngineActor
  auditActor: AuditActor
}

export type AdvancedCase = { caseRow: CaseRow; events: readonly CaseEvent[]; effects: readonly CaseEffect[] }

/** A flow asks a handful of questions per command; more would be a loop. */
const mostRounds = 8

/**
 * Advances the case and writes what follows from it: state, events, tasks, timers, outbox, audit. The statements are
 * sent together, in one flush.
 * @throws AppError for every refusal of the engine, with what changed when the actor saw an older version
 */
export async function advanceCase(
  context: Context,
  transaction: Transaction,
  turn: Turn,
): Promise<AdvancedCase> {
  const { events, effects: asked } = await runEngine(context, transaction, turn)
  const effects = await numberLicences(context, transaction, turn, asked)
  const state = foldEvents(events, turn.caseRow.state)
  const chained = chainEvents(turn.caseRow.chainHead, events)
  const { rows, projections } = planTasks(turn, state, events)
  const now = context.clock.now()
  const messages = [
    ...documentMessages(turn.caseRow.id, effects, state, turn.auditActor),
    ...participantMessages(turn.caseRow, projections),
    ...serviceMessages(turn.caseRow.id, effects, turn.auditActor),
    ...correctionMessages(turn.caseRow, effects),
    ...noticeMessages(turn.caseRow.id, effects, state, now),
  ]
  const next = nextRow(context, turn, state)
  next.chainHead = chained.at(-1)?.hash ?? turn.caseRow.chainHead
  next.messages = turn.caseRow.messages + messages.length
  const { departmentId, id: caseId } = turn.caseRow
  await Promise.all([
    writeRow(transaction, next, turn.isNew === true),
    writeEvents(transaction, { departmentId, caseId }, chained),
    writeTasks(transaction, { departmentId, caseId }, rows),
    writeTimers(transaction, { departmentId, caseId }, effects),
    writeParticipations(transaction, { departmentId, caseId, now }, effects),
    writeMessages(transaction, { departmentId, after: turn.caseRow.messages, now }, messages),
    recordAudit(context, transaction, {
      departmentId,
      actor: turn.auditActor,
      action: `case.${turn.command.type}`,
      subject: { type: 'case', id: caseId },
      details: { version: next.version, events: events.length },
    }),
  ])
  return { caseRow: next, events, effects }
}

async function runEngine(
  context: Context,
  transaction: Transaction,
  turn: Turn,
): Promise<{ events: readonly CaseEvent[]; effects: readonly CaseEffect[] }> {
  const lookups = new Map<string, LookupAnswer>()
  for (let round = 0; round < mostRounds; round += 1) {
    const result = advance(turn.version.flow, turn.caseRow.state, turn.command, {
      now: context.clock.now().toISOString(),
      commandId: turn.commandId,
      ...(turn.expectedVersion === undefined ? {} : { expectedVersion: turn.expectedVersion }),
      actor: turn.actor,
      calendar: turn.calendar,
      facts: turn.facts,
      lookups,
      debts: turn.debts,
      ...(turn.verification === undefined ? {} : { verification: turn.verification }),
      deriveId,
    })
    if ('refusal' in result) throw await refuseCommand(transaction, turn, result.refusal)
    if (!('needs' in result)) return result
    const world = {
      departmentId: turn.caseRow.departmentId,
      version: turn.version,
      answers: turn.answers,
    }
    for (const [key, answer] of await resolveLookups(transaction, world, result.needs))
      lookups.set(key, answer)
  }
  throw new Error(`The flow of case ${turn.caseRow.id} asks without end.`)
}

/** The row as the state makes it: what lists filter and order by is copied out of it. */
function nextRow(context: Context, turn: Turn, state: CaseState): CaseRow {
  const leading = leadingClockOf(state, turn.version.definition.limits, turn.calendar)
  const { receivedAt, acceptedAt, decidedAt, concludedAt } = state.moments
  return {
    ...turn.caseRow,
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
    updatedAt: context.clock.now(),
  }
}

async function writeRow(transaction: Transaction, row: CaseRow, isNew: boolean): Promise<void> {
  if (isNew) {
    await transaction.insert(cases).values(row)
    return
  }
  const { departmentId, id, number: _number, queryPassword: _queryPassword, ...changed } = row
  await transaction
    .update(cases)
    .set(changed)
    .where(and(eq(cases.departmentId, departmentId), eq(cases.id, id)))
}

function dateOf(instant: string | undefined): Date | null {
  return instant === undefined ? null : new Date(instant)
}

/** The day of an instant in China, for lights and limits. */
export function todayOf(context: Context): string {
  return civilDateOfInstant(context.clock.now().getTime())
}
