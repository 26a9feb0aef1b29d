import type {
  CaseCommand,
  ChecklistVerdict,
  CorrectionItem,
  DebtView,
  DecideCommand,
  ScreenedView,
} from '@yibiao/schemas'
import { deliveryCommand } from '../documents/delivery-command.ts'
import type { ActKind } from './act-kind.ts'
import { endGrantCommand, followUpCommand, originalsOf } from './build-follow-up-command.ts'
import type { ActValues } from './act-fields.ts'
import { papersOf } from './receipt-fields.ts'

export type CommandInput = {
  kind: ActKind
  taskId: string | undefined
  values: ActValues
  checklist: readonly ChecklistVerdict[]
  /** Of a correction request. */
  items: readonly CorrectionItem[]
  /** Why a second correction request is needed; empty for the first. */
  override: string
  /** Of an act on what blocks granting. */
  debt?: Pick<DebtView, 'kind' | 'subject'> | undefined
  /** Of 新增子办件: which answer of a 甄别. */
  screened?: Pick<ScreenedView, 'run' | 'candidate'> | undefined
}

/** The date that stands for 长期 in validity periods. */
const longTerm = '9999-12-31'

/**
 * The command of an act from what was typed. Empty inputs are left out.
 * @returns undefined for an act on a task without its task
 */
export function buildCommand(input: CommandInput): CaseCommand | undefined {
  const { kind, taskId, values } = input
  if (kind === 'terminate') return { type: 'terminate', reason: typed(values, 'reason') }
  if (kind === 'remind') return { type: 'remind', ...optional(values, 'text') }
  if (kind === 'note') return { type: 'note', text: typed(values, 'text') }
  if (kind === 'copy')
    return { type: 'copy', officerIds: typed(values, 'officerIds').split(','), ...optional(values, 'text') }
  if (kind === 'endGrant') return endGrantCommand(values)
  if (kind === 'startScreenedItem') return startCommand(input)
  if (taskId === undefined) return undefined
  const ofFollowUp = followUpCommand(kind, taskId, values, input.checklist)
  if (ofFollowUp !== undefined) return ofFollowUp
  if (kind === 'verifyDebt' || kind === 'waiveDebt' || kind === 'confirmMaterial')
    return settlement(kind, taskId, input)
  switch (kind) {
    case 'claim':
    case 'release':
    case 'retryStep':
      return { type: kind, taskId }
    case 'receive':
      return { type: 'receive', taskId, papers: papersOf(values) }
    case 'accept':
      return { type: 'accept', taskId, ...verdicts(input), ...optional(values, 'opinion') }
    case 'passPreReview':
      return { type: 'passPreReview', taskId, ...optional(values, 'opinion') }
    case 'approve':
      return {
        type: 'approve',
        taskId,
        ...verdicts(input),
        ...optional(values, 'opinion'),
        ...optional(values, 'outcome'),
      }
    case 'reject':
      return { type: 'reject', taskId, opinion: typed(values, 'opinion'), ...verdicts(input) }
    case 'dismissObjection':
      return { type: 'approve', taskId, opinion: typed(values, 'opinion') }
    case 'upholdObjection':
      return { type: 'reject', taskId, opinion: typed(values, 'opinion') }
    case 'refuseAcceptance':
      return {
        type: 'refuseAcceptance',
        taskId,
        ground: pick(values['ground'], ['notRequired', 'notCompetent', 'other']) ?? 'other',
        reason: typed(values, 'reason'),
        ...optional(values, 'competentAuthority'),
      }
    case 'requestCorrection':
      return {
        type: 'requestCorrection',
        taskId,
        items: [...input.items],
        ...(input.override === '' ? {} : { override: { reason: input.override } }),
      }
    case 'returnPreReview':
      return { type: 'returnPreReview', taskId, items: [...input.items] }
    case 'grant':
      return decision(input, taskId, 'granted')
    case 'deny':
      return decision(input, taskId, 'denied')
    case 'return':
      return {
        type: 'return',
        taskId,
        target:
          values['target'] === 'previous'
            ? { type: 'previous' }
            : { type: 'step', step: typed(values, 'target') },
        reason: typed(values, 'reason'),
        ...(values['jumpsBack'] === 'yes' ? { jumpsBack: true } : {}),
      }
    case 'answerConsultation':
      return {
        type: 'answerConsultation',
        taskId,
        opinion: pick(values['opinion'], ['noObjection', 'conditional', 'objection']) ?? 'noObjection',
        ...optional(values, 'text'),
        ...optional(values, 'legalBasis'),
      }
    case 'answerScreening':
      return screeningCommand(taskId, values)
    case 'transfer':
    case 'delegate':
      return { type: kind, taskId, officerId: typed(values, 'officerId'), ...optional(values, 'reason') }
    case 'addSigner':
      return {
        type: 'addSigner',
        taskId,
        officerId: typed(values, 'officerId'),
        position: pick(values['position'], ['before', 'after', 'beside']) ?? 'before',
        ...optional(values, 'reason'),
      }
    case 'removeSigner':
      return { type: kind, taskId, officerId: typed(values, 'officerId'), ...optional(values, 'reason') }
    case 'consult':
      return {
        type: kind,
        taskId,
        officerId: typed(values, 'officerId'),
        question: typed(values, 'question'),
      }
    case 'advise':
      return { type: kind, taskId, opinion: typed(values, 'opinion') }
    case 'recall':
      return { type: kind, taskId, ...optional(values, 'reason') }
    case 'startSpecialProcedure':
      return { type: kind, taskId, procedure: typed(values, 'procedure'), reason: typed(values, 'reason') }
    case 'endSpecialProcedure':
      return { type: kind, taskId, result: typed(values, 'result') }
    case 'extend':
      return { type: kind, taskId, reason: typed(values, 'reason') }
    case 'deliver':
      return { ...deliveryCommand(values, taskId), ...originalsOf(values) }
    default:
      return undefined
  }
}

