import {
  isOpenTask,
  type CaseEffect,
  type CaseEvent,
  type CaseState,
  type RedMarkCode,
} from '@yibiao/core/flow'
import type { LimitsDefinition } from '@yibiao/schemas'
import { longSuspension, manySuspensions, type RuleCode } from './rules.ts'

/** What a rule found in a turn of a case. */
export type Finding = {
  rule: RuleCode
  /** Sets it apart from other findings of the rule in the case; found again, it is the same. */
  key: string
  step?: string
  params?: Readonly<Record<string, string | number>>
  /** Who had the work. */
  officers: { id: string; name: string }[]
  /** The department that it is about, where that is not the one of the case: `department` of the sentence. */
  about?: {
    departmentId: string
    /** Who had the work there, when it has a record of its own. */
    officers?: { id: string; name: string }[]
  }
}

export type JudgedTurn = {
  before: CaseState
  state: CaseState
  events: readonly CaseEvent[]
  effects: readonly CaseEffect[]
  limits: LimitsDefinition
  /** The limit whose yellow warning is over. */
  settled?: string | undefined
}

const rulesOfMarks: Partial<Record<RedMarkCode, RuleCode>> = {
  preReviewOverdue: 'notAccepted',
  acceptanceOverdue: 'notAccepted',
  deemedAccepted: 'notAccepted',
  secondCorrection: 'secondCorrection',
  stepOverdue: 'stepOverdue',
  promisedOverdue: 'caseOverdue',
  statutoryOverdue: 'caseOverdue',
  deemedGranted: 'caseOverdue',
  specialProcedureOverdue: 'specialProcedureOverdue',
  deliveryOverdue: 'deliveryOverdue',
}

/** 效能监督 4.6: what the rules find in the events of one command. Returns are counted where events are stored. */
export function judgeEvents(turn: JudgedTurn): Finding[] {
  return turn.events.flatMap(event => judgeEvent(turn, event))
}

function judgeEvent(turn: JudgedTurn, event: CaseEvent): Finding[] {
  const { state, effects, limits } = turn
  const issues = effects.some(({ type }) => type === 'issueDocument')
  const actor = event.actor.kind === 'officer' ? [{ id: event.actor.id, name: event.actor.name }] : []
  switch (event.type) {
    case 'limitPassed':
    case 'redMarked': {
      const rule = event.mark === null ? undefined : rulesOfMarks[event.mark]
      if (rule === undefined) return []
      const { step } = event
      const key = rule === 'stepOverdue' ? `${step ?? ''} ${event.sequence}` : String(event.mark)
      return [
        {
          rule,
          key,
          ...(step === undefined ? {} : { step }),
          params: { mark: String(event.mark) },
          officers: rule === 'secondCorrection' ? actor : holdersOf(turn.before, step),
        },
      ]
    }
    case 'screened':
      return event.answer === 'forfeited' ? [forfeiture(turn, event)] : []
    case 'screenedItemStarted':
      return lifted(state, event, actor)
    case 'acceptanceRefused':
      return refusal(event.reason, issues, actor)
    case 'decided':
      return event.decision.outcome === 'granted' ? [] : refusal(event.decision.reason, issues, actor)
    case 'extended':
      return limits.extension === undefined || event.reason.trim() === ''
        ? [{ rule: 'extensionWithoutBasis', key: 'extended', officers: actor }]
        : []
    case 'rewound':
      return [{ rule: 'oftenReturned', key: 'returned', step: event.to, officers: actor }]
    case 'specialProcedureStarted': {
      const count = state.specialProcedures?.length ?? 0
      return count >= manySuspensions
        ? [{ rule: 'oftenSuspended', key: 'suspended', params: { count }, officers: actor }]
        : []
    }
    case 'specialProcedureEnded': {
      const days = suspendedDays(state)
      return days > longSuspension
        ? [{ rule: 'longSuspended', key: 'suspendedLong', params: { days }, officers: actor }]
        : []
    }
    default:
      return []
  }
}

/** 甄别逾期失权: on record with whoever leads the case, and with who was silent. */
function forfeiture(
  { before }: JudgedTurn,
  { run, candidate, step, departmentId }: Extract<CaseEvent, { type: 'screened' }>,
): Finding {
  const holder = before.tasks.find(task => task.run === run && task.seat === candidate)?.holder
  const officers = holder === undefined ? [] : [{ id: holder.id, name: holder.name }]
  return {
    rule: 'screeningForfeited',
    key: `${run} ${candidate}`,
    step,
    officers: [],
    about: { departmentId, officers },
  }
}

/** What a department had forfeited, or said not to be needed, was started all the same. */
function lifted(
  { screened = [] }: CaseState,
  { run, candidate, step }: Extract<CaseEvent, { type: 'screenedItemStarted' }>,
  officers: Finding['officers'],
): Finding[] {
  const said = screened.find(each => each.run === run && each.candidate === candidate)
  if (said === undefined || said.answer === 'conditional') return []
  const about = { departmentId: said.departmentId }
  return [{ rule: 'forfeitureLifted', key: `${run} ${candidate}`, step, officers, about }]
}

function refusal(reason: string | undefined, hasDocument: boolean, officers: Finding['officers']): Finding[] {
  return [
    ...((reason ?? '').trim() === ''
      ? [{ rule: 'refusalWithoutReason', key: 'refused', officers } satisfies Finding]
      : []),
    ...(hasDocument
      ? []
      : [{ rule: 'refusalWithoutDocument', key: 'refusedBare', officers } satisfies Finding]),
  ]
}

/** Who holds the open work, of a step when one is named; nobody when it waits for a role. */
export function holdersOf(state: CaseState, step: string | undefined): Finding['officers'] {
  const open = state.tasks.filter(task => isOpenTask(task) && (step === undefined || task.step === step))
  const people = open.flatMap(task => {
    if (task.holder !== undefined) return [{ id: task.holder.id, name: task.holder.name }]
    return task.candidates.flatMap(each => (each.type === 'person' ? [{ id: each.id, name: each.name }] : []))
  })
  return [...new Map(people.map(person => [person.id, person])).values()]
}

const dayMilliseconds = 86_400_000

/** Calendar days of all procedures that ended, each begun day counted. */
function suspendedDays({ specialProcedures = [] }: CaseState): number {
  return specialProcedures.reduce((sum, { startedAt, endedAt }) => {
    if (endedAt === undefined) return sum
    return sum + Math.ceil((Date.parse(endedAt) - Date.parse(startedAt)) / dayMilliseconds)
  }, 0)
}
