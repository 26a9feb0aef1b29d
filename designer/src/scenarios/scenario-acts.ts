import { actsOf, offers, type StepAct } from '@yibiao/core/flow'
import type { LimitsDefinition, OfficerStep } from '@yibiao/schemas'
import { readProperty } from '../document/property-path.ts'
import { recordsOfKind } from '../document/read-record.ts'
import type { Records } from '../document/records.ts'
import { partOf } from '../document/to-definition.ts'

type Command = OfficerStep['command']

/** An act a test can make, with the command that stands for it. */
export interface ScenarioAct {
  /** Names the act in the catalogue. */
  readonly act: string
  readonly command: Command & Readonly<Record<string, unknown>>
}

/** The acts of a step that a test can make; what an act needs besides is given in the words of `reason`. */
export function actsOfStep(records: Records, key: string, reason: string): readonly ScenarioAct[] {
  if (recordsOfKind(records, 'followUp').some(({ value }) => value.key === key)) return actsAfter(reason)
  const step = recordsOfKind(records, 'step').find(({ value }) => value.key === key)?.value
  const ofCase: readonly ScenarioAct[] = [
    { act: 'withdraw', command: { type: 'withdraw' } },
    { act: 'terminate', command: { type: 'terminate', reason } },
  ]
  if (step?.type === 'consultation') {
    return [
      { act: 'noObjection', command: { type: 'answerConsultation', opinion: 'noObjection' } },
      { act: 'conditional', command: { type: 'answerConsultation', opinion: 'conditional', text: reason } },
      {
        act: 'objection',
        command: { type: 'answerConsultation', opinion: 'objection', text: reason, legalBasis: reason },
      },
      ...ofCase,
    ]
  }
  if (step?.type === 'screening') return [...answersOf(reason), ...endsOfChild, ...ofCase]
  if (step?.type === 'callActivity') return [...endsOfChild, ...ofCase]
  if (step?.type !== 'userTask') return [{ act: 'approve', command: { type: 'approve' } }, ...ofCase]
  const custom = (step.customOutcomes ?? []).map(({ value }) => ({
    act: value,
    command: { type: 'approve', outcome: value },
  }))
  const limits = partOf<LimitsDefinition>(records, 'limits')
  const receives = offers(step, 'accept') && limits.counterReceipt !== undefined
  return [
    ...(receives ? [{ act: 'receive', command: { type: 'receive' } }] : []),
    ...actsOf(step).flatMap(act => commandOf(act, reason) ?? []),
    ...custom,
    ...ofCase,
  ]
}

/** What departments say at a 甄别. */
function answersOf(reason: string): readonly ScenarioAct[] {
  return [
    { act: 'needed', command: { type: 'answerScreening', answer: 'needed' } },
    { act: 'notNeeded', command: { type: 'answerScreening', answer: 'notNeeded' } },
    { act: 'neededIf', command: { type: 'answerScreening', answer: 'conditional', text: reason } },
  ]
}

/** How 子办件 of a step end, which a test says itself. */
const endsOfChild: readonly ScenarioAct[] = [
  { act: 'childGranted', command: { type: 'endChild', outcome: 'granted' } },
  { act: 'childDenied', command: { type: 'endChild', outcome: 'denied' } },
  { act: 'childWithdrawn', command: { type: 'endChild', outcome: 'withdrawn' } },
  { act: 'childTerminated', command: { type: 'endChild', outcome: 'terminated' } },
]

/** What happens after the decision; which of it a stage allows the engine says when the test is played. */
function actsAfter(reason: string): readonly ScenarioAct[] {
  const said = { reason, legalBasis: reason, remedies: reason }
  return [
    { act: 'passCheck', command: { type: 'recordCheck', outcome: 'passed', findings: reason } },
    {
      act: 'failCheck',
      command: { type: 'recordCheck', outcome: 'failed', findings: reason, requirements: reason },
    },
    { act: 'reportRectification', command: { type: 'reportRectification', report: reason } },
    { act: 'revoke', command: { type: 'judgeRevocation', outcome: 'revoked', ...said } },
    { act: 'keep', command: { type: 'judgeRevocation', outcome: 'kept', reason } },
    { act: 'cancel', command: { type: 'endGrant', how: 'cancelled', ground: 'requested', ...said } },
  ]
}

/** Transfers and signers change who acts, which a test does not need; they are left out. */
function commandOf(act: StepAct, reason: string): ScenarioAct | undefined {
  switch (act) {
    case 'accept':
    case 'passPreReview':
      return { act, command: { type: act } }
    case 'approve':
      return { act, command: { type: act, opinion: reason } }
    case 'reject':
      return { act, command: { type: act, opinion: reason } }
    case 'requestCorrection':
    case 'returnPreReview':
      return { act, command: { type: act } }
    case 'refuseAcceptance':
      return { act, command: { type: act, ground: 'other', reason } }
    case 'grant':
      return { act, command: { type: 'decide', outcome: 'granted' } }
    case 'deny':
      return {
        act,
        command: { type: 'decide', outcome: 'denied', reason, legalBasis: reason, remedies: reason },
      }
    case 'returnToPrevious':
      return { act, command: { type: 'return', target: { type: 'previous' }, reason } }
    case 'deliver':
      return { act, command: { type: act, way: 'counter' } }
    default:
      return undefined
  }
}

/** The act a command stands for, among those of its step. */
export function actOfCommand(acts: readonly ScenarioAct[], command: Command): ScenarioAct | undefined {
  const kindOf = (each: Command) =>
    JSON.stringify([
      each.type,
      readProperty(each, ['outcome']),
      each.type === 'answerConsultation' && readProperty(each, ['opinion']),
      each.type === 'answerScreening' && readProperty(each, ['answer']),
    ])
  return acts.find(each => kindOf(each.command) === kindOf(command))
}