/** @returns undefined without the answer it is about */
function startCommand({ screened, values }: CommandInput): CaseCommand | undefined {
  if (screened === undefined) return undefined
  const { run, candidate } = screened
  return { type: 'startScreenedItem', run, candidate, reason: typed(values, 'reason') }
}

function screeningCommand(taskId: string, values: ActValues): CaseCommand {
  const answer = pick(values['answer'], ['needed', 'notNeeded', 'conditional']) ?? 'needed'
  const text = typed(values, answer === 'conditional' ? 'condition' : 'text')
  return { type: 'answerScreening', taskId, answer, ...(text === '' ? {} : { text }) }
}

/** @returns undefined without the debt it settles */
function settlement(
  kind: 'verifyDebt' | 'waiveDebt' | 'confirmMaterial',
  taskId: string,
  { debt, values }: CommandInput,
): CaseCommand | undefined {
  if (debt === undefined) return undefined
  if (kind === 'verifyDebt') return { type: kind, taskId, subject: debt.subject }
  if (kind === 'waiveDebt') {
    return { type: kind, taskId, kind: debt.kind, subject: debt.subject, reason: typed(values, 'reason') }
  }
  return { type: kind, taskId, material: debt.subject, ...optional(values, 'note') }
}

function decision(input: CommandInput, taskId: string, outcome: DecideCommand['outcome']): DecideCommand {
  const { values } = input
  const through =
    values['isLongTerm'] === 'yes' ? { validThrough: longTerm } : optional(values, 'validThrough')
  return {
    type: 'decide',
    taskId,
    outcome,
    ...optional(values, 'content'),
    ...optional(values, 'reason'),
    ...optional(values, 'legalBasis'),
    ...optional(values, 'remedies'),
    ...(outcome === 'granted' ? { ...optional(values, 'validFrom'), ...through } : {}),
    ...verdicts(input),
  }
}

function verdicts({ checklist }: CommandInput): { checklist?: ChecklistVerdict[] } {
  return checklist.length === 0 ? {} : { checklist: [...checklist] }
}

function typed(values: ActValues, name: string): string {
  return (values[name] ?? '').trim()
}

function optional<Name extends string>(values: ActValues, name: Name): { [Key in Name]?: string } {
  const text = typed(values, name)
  const part: { [Key in Name]?: string } = {}
  if (text !== '') part[name] = text
  return part
}

function pick<Value extends string>(value: string | undefined, known: readonly Value[]): Value | undefined {
  return known.find(option => option === value)
}
