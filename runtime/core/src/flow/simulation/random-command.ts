import type { Actor, Debt } from '../advance-context.ts'
import type { EngineCommand } from '../case-command.ts'
import type { CaseState, CaseTask } from '../case-state.ts'
import type { PreparedFlow } from '../compiled-flow.ts'
import { openFollowUps } from '../follow-ups/follow-up-state.ts'
import { isOpenTask } from '../tasks/close-task.ts'
import { isCandidate, refuseActing } from '../tasks/may-act.ts'
import { actionsFor } from '../views/actions-for.ts'
import { returnTargetsOf } from '../views/return-targets-of.ts'
import { actorOf } from './directory.ts'
import type { Random } from './random.ts'
import { simulatedApplicants, simulatedDirectory } from './simulated-directory.ts'

export interface Attempt {
  readonly actor: Actor
  readonly command: EngineCommand
  readonly debts?: readonly Debt[]
  /** What every step that may write finds missing. */
  readonly missing?: () => readonly string[]
}

const system: Actor = { kind: 'system', id: 'system', name: 'system', roles: [] }
const actions = [
  'claim',
  'release',
  'accept',
  'requestCorrection',
  'refuseAcceptance',
  'receive',
  'passPreReview',
  'returnPreReview',
  'approve',
  'reject',
  'decide',
  'return',
  'answerConsultation',
  'answerScreening',
  'startScreenedItem',
  'addSigner',
  'removeSigner',
  'delegate',
  'consult',
  'advise',
  'recall',
  'startSpecialProcedure',
  'endSpecialProcedure',
  'extend',
  'editAnswers',
  'copy',
  'transfer',
  'deliver',
  'recordCheck',
  'reportRectification',
  'judgeRevocation',
  'endGrant',
  'retryStep',
  'withdraw',
  'terminate',
  'remind',
  'note',
  'submitCorrection',
] as const

type ActionName = (typeof actions)[number]

/** Without those that end a case: tried in vain they would end too many early. */
const usualActions = actions.filter(
  name => name !== 'withdraw' && name !== 'terminate' && name !== 'refuseAcceptance' && name !== 'endGrant',
)

/** Something somebody tries: mostly what they may do, often enough what they may not. */
export function randomAttempt(random: Random, flow: PreparedFlow, state: CaseState): Attempt {
  if (state.moments.submittedAt === undefined) return submission(random)
  if (random.chance(12)) return systemAttempt(random, state)
  const late = lateItem(random, state)
  if (late !== undefined) return late
  const actor = random.chance(75) ? willingActor(random, flow, state) : randomActor(random, state)
  const isDaring = random.chance(10)
  const allowed = actionsFor(flow, state, actor).filter(({ isAllowed }) => isAllowed || isDaring)
  const isBlind = random.chance(10)
  const chosen = isBlind
    ? undefined
    : random.pick(
        allowed.filter(({ action }) => !isRare(action) || random.chance(action === 'endGrant' ? 60 : 9)),
      )
  const name = isActionName(chosen?.action) ? chosen?.action : random.pick(isBlind ? actions : usualActions)
  const taskId = chosen?.taskId ?? random.pick(state.tasks)?.id ?? 'none'
  return {
    actor,
    command: build(random, flow, state, name ?? 'note', taskId),
    ...(random.chance(20) ? { missing: () => ['/name'] } : {}),
    ...(random.chance(20) ? { debts: [anyDebt(random)] } : {}),
  }
}

/** 新增子办件 after a 甄别, by whoever tries. */
function lateItem(random: Random, state: CaseState): Attempt | undefined {
  const said = random.pick(state.screened ?? [])
  if (said === undefined || !random.chance(8)) return undefined
  const { run, candidate } = said
  const actor = random.pick(simulatedDirectory.officers.map(actorOf)) ?? system
  return { actor, command: { type: 'startScreenedItem', run, candidate, reason: 'r' } }
}

/** Somebody whom an open task waits for, or the applicant while corrections are awaited. */
function willingActor(random: Random, flow: PreparedFlow, state: CaseState): Actor {
  const isAwaited = openFollowUps(state).some(({ stage }) => stage === 'rectification')
  if (state.correction !== null || (isAwaited && random.chance(65)))
    return applicant(state.applicant?.partyId ?? 'citizen')
  const task = random.pick(state.tasks.filter(isOpenTask))
  const able = simulatedDirectory.officers
    .map(actorOf)
    .filter(actor => refuseActing(flow, state, task, actor) === undefined || isBarred(random, task, actor))
  return random.pick(able) ?? randomActor(random, state)
}

