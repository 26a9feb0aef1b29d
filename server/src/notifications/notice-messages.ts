import type { CaseEffect, CaseState, LookupRole } from '@yibiao/core/flow'
import type { NotificationCode } from '@yibiao/schemas'
import { deriveId } from '../engine/derive-id.ts'
import type { TurnMessage } from '../engine/turn-messages.ts'

/**
 * A notice the engine asked for. Whom it reaches and what it says is worked out when it is delivered, from the case
 * as it stood after event `sequence`. Free words of people (a reminder's text, the reason of a refusal) are not
 * taken along: who may read the case reads them there.
 */
export type NoticeMessage = {
  caseId: string
  effectId: string
  sequence: number
  /** When it happened, however late it is delivered. */
  at: string
  notice: NotificationCode
  to:
    | { type: 'applicant' }
    | { type: 'officers'; taskIds?: readonly string[]; role?: LookupRole; officers?: readonly string[] }
  /** Templates of a `custom` notice. */
  words?: { subject: string; body: string }
}

/** Notices of a case in an order of their own: a slow document holds up no reminder. */
export function noticeMessages(
  caseId: string,
  effects: readonly CaseEffect[],
  state: CaseState,
  now: Date,
): TurnMessage[] {
  return effects.flatMap((effect): TurnMessage[] => {
    if (effect.type !== 'notify') return []
    const payload: NoticeMessage = {
      caseId,
      effectId: effect.id,
      sequence: state.sequence,
      at: now.toISOString(),
      notice: effect.notice,
      ...recipientsOf(effect, state.departmentId),
    }
    return [{ id: deriveId(effect.id), subject: `notices:${caseId}`, kind: 'caseNotice', payload }]
  })
}

function recipientsOf(
  effect: Extract<CaseEffect, { type: 'notify' }>,
  departmentId: string,
): Pick<NoticeMessage, 'to' | 'words'> {
  if (effect.notice !== 'custom') {
    if (effect.to === 'applicant') return { to: { type: 'applicant' } }
    const { taskIds, role, officers } = effect
    return {
      to: {
        type: 'officers',
        taskIds,
        ...(role === undefined ? {} : { role }),
        ...(officers === undefined ? {} : { officers }),
      },
    }
  }
  const { subject, body, role } = effect.action
  const words = { subject, body }
  if (effect.to === 'applicant') return { to: { type: 'applicant' }, words }
  return {
    to: {
      type: 'officers',
      ...(role?.type === 'role' ? { role: { departmentId, role: role.role } } : {}),
    },
    words,
  }
}
