import type { AssigneeRule, Id, UserTaskStep } from '@yibiao/schemas'
import type { Candidate, Person, PersonCandidate } from '../case-state.ts'
import { assigneePlace } from '../expression-places.ts'
import { lookupKey, type AssigneesLookup } from '../lookup.ts'
import { evaluateAt } from '../rules/judge.ts'
import { isList } from '../../expression/index.ts'
import { ask, type Turn } from '../turn.ts'
import { processAdministrator } from './open-task.ts'

export interface CandidatesQuestion {
  readonly step: Id
  readonly rule: AssigneeRule
  /** Which rule of the step it is: a step may have several. */
  readonly slot: string
  readonly wants: AssigneesLookup['wants']
  /** Whether an empty pool must be noticed. */
  readonly noticesEmpty: boolean
  readonly excludesHandlersOf?: readonly Id[]
}

/** The people or the pool of a user task; `null` when there is nobody and the step asks for an incident. */
export function resolveSeats(turn: Turn, step: UserTaskStep): readonly Candidate[] | null {
  const question = {
    step: step.id,
    wants: step.completion.type === 'single' ? ('pool' as const) : ('people' as const),
    noticesEmpty: step.whenNobody !== undefined,
    ...(step.excludesHandlersOf === undefined ? {} : { excludesHandlersOf: step.excludesHandlersOf }),
  }
  const found = resolveCandidates(turn, { ...question, rule: step.assignees, slot: 'assignees' })
  if (found.length > 0) return found
  if (step.whenNobody === 'incident') return null
  if (step.whenNobody === 'fallback' && step.fallback !== undefined) {
    const fallback = resolveCandidates(turn, { ...question, rule: step.fallback, slot: 'fallback' })
    if (fallback.length > 0) return fallback
  }
  return [processAdministrator(turn)]
}

/** Whom a rule means now, without the applicant, excluded handlers and doubles; none while a lookup is open. */
export function resolveCandidates(turn: Turn, question: CandidatesQuestion): readonly Candidate[] {
  return withoutBarred(turn, findCandidates(turn, question), question.excludesHandlersOf ?? [])
}

function findCandidates(turn: Turn, question: CandidatesQuestion): readonly Candidate[] {
  const { rule, step, slot, wants } = question
  if (rule.type === 'previousHandler') return candidateOf(turn, lastHandler(turn, rule.step))
  if (isPlainPool(question) && rule.type === 'role' && rule.role.type === 'role') {
    return [{ type: 'pool', departmentId: turn.state.departmentId, role: rule.role.role }]
  }
  const officers = rule.type === 'expression' ? officersOf(turn, step, slot) : undefined
  const previous =
    rule.type === 'unitHead' && rule.of === 'previousHandler' ? lastHandler(turn, undefined)?.id : undefined
  const lookup: AssigneesLookup = {
    type: 'assignees',
    key: lookupKey(['assignees', step, slot, wants, officers ?? null, previous ?? null]),
    step,
    rule,
    wants,
    ...(officers === undefined ? {} : { officers }),
    ...(previous === undefined ? {} : { previousHandler: previous }),
  }
  return ask<'assignees'>(turn, lookup)?.candidates ?? []
}

/** A role of the own department needs no question, unless it must be known that somebody holds it. */
function isPlainPool({ rule, wants, noticesEmpty }: CandidatesQuestion): boolean {
  if (wants !== 'pool' || noticesEmpty || rule.type !== 'role') return false
  return rule.department === undefined || rule.department.type === 'own'
}

function officersOf(turn: Turn, step: Id, slot: string): readonly string[] {
  const result = evaluateAt(turn, step, assigneePlace(step, slot))
  if ('failed' in result) return []
  const values = isList(result.value) ? result.value : [result.value]
  return values.filter(value => typeof value === 'string')
}

/** Who finished a step last; the last person of all when no step is named. */
function lastHandler(turn: Turn, step: Id | undefined): Person | undefined {
  const entry = turn.state.path.findLast(
    each => each.handlers.length > 0 && (step === undefined || each.step === step),
  )
  return entry?.handlers.at(-1)
}

function candidateOf(turn: Turn, person: Person | undefined): readonly PersonCandidate[] {
  if (person === undefined) return []
  return [
    {
      type: 'person',
      id: person.id,
      name: person.name,
      departmentId: person.departmentId ?? turn.state.departmentId,
    },
  ]
}

function withoutBarred(
  turn: Turn,
  candidates: readonly Candidate[],
  excludesHandlersOf: readonly Id[],
): readonly Candidate[] {
  const { applicant, path } = turn.state
  const parties = [applicant?.partyId, applicant?.actingPartyId].filter(id => id !== undefined)
  const handlers = path
    .filter(({ step }) => excludesHandlersOf.includes(step))
    .flatMap(entry => entry.handlers.map(({ id }) => id))
  const seen = new Set<string>()
  return candidates.filter(candidate => {
    if (candidate.type === 'pool') return true
    if (candidate.partyId !== undefined && parties.includes(candidate.partyId)) return false
    if (handlers.includes(candidate.id) || seen.has(candidate.id)) return false
    seen.add(candidate.id)
    return true
  })
}