/** Now and then a candidate who may not act for another reason: the applicant, an excluded handler. */
function isBarred(random: Random, task: CaseTask | undefined, actor: Actor): boolean {
  return task !== undefined && isCandidate(task.candidates, actor) && random.chance(20)
}

function submission(random: Random): Attempt {
  const partyId = random.pick(simulatedApplicants) ?? 'citizen'
  return {
    actor: applicant(partyId),
    command: {
      type: 'submit',
      departmentId: 'own',
      applicant: { partyId, name: partyId, ...(random.chance(10) ? { actingPartyId: 'party4' } : {}) },
      channel: random.chance(20) ? 'counter' : 'online',
    },
  }
}

function systemAttempt(random: Random, state: CaseState): Attempt {
  const run = random.pick(state.runs)?.id ?? 'none'
  const calls = state.runs.filter(({ attempts }) => attempts !== undefined)
  const waiting = random.pick(calls)?.id ?? run
  const result = random.chance(50)
    ? ({ type: 'data', variables: { state: 'valid' } } as const)
    : ({ type: 'failed', reason: 'timeout' } as const)
  const commands: readonly EngineCommand[] = [
    { type: 'timerFired', timerId: random.pick(state.timers)?.id ?? 'gone' },
    { type: 'timerFired', timerId: 'gone' },
    { type: 'sourceAnswered', runId: waiting, result },
    { type: 'sourceAnswered', runId: waiting, result },
    { type: 'raiseObjection', runId: run, text: 'objection' },
    { type: 'recalendar' },
    ...reports(random, state),
  ]
  return { actor: system, command: random.pick(commands) ?? { type: 'recalendar' } }
}

/** What becomes of the cases that were ordered: often enough, as steps wait for them. */
function reports(random: Random, { children = [] }: CaseState): readonly EngineCommand[] {
  const child = random.pick(children)
  if (child === undefined) return []
  const { id } = child
  const outcome = random.pick(['granted', 'granted', 'denied', 'withdrawn'] as const) ?? 'granted'
  return [
    { type: 'reportChild', child: id, report: { type: 'awaited' } },
    { type: 'reportChild', child: id, report: { type: 'started', caseId: id, number: id } },
    { type: 'reportChild', child: id, report: { type: 'ended', outcome } },
    { type: 'reportChild', child: id, report: { type: 'ended', outcome } },
    { type: 'reportChild', child: id, report: { type: 'failed', reason: 'itemNotOpen' } },
  ]
}

function randomActor(random: Random, state: CaseState): Actor {
  if (random.chance(10))
    return applicant(random.chance(80) ? (state.applicant?.partyId ?? 'citizen') : 'stranger')
  const officer = random.pick(simulatedDirectory.officers)
  return officer === undefined ? system : actorOf(officer)
}

function applicant(partyId: string): Actor {
  return { kind: 'applicant', id: partyId, name: partyId, partyId, roles: [] }
}

const rareActions = new Set([
  'withdraw',
  'terminate',
  'refuseAcceptance',
  'endGrant',
  'note',
  'remind',
  'copy',
  'release',
  'transfer',
])

/** Ends a case early or changes nothing: seldom, so that most cases get far. */
function isRare(action: string): boolean {
  return rareActions.has(action)
}

function isActionName(action: string | undefined): action is ActionName {
  return actions.some(each => each === action)
}

