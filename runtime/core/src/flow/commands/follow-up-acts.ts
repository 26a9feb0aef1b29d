import type {
  EndGrantCommand,
  JudgeRevocationCommand,
  RecordCheckCommand,
  ReportRectificationCommand,
} from '@yibiao/schemas'
import type { Actor } from '../advance-context.ts'
import type { CaseState, CaseTask } from '../case-state.ts'
import { endGrant } from '../follow-ups/end-grant.ts'
import { followUpOfRun, type FollowUp, type RevocationJudgement } from '../follow-ups/follow-up-state.ts'
import { closeFollowUp, definitionOf, enterStage, findFollowUp } from '../follow-ups/stages.ts'
import { orderRectification } from '../follow-ups/order-rectification.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { closeTask } from '../tasks/close-task.ts'
import { isBlank, judgeChecklist, judgeGiven } from '../tasks/judge-checklist.ts'
import { refuseActing, refuseOwnCase } from '../tasks/may-act.ts'
import { cause, personOf, record, type Turn } from '../turn.ts'
import { takeTask } from './task-act.ts'

/** Roles that may end what was granted without a follow-up. */
export const endingRoles: readonly string[] = ['decider', 'head']

/**
 * 后置核查 or 复查: as many inspectors as the item asks for, each once and by name (行政许可法 第三十四条 wants two).
 * What failed is to be put right within a limit while the item still offers it, else a person judges the revocation.
 */
export function recordCheck(turn: Turn, command: RecordCheckCommand): Refusal | undefined {
  const found = findFollowUpTask(turn, command.taskId, ['check', 'recheck'])
  if ('refusal' in found) return found.refusal
  const { task, followUp } = found
  const definition = definitionOf(turn.flow, followUp.definition)
  if (definition === undefined) return refuse('unknownTask')
  const { outcome, inspectors, findings, checklist, on = turn.today } = command
  const people = new Set(inspectors.map(({ certificate }) => certificate.trim()))
  if (people.size < inspectors.length || people.size < definition.inspectors)
    return refuse('inspectorsMissing', { count: definition.inspectors })
  if (isBlank(findings)) return refuse('opinionMissing')
  if (on > turn.today) return refuse('checkInFuture')
  const judged = (outcome === 'passed' ? judgeChecklist : judgeGiven)(turn, definition, checklist)
  if ('refusal' in judged) return judged.refusal
  const mayOrder = followUp.rectifications.length < (definition.rectification?.rounds ?? 1)
  const orders = outcome === 'failed' && definition.rectification !== undefined && mayOrder
  if (orders && isBlank(command.requirements)) return refuse('requirementsMissing')
  const by = personOf(turn.context.actor)
  takeTask(turn, task)
  closeTask(turn, task, {
    state: 'done',
    cause: 'done',
    by,
    outcome,
    opinion: findings,
    ...judged,
    isVerdict: true,
  })
  record(turn, {
    type: 'checkRecorded',
    followUp: followUp.id,
    check: {
      at: turn.context.now,
      on,
      by,
      outcome,
      inspectors,
      findings,
    },
  })
  if (outcome === 'passed') {
    cause(turn, { type: 'notify', to: 'applicant', notice: 'checkPassed' })
    closeFollowUp(turn, followUp.id, 'passed')
  } else if (orders) orderRectification(turn, followUp.id, command.requirements ?? '')
  else enterStage(turn, followUp.id, 'revocation')
  return undefined
}

/** 整改报告: the holder says it is done; somebody looks. */
export function reportRectification(
  turn: Turn,
  { followUp: id, report }: ReportRectificationCommand,
): Refusal | undefined {
  const followUp = findFollowUp(turn, id)
  if (followUp?.stage !== 'rectification') return refuse('notWaiting')
  if (isBlank(report)) return refuse('opinionMissing')
  record(turn, { type: 'rectificationReported', followUp: followUp.id, report })
  enterStage(turn, followUp.id, 'recheck')
  tellOfficers(turn, followUp, 'rectificationReported')
  return undefined
}

