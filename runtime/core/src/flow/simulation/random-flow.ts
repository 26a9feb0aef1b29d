import type {
  CompletionMode,
  ConsultationStep,
  FlowStep,
  FollowUpDefinition,
  Id,
  TimeLimit,
  UserTaskStep,
} from '@yibiao/schemas'
import type { FlowSource } from '../compile-flow.ts'
import type { Random } from './random.ts'

const modes: readonly CompletionMode[] = [
  { type: 'single' },
  { type: 'single' },
  { type: 'all' },
  { type: 'any', refusal: 'oneRefuses' },
  { type: 'any', refusal: 'allRefuse' },
  { type: 'vote', threshold: { type: 'ratio', percent: 60 }, countsAbstentions: true },
  { type: 'vote', threshold: { type: 'count', count: 2 }, countsAbstentions: false },
  { type: 'sequential' },
]

const conditions = [
  'area > 10',
  'area > 20',
  'area > 30',
  'isLarge',
  'not(isLarge)',
  'nodes.accept.outcome = "accepted"',
  'false',
  'isFaulty',
]

interface Draft {
  readonly random: Random
  count: number
  /** Steps of people so far, which later ones may exclude. */
  readonly passed: Id[]
}

/** A sound flow in the order of the law with nested blocks of every kind, and limits. */
export function randomFlow(random: Random): FlowSource {
  const draft: Draft = { random, count: 0, passed: [] }
  const hasPreReview = random.chance(25)
  const steps: FlowStep[] = [
    ...(hasPreReview ? [work(draft, 'preReview', 'window', { type: 'single' })] : []),
    { ...work(draft, 'accept', 'window', { type: 'single' }), id: 'accept', key: 'accept' },
    ...sequence(draft, 0),
    ...(random.chance(15) ? [splitDecision(draft)] : [decision(draft)]),
    ...(random.chance(40) ? [licence(draft)] : []),
    ...(random.chance(60) ? [work(draft, 'deliver', 'window', { type: 'single' })] : []),
  ]
  return {
    flow: { steps, ...(random.chance(85) ? { followUps: followUps(random) } : {}) },
    limits: {
      ...(hasPreReview ? { preReview: days(1) } : {}),
      acceptance: days(random.below(3)),
      statutoryAcceptance: days(5),
      ...(random.chance(80)
        ? { correction: { limit: days(10), onLapse: random.chance(50) ? 'withdrawn' : 'returned' } }
        : {}),
      acceptsOnReceipt: random.chance(10),
      ...(random.chance(20)
        ? { counterReceipt: { limit: days(6), onLapse: random.chance(50) ? 'withdrawn' : 'returned' } }
        : {}),
      promised: days(8),
      statutory: days(20),
      delivery: days(10),
      ...(random.chance(40)
        ? { deferral: { limit: days(6), onLapse: random.chance(50) ? 'terminated' : 'returned' } }
        : {}),
      ...(random.chance(70) ? { extension: { limit: days(10), shiftsPromised: random.chance(50) } } : {}),
    },
    documents: [{ id: 'acceptance', key: 'acceptance', kind: 'acceptanceNotice', issuedOn: 'accept' }],
    guide: {
      specialProcedures: [
        { id: 'hearing', name: 'h', kind: 'other', limit: days(5), countsAgainstLimit: false },
        { id: 'survey', name: 's', kind: 'other', limit: days(2), countsAgainstLimit: true },
        {
          id: 'expert',
          name: 'e',
          kind: 'other',
          limit: days(3),
          countsAgainstLimit: false,
          needsApproval: true,
        },
      ],
    },
  }
}

/** One or two 后续程序, with and without 限期整改. */
function followUps(random: Random): FollowUpDefinition[] {
  return ['spring', 'autumn'].slice(0, 1 + random.below(2)).map(id => ({
    id,
    key: id,
    name: id,
    ...(random.chance(30) ? { condition: random.pick(conditions) ?? 'true' } : {}),
    assignees: { type: 'role', role: { type: 'role', role: 'reviewer' } },
    limit: days(5 + random.below(20)),
    inspectors: 1 + random.below(2),
    ...(random.chance(55)
      ? {
          rectification: {
            limit: days(1 + random.below(5)),
            recheckLimit: days(3),
            rounds: 1 + random.below(2),
          },
        }
      : {}),
    revocation: { assignees: { type: 'role', role: { type: 'role', role: 'decider' } }, limit: days(5) },
  }))
}

function sequence(draft: Draft, depth: number): FlowStep[] {
  const length = depth === 0 ? 1 + draft.random.below(3) : draft.random.below(3)
  return Array.from({ length }, () => anyStep(draft, depth))
}

function anyStep(draft: Draft, depth: number): FlowStep {
  const kind = draft.random.below(depth >= 3 ? 7 : 12)
  switch (kind) {
    case 0:
    case 1:
    case 2:
      return review(draft)
    case 3:
      return consultation(draft)
    case 4:
      return draft.random.chance(50) ? timer(draft) : call(draft)
    case 5:
      return notice(draft)
    case 6:
      return draft.random.chance(60) ? screening(draft) : child(draft)
    default:
      return gateway(draft, depth)
  }
}