function build(
  random: Random,
  flow: PreparedFlow,
  state: CaseState,
  name: ActionName,
  taskId: string,
): EngineCommand {
  const items = [{ type: 'field', field: 'name', reason: 'wrong' }] as const
  switch (name) {
    case 'claim':
    case 'release':
    case 'accept':
    case 'passPreReview':
    case 'retryStep':
      return { type: name, taskId }
    case 'receive':
      return { type: name, taskId, papers: [{ material: 'm', originals: 1, copies: 0 }] }
    case 'requestCorrection':
      return {
        type: name,
        taskId,
        items: [...items],
        ...(random.chance(50) ? { override: { reason: 'again' } } : {}),
      }
    case 'returnPreReview':
      return { type: name, taskId, items: [...items] }
    case 'refuseAcceptance':
      return { type: name, taskId, ground: 'other', reason: 'no' }
    case 'approve':
      return { type: name, taskId, opinion: 'yes', ...(random.chance(10) ? { outcome: 'abstained' } : {}) }
    case 'reject':
      return { type: name, taskId, opinion: 'no' }
    case 'decide':
      return random.chance(60)
        ? { type: name, taskId, outcome: 'granted' }
        : { type: name, taskId, outcome: 'denied', reason: 'r', legalBasis: 'l', remedies: 'm' }
    case 'return':
      return {
        type: name,
        taskId,
        target: target(random, flow, state, taskId),
        reason: 'redo',
        jumpsBack: random.chance(30),
      }
    case 'answerConsultation':
      return { type: name, taskId, opinion: 'objection', text: 't', legalBasis: 'l' }
    case 'answerScreening': {
      const answer = random.pick(['needed', 'notNeeded', 'conditional'] as const) ?? 'needed'
      return { type: name, taskId, answer, text: 't' }
    }
    case 'startScreenedItem': {
      const { run = 'none', candidate = 'garden' } = random.pick(state.screened ?? []) ?? {}
      return { type: name, run, candidate, reason: 'r' }
    }
    case 'transfer':
    case 'delegate':
      return { type: name, taskId, officerId: anyOfficer(random) }
    case 'addSigner':
      return {
        type: name,
        taskId,
        officerId: anyOfficer(random),
        position: random.pick(['before', 'after', 'beside'] as const) ?? 'before',
      }
    case 'removeSigner':
      return { type: name, taskId, officerId: askedOfficer(random, state, taskId) }
    case 'consult':
      return { type: name, taskId, officerId: anyOfficer(random), question: 'q' }
    case 'advise':
      return { type: name, taskId, opinion: 'o' }
    case 'recall':
      return { type: name, taskId }
    case 'startSpecialProcedure': {
      const procedure = random.pick(['hearing', 'survey', 'expert', 'unknown']) ?? 'hearing'
      return { type: name, taskId, procedure, reason: 'r' }
    }
    case 'endSpecialProcedure':
      return { type: name, taskId, result: 'r' }
    case 'extend':
      return { type: name, taskId, reason: 'r' }
    case 'editAnswers':
      return {
        type: name,
        taskId,
        changes: [{ path: '/name', value: 'n' }],
        ...(random.chance(50) ? { reason: 'r' } : {}),
      }
    case 'copy':
      return { type: name, officerIds: [anyOfficer(random)] }
    case 'deliver':
      return { type: name, taskId, way: 'counter' }
    case 'recordCheck':
      return {
        type: name,
        taskId,
        outcome: random.chance(12) ? 'passed' : 'failed',
        inspectors: ['A1', 'A2']
          .slice(random.chance(15) ? 1 : 0)
          .map(certificate => ({ name: certificate, certificate })),
        findings: 'f',
        requirements: 'r',
      }
    case 'reportRectification':
      return { type: name, followUp: random.pick(openFollowUps(state))?.id ?? 'f1', report: 'r' }
    case 'judgeRevocation':
      return {
        type: name,
        taskId,
        outcome: random.chance(50) ? 'revoked' : 'kept',
        reason: 'r',
        legalBasis: 'l',
        remedies: 'm',
      }
    case 'endGrant':
      return {
        type: name,
        how: random.chance(50) ? 'revoked' : 'cancelled',
        ground: 'other',
        reason: 'r',
        legalBasis: 'l',
        remedies: 'm',
      }
    case 'withdraw':
    case 'remind':
      return { type: name }
    case 'terminate':
      return { type: name, reason: 'r' }
    case 'note':
      return { type: name, text: 'n' }
    case 'submitCorrection':
      return { type: name, submission: state.submission + (random.chance(90) ? 1 : 0) }
  }
}

function anyDebt(random: Random): Debt {
  return random.chance(50)
    ? { kind: 'verification', subject: '/name' }
    : { kind: 'deferredMaterial', subject: 'rules' }
}

function anyOfficer(random: Random): string {
  return random.pick(simulatedDirectory.officers)?.id ?? 'none'
}

/** Mostly one who was asked in the same stay. */
function askedOfficer(random: Random, state: CaseState, taskId: string): string {
  const run = state.tasks.find(({ id }) => id === taskId)?.run
  const asked = state.tasks.filter(task => task.run === run && task.askedBy !== undefined && isOpenTask(task))
  return random.pick(asked)?.holder?.id ?? anyOfficer(random)
}

function target(
  random: Random,
  flow: PreparedFlow,
  state: CaseState,
  taskId: string,
): Extract<EngineCommand, { type: 'return' }>['target'] {
  if (random.chance(30)) return { type: 'previous' }
  const step = random.chance(80)
    ? random.pick(returnTargetsOf(flow, state, taskId))
    : random.pick([...flow.places.keys()])
  return step === undefined ? { type: 'previous' } : { type: 'step', step }
}