/** 撤销 or not. Revoking needs the law it rests on and how to appeal, like a denial. */
export function judgeRevocation(turn: Turn, command: JudgeRevocationCommand): Refusal | undefined {
  const found = findFollowUpTask(turn, command.taskId, ['revocation'])
  if ('refusal' in found) return found.refusal
  const { task, followUp } = found
  const { outcome, reason, legalBasis, remedies } = command
  if (isBlank(reason)) return refuse('reasonMissing')
  if (outcome === 'revoked' && isBlank(legalBasis)) return refuse('legalBasisMissing')
  if (outcome === 'revoked' && isBlank(remedies)) return refuse('remediesMissing')
  if (turn.state.grantEnd !== undefined) return refuse('grantHasEnded')
  const by = personOf(turn.context.actor)
  const judgement: RevocationJudgement = {
    outcome,
    at: turn.context.now,
    by,
    reason,
    ...(legalBasis === undefined ? {} : { legalBasis }),
    ...(remedies === undefined ? {} : { remedies }),
  }
  takeTask(turn, task)
  closeTask(turn, task, { state: 'done', cause: 'done', by, outcome, opinion: reason, isVerdict: true })
  record(turn, { type: 'revocationJudged', followUp: followUp.id, judgement })
  closeFollowUp(turn, followUp.id, outcome)
  if (outcome === 'kept') cause(turn, { type: 'notify', to: 'applicant', notice: 'grantKept', text: reason })
  else {
    if (definitionOf(turn.flow, followUp.definition)?.revocation.recordsBreach === true)
      cause(turn, { type: 'recordBreach', kind: 'promiseUntrue' })
    const { outcome: how, at, ...said } = { ...judgement, outcome }
    endGrant(turn, { ...said, how, at, ground: 'unlawful', legalBasis: legalBasis ?? '' })
  }
  return undefined
}

/** 撤销 or 注销 on other grounds (行政许可法 第六十九条、第七十条), also long after the case was concluded. */
export function endGrantInPerson(turn: Turn, command: EndGrantCommand): Refusal | undefined {
  const { actor } = turn.context
  const refusal = refuseEndingGrant(turn.state, actor)
  if (refusal !== undefined) return refusal
  const { how, ground, reason, legalBasis, remedies } = command
  if (isBlank(reason)) return refuse('reasonMissing')
  if (isBlank(legalBasis)) return refuse('legalBasisMissing')
  if (how === 'revoked' && isBlank(remedies)) return refuse('remediesMissing')
  endGrant(turn, {
    how,
    ground,
    at: turn.context.now,
    by: personOf(actor),
    reason,
    legalBasis,
    ...(remedies === undefined ? {} : { remedies }),
  })
  return undefined
}

/** Why the actor cannot end what was granted: only something granted ends, once, by those who decide. */
export function refuseEndingGrant(state: CaseState, actor: Actor): Refusal | undefined {
  if (actor.kind !== 'officer') return refuse('officersOnly')
  const own = refuseOwnCase(state, actor)
  if (own !== undefined) return own
  const mayEnd =
    actor.departmentId === state.departmentId && endingRoles.some(role => actor.roles.includes(role))
  if (!mayEnd) return refuse('roleMissing', { role: endingRoles.join(',') })
  if (state.decision?.outcome !== 'granted') return refuse('nothingGranted')
  return state.grantEnd === undefined ? undefined : refuse('grantHasEnded')
}

/** Tells whoever works on the stage that has just begun. */
export function tellOfficers(
  turn: Turn,
  { token }: FollowUp,
  notice: 'rectificationReported' | 'rectificationLapsed',
): void {
  const run = turn.state.runs.find(each => each.token === token)
  const taskIds = turn.state.tasks.filter(task => task.run === run?.id).map(({ id }) => id)
  cause(turn, { type: 'notify', to: 'officers', notice, taskIds })
}

type FollowUpTask =
  { readonly task: CaseTask; readonly followUp: FollowUp } | { readonly refusal: Refusal | undefined }

function findFollowUpTask(turn: Turn, taskId: string, kinds: readonly CaseTask['kind'][]): FollowUpTask {
  const task = turn.state.tasks.find(({ id }) => id === taskId)
  const refusal = refuseActing(turn.flow, turn.state, task, turn.context.actor)
  if (refusal !== undefined) return { refusal }
  const followUp = followUpOfRun(turn.state, task?.run)
  if (task === undefined || followUp === undefined || !kinds.includes(task.kind))
    return { refusal: refuse('actionNotOffered', { action: kinds[0] ?? '', step: task?.key ?? '' }) }
  return { task, followUp }
}