function gateway(draft: Draft, depth: number): FlowStep {
  const base = named(draft)
  const kind = draft.random.below(3)
  const count = 2 + draft.random.below(2)
  const branches = Array.from({ length: count }, (_, index) => ({
    id: `${base.id}b${index}`,
    name: 'branch',
    condition: draft.random.pick(conditions) ?? 'true',
    steps: sequence(draft, depth + 1),
  }))
  if (kind === 0) return { type: 'exclusiveGateway', ...base, branches, default: sequence(draft, depth + 1) }
  if (kind === 1) return { type: 'inclusiveGateway', ...base, branches, default: sequence(draft, depth + 1) }
  const joins = [{ type: 'all' }, { type: 'any' }, { type: 'some', count: 2 }] as const
  const free = branches.map(({ condition, ...branch }) =>
    draft.random.chance(20) ? { ...branch, condition } : branch,
  )
  return {
    type: 'parallelGateway',
    ...base,
    branches: free,
    join: draft.random.pick(joins) ?? { type: 'all' },
  }
}

/** A decision inside a parallel block: a lint warns of it, the engine must still end its siblings. */
function splitDecision(draft: Draft): FlowStep {
  return {
    type: 'parallelGateway',
    ...named(draft),
    branches: [
      { id: 'x', name: 'x', steps: [work(draft, 'decide', 'decider', { type: 'single' })] },
      { id: 'y', name: 'y', steps: [review(draft), review(draft)] },
    ],
    join: { type: 'all' },
  }
}

function review(draft: Draft): UserTaskStep {
  const { random, passed } = draft
  const step = work(draft, 'review', 'reviewer', random.pick(modes) ?? { type: 'single' })
  const excluded = random.chance(15) ? random.pick(passed) : undefined
  passed.push(step.id)
  return {
    ...step,
    ...(excluded === undefined ? {} : { excludesHandlersOf: [excluded] }),
    ...(random.chance(40) ? { limit: days(1 + random.below(3)) } : {}),
    ...(random.chance(20) ? { onTimeout: { type: 'transfer', role: { type: 'role', role: 'head' } } } : {}),
    ...(random.chance(10) ? { whenNobody: 'incident' } : {}),
  }
}

/** Now and then of a renewal, which silence grants. */
function decision(draft: Draft): UserTaskStep {
  const step = work(draft, 'decide', 'decider', { type: 'single' })
  return draft.random.chance(20) ? { ...step, deemedGrantedOn: 'today() + duration("P9D")' } : step
}

function work(
  draft: Draft,
  phase: UserTaskStep['phase'],
  role: string,
  completion: CompletionMode,
): UserTaskStep {
  return {
    type: 'userTask',
    ...named(draft),
    phase,
    assignees: { type: 'role', role: { type: 'role', role } },
    completion,
    ...(draft.random.chance(50) ? { access: { form: 'edit' } } : {}),
  }
}

function consultation(draft: Draft): ConsultationStep {
  const policies = ['remind', 'escalate', 'deemConsent'] as const
  return {
    type: 'consultation',
    ...named(draft),
    departments: ['garden', 'planning'].map(id => ({
      id,
      department: { type: 'slot', slot: id },
      role: { type: 'role', role: 'reviewer' },
      ...(draft.random.chance(40) ? { condition: draft.random.pick(conditions) ?? 'true' } : {}),
    })),
    limit: days(4),
    onTimeout: draft.random.pick(policies) ?? 'remind',
    access: { form: 'read' },
  }
}

function screening(draft: Draft): FlowStep {
  return {
    type: 'screening',
    ...named(draft),
    candidates: ['garden', 'planning'].map(id => ({
      id,
      department: { type: 'slot', slot: id },
      role: { type: 'role', role: 'reviewer' },
      item: 'permit',
      ...(draft.random.chance(20) ? { condition: draft.random.pick(conditions) ?? 'true' } : {}),
      ...(draft.random.chance(30)
        ? { input: { area: draft.random.chance(15) ? 'area + "x"' : 'area' } }
        : {}),
    })),
    limit: days(2),
    access: { form: 'read' },
  }
}

function child(draft: Draft): FlowStep {
  return {
    type: 'callActivity',
    ...named(draft),
    ...(draft.random.chance(60) ? { department: { type: 'slot', slot: 'garden' } } : {}),
    item: 'permit',
  }
}

function timer(draft: Draft): FlowStep {
  return {
    type: 'timerEvent',
    ...named(draft),
    timer: { type: 'after', limit: days(1 + draft.random.below(4)) },
  }
}

function call(draft: Draft): FlowStep {
  return {
    type: 'serviceTask',
    ...named(draft),
    action: { type: 'callSource', source: 'register' },
    retries: 1,
  }
}

function licence(draft: Draft): FlowStep {
  return {
    type: 'serviceTask',
    ...named(draft),
    action: { type: 'issueLicence', licenceType: '许可证', face: { area: 'area' } },
  }
}

function notice(draft: Draft): FlowStep {
  const { passed, random } = draft
  const back = random.chance(40) ? random.pick(passed) : undefined
  return {
    type: 'publicNotice',
    ...named(draft),
    limit: { amount: 7, unit: 'calendarDay' },
    fields: [],
    onObjection:
      back === undefined
        ? { type: 'task', assignees: { type: 'role', role: { type: 'role', role: 'reviewer' } } }
        : { type: 'return', step: back },
    countsAgainstLimit: random.chance(50),
  }
}

function named(draft: Draft): { id: Id; key: string; name: string } {
  draft.count += 1
  const id = `s${draft.count}`
  return { id, key: id, name: id }
}

function days(amount: number): TimeLimit {
  return { amount, unit: 'workingDay' }
}
