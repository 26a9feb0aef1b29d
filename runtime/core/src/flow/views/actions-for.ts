import type { CaseAction, UserTaskStep } from '@yibiao/schemas'
import type { Actor } from '../advance-context.ts'
import type { CommandType } from '../case-command.ts'
import type { CaseState, CaseTask } from '../case-state.ts'
import type { PreparedFlow } from '../compiled-flow.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { mayWrite } from '../commands/edit-answers.ts'
import { refuseEndingGrant } from '../commands/follow-up-acts.ts'
import { findRecall } from '../commands/recall.ts'
import { openFollowUps } from '../follow-ups/follow-up-state.ts'
import { awaitsCounter } from '../lifecycle/receive.ts'
import { isExtensionAsked, refuseExtension } from '../lifecycle/extend-limits.ts'
import { actsOf, hasMeansFor, offers, type StepAct } from '../step-acts.ts'
import { isOpenTask } from '../tasks/close-task.ts'
import { isOverriding, isProcessAdministrator, refuseActing, refuseOwnCase } from '../tasks/may-act.ts'
import { isHeldUp } from '../tasks/waits-for.ts'
import { askedOf } from './asked-of.ts'
import { returnTargetsOf } from './return-targets-of.ts'

/**
 * What an actor may do with a case now. An act the actor would have but for a reason is listed with its code; acts
 * on tasks that are none of the actor's business are not listed.
 */
export function actionsFor(flow: PreparedFlow, state: CaseState, actor: Actor): readonly CaseAction[] {
  const onTasks = state.tasks.filter(isOpenTask).flatMap(task => actionsOnTask(flow, state, task, actor))
  return [...onTasks, ...recallAction(flow, state, actor), ...actionsOnCase(state, actor)]
}

/** The command that carries an act out. */
const commandOf: Readonly<Record<StepAct, CommandType>> = {
  accept: 'accept',
  requestCorrection: 'requestCorrection',
  refuseAcceptance: 'refuseAcceptance',
  passPreReview: 'passPreReview',
  returnPreReview: 'returnPreReview',
  approve: 'approve',
  reject: 'reject',
  grant: 'decide',
  deny: 'decide',
  returnToPrevious: 'return',
  returnToStep: 'return',
  addSigner: 'addSigner',
  transfer: 'transfer',
  delegate: 'delegate',
  consult: 'consult',
  startSpecialProcedure: 'startSpecialProcedure',
  extend: 'extend',
  deliver: 'deliver',
}

function actionsOnTask(
  flow: PreparedFlow,
  state: CaseState,
  task: CaseTask,
  actor: Actor,
): readonly CaseAction[] {
  const refusal = refuseActing(flow, state, task, actor)
  if (refusal?.code === 'heldByAnother') {
    return [answer(task.id, 'claim', refusal), ...actionsOfOthers(flow, state, task, actor)]
  }
  if (refusal !== undefined && isNobodysBusiness(refusal)) return actionsOfOthers(flow, state, task, actor)
  const commands = commandsOn(flow, state, task)
  const holding: readonly CommandType[] =
    task.state === 'open' ? ['claim'] : isFromPool(task) ? ['release'] : []
  return [
    ...[...holding, ...commands].map(action =>
      answer(task.id, action, refusal ?? refuseNow(flow, state, task, actor, action)),
    ),
    ...actionsOnWaiting(state, task),
  ]
}

/** What whoever waits for others can do about it. */
function actionsOnWaiting(state: CaseState, task: CaseTask): readonly CaseAction[] {
  return [
    ...(isHeldUp(state, task.run) ? [answer(task.id, 'endSpecialProcedure', undefined)] : []),
    ...(askedOf(state, task).length > 0 ? [answer(task.id, 'removeSigner', undefined)] : []),
  ]
}

/** 拿回 of the actor's latest approval, while it can be taken back. */
function recallAction(flow: PreparedFlow, state: CaseState, actor: Actor): readonly CaseAction[] {
  if (state.moments.concludedAt !== undefined) return []
  const task = state.tasks.findLast(each => each.cause === 'done' && each.holder?.id === actor.id)
  return task === undefined || 'refusal' in findRecall(flow, state, task, actor)
    ? []
    : [answer(task.id, 'recall', undefined)]
}

/** The overriding and the process administrator act on tasks they do not hold. */
function actionsOfOthers(
  flow: PreparedFlow,
  state: CaseState,
  task: CaseTask,
  actor: Actor,
): readonly CaseAction[] {
  const own = refuseOwnCase(state, actor)
  const step = workStep(flow, task)
  const overrides =
    step?.phase === 'accept' && state.correctionCount > 0 && isOverriding(state, actor)
      ? [answer(task.id, 'requestCorrection', own)]
      : []
  if (!isProcessAdministrator(state, actor)) return overrides
  const suspended = task.state === 'suspended' ? refuse('taskSuspended') : undefined
  return [...overrides, answer(task.id, 'transfer', suspended), ...actionsOnWaiting(state, task)]
}

function isNobodysBusiness({ code }: Refusal): boolean {
  return code === 'notMine' || code === 'officersOnly' || code === 'taskClosed'
}

