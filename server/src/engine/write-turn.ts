import type { CaseEffect } from '@yibiao/core/flow'
import { sql, type SQL } from 'drizzle-orm'
import { auditValues, insertAudit, type AuditEntry } from '../audit/record-audit.ts'
import type { CaseRow } from '../cases/queries.ts'
import { cases } from '../cases/tables.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { assignColumns, insertRow, parameter, prepareStatement, type Statement } from '../db/statement.ts'
import type { DecisionToPublish } from '../decisions/plan-decision.ts'
import { recordBreaches, type NewBreach } from '../breaches/record-breaches.ts'
import { publishDecision } from '../decisions/write-decision.ts'
import type { NoticePlan } from '../notices/plan-notices.ts'
import { sendSignals } from '../live/send-signals.ts'
import { endNotices, startNotices } from '../notices/write-notices.ts'
import { endParts, planParts, startParts } from '../participations/write-participations.ts'
import { taskRows, upsertTasks, type TaskRow } from '../tasks/write-tasks.ts'
import { messageRows, putMessages, type TurnMessage } from './turn-messages.ts'
import { appendEvents, eventRows, type ChainedEvent } from './write-events.ts'
import { clearTimers, planTimers, setTimers, type TimerPlan } from './write-timers.ts'

/** Everything a command leaves in the database. */
export type TurnRows = {
  caseRow: CaseRow
  isNew: boolean
  events: readonly ChainedEvent[]
  tasks: readonly TaskRow[]
  effects: readonly CaseEffect[]
  /** Timers of the host, besides those of the engine. */
  alarms: TimerPlan
  notices: NoticePlan
  /** The decision, when it is one that everybody may read. */
  decision: DecisionToPublish | undefined
  breaches: readonly NewBreach[]
  messages: readonly TurnMessage[]
  /** Messages that the case sent before. */
  messagesBefore: number
  audit: AuditEntry
}

/**
 * Writes all of it with one statement, whose answer is not waited for: it commits or fails with the transaction.
 * What a command leaves nothing in is left out of the statement, so that PostgreSQL prepares no plan for it.
 */
export function writeTurn(context: Context, transaction: Transaction, turn: TurnRows): void {
  const { caseRow } = turn
  const ofEngine = planTimers(caseRow.id, turn.effects)
  const timers = {
    cleared: [...ofEngine.cleared, ...turn.alarms.cleared],
    set: [...ofEngine.set, ...turn.alarms.set],
  }
  const parts = planParts(turn.effects)
  const present: PartName[] = [turn.isNew ? 'insertCase' : 'updateCase', 'appendEvents', 'sendSignals']
  if (turn.tasks.length > 0) present.push('upsertTasks')
  if (timers.cleared.length > 0) present.push('clearTimers')
  if (timers.set.length > 0) present.push('setTimers')
  if (turn.messages.length > 0) present.push('putMessages')
  if (parts.started.length > 0) present.push('startParts')
  if (parts.ended.length > 0) present.push('endParts')
  if (turn.notices.started.length > 0) present.push('startNotices')
  if (turn.notices.ended.length > 0) present.push('endNotices')
  if (turn.decision !== undefined) present.push('publishDecision')
  if (turn.breaches.length > 0) present.push('recordBreaches')
  transaction.send(statementOf(present), {
    ...caseRow,
    ...auditValues(context, turn.audit),
    caseId: caseRow.id,
    now: context.clock.now().toISOString(),
    events: eventRows(turn.events),
    tasks: taskRows(caseRow.departmentId, turn.tasks),
    clearedTimers: JSON.stringify(timers.cleared),
    setTimers: JSON.stringify(timers.set),
    newMessages: messageRows(turn.messages, turn.messagesBefore),
    startedParts: JSON.stringify(parts.started),
    endedParts: JSON.stringify(parts.ended),
    startedNotices: JSON.stringify(turn.notices.started),
    endedNotices: JSON.stringify(turn.notices.ended),
    publishedDecisions: JSON.stringify(turn.decision === undefined ? [] : [turn.decision]),
    newBreaches: JSON.stringify(turn.breaches),
  })
}

/** What a command changes in the row of a case. */
const changing = [
  'itemVersion',
  'itemName',
  'state',
  'version',
  'status',
  'submission',
  'dueOn',
  'leadingClock',
  'receivedAt',
  'acceptedAt',
  'decidedAt',
  'concludedAt',
  'daysTaken',
  'daysAllowed',
  'updatedAt',
  'lastChange',
  'chainHead',
  'messages',
] as const

const parts = {
  insertCase: insertRow(cases),
  updateCase: sql`update ${cases} set ${assignColumns(cases, changing)}
    where department_id = ${parameter('departmentId')}::uuid and id = ${parameter('caseId')}::uuid`,
  appendEvents,
  upsertTasks,
  clearTimers,
  setTimers,
  putMessages,
  startParts,
  endParts,
  startNotices,
  endNotices,
  publishDecision,
  recordBreaches,
  sendSignals,
} satisfies Record<string, SQL>

type PartName = keyof typeof parts

/** One for each set of parts that occurs; there are a few dozen at most. */
const statements = new Map<string, Statement<Readonly<Record<string, unknown>>, never>>()

function statementOf(present: readonly PartName[]): Statement<Readonly<Record<string, unknown>>, never> {
  const key = present.join(' ')
  const known = statements.get(key)
  if (known !== undefined) return known
  const written = present.map(name => sql`${sql.identifier(name)} as (${parts[name]})`)
  const made = prepareStatement<Readonly<Record<string, unknown>>>(
    sql`with ${sql.join(written, sql`, `)} ${insertAudit}`,
  )
  statements.set(key, made)
  return made
}