function commandsOn(flow: PreparedFlow, state: CaseState, task: CaseTask): readonly CommandType[] {
  if (task.kind === 'consultation') return ['answerConsultation']
  if (task.kind === 'screening') return ['answerScreening']
  if (task.kind === 'incident') return ['retryStep']
  if (task.kind === 'delegation' || task.kind === 'advice') return ['advise']
  if (task.kind === 'check' || task.kind === 'recheck') return ['recordCheck', 'transfer']
  if (task.kind === 'revocation') return ['judgeRevocation', 'transfer']
  const step = workStep(flow, task)
  if (step === undefined) return ['approve', 'reject']
  return [
    ...(offers(step, 'accept') && awaitsCounter(state) ? (['receive'] as const) : []),
    ...(step.documents === undefined || step.documents.length === 0 ? [] : (['issueDocument'] as const)),
    ...new Set(
      actsOf(step)
        .filter(act => hasMeansFor(act, flow.limits, flow.compiled.specialProcedures))
        .map(act => commandOf[act]),
    ),
    ...(mayWrite(step.access) ? ['editAnswers' as const] : []),
  ]
}

/** The step of a user task; `undefined` where a person stands in for a table, signs or judges for others. */
function workStep(flow: PreparedFlow, task: CaseTask): UserTaskStep | undefined {
  const step = flow.places.get(task.step)?.step
  return step?.type === 'userTask' && task.kind === 'work' ? step : undefined
}

/** What stands in the way of an act besides the task itself. */
function refuseNow(
  flow: PreparedFlow,
  state: CaseState,
  task: CaseTask,
  actor: Actor,
  action: CommandType,
): Refusal | undefined {
  switch (action) {
    case 'accept':
    case 'refuseAcceptance':
      if (awaitsCounter(state)) return refuse('notReceived')
      return state.moments.acceptedAt === undefined ? undefined : refuse('alreadyAccepted')
    case 'requestCorrection':
      if (state.moments.acceptedAt !== undefined) return refuse('alreadyAccepted')
      if (awaitsCounter(state)) return refuse('notReceived')
      return state.correctionCount === 0 || isOverriding(state, actor)
        ? undefined
        : refuse('correctionAlreadyRequested')
    case 'decide':
      if (state.decision !== null) return refuse('alreadyDecided')
      return state.moments.acceptedAt === undefined ? refuse('notAccepted') : undefined
    case 'startSpecialProcedure':
      if (state.decision !== null) return refuse('alreadyDecided')
      return state.moments.acceptedAt === undefined ? refuse('notAccepted') : undefined
    case 'extend':
      return refuseExtension(flow, state) ?? (isExtensionAsked(state) ? refuse('requestPending') : undefined)
    case 'return':
      return returnTargetsOf(flow, state, task.id).length > 0 ? undefined : refuse('nothingToReturnTo')
    default:
      return undefined
  }
}

function actionsOnCase(state: CaseState, actor: Actor): readonly CaseAction[] {
  const isOver = state.moments.concludedAt !== undefined
  const decided = state.decision === null ? undefined : refuse('alreadyDecided')
  if (actor.kind === 'applicant') {
    if (actor.partyId !== state.applicant?.partyId) return []
    const confirming =
      state.delivery?.way === 'electronic' && state.delivery.confirmedAt === undefined
        ? [answer(undefined, 'confirmDelivery', undefined)]
        : []
    const rectifying = openFollowUps(state).some(({ stage }) => stage === 'rectification')
      ? [answer(undefined, 'reportRectification', undefined)]
      : []
    if (isOver) return [...confirming, ...rectifying]
    const correcting = state.correction === null ? [] : [answer(undefined, 'submitCorrection', undefined)]
    return [
      ...confirming,
      ...correcting,
      ...rectifying,
      answer(undefined, 'withdraw', decided),
      ...remindAction(state),
    ]
  }
  if (actor.kind !== 'officer') return []
  const note = answer(undefined, 'note', undefined)
  const corrects = isProcessAdministrator(state, actor) ? [answer(undefined, 'issueDocument', undefined)] : []
  const ending =
    refuseEndingGrant(state, actor) === undefined ? [answer(undefined, 'endGrant', undefined)] : []
  if (isOver) return [...ending, ...corrects, note]
  const copy = answer(undefined, 'copy', undefined)
  const terminate = isProcessAdministrator(state, actor) ? [answer(undefined, 'terminate', decided)] : []
  return [...terminate, ...ending, ...corrects, ...remindAction(state), copy, note]
}

function remindAction(state: CaseState): readonly CaseAction[] {
  return state.tasks.some(isOpenTask) ? [answer(undefined, 'remind', undefined)] : []
}

function isFromPool(task: CaseTask): boolean {
  return task.candidates.some(({ type }) => type === 'pool')
}

function answer(taskId: string | undefined, action: CommandType, refusal: Refusal | undefined): CaseAction {
  return {
    ...(taskId === undefined ? {} : { taskId }),
    action,
    isAllowed: refusal === undefined,
    ...(refusal === undefined ? {} : { reason: refusal.code }),
  }
}
