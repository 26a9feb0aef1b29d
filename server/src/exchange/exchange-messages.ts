import type { CaseEffect, CaseState, ExchangeRecord } from '@yibiao/core/flow'
import { deriveId } from '../engine/derive-id.ts'
import type { TurnMessage } from '../engine/turn-messages.ts'

/** What the engine orders, licences as they are issued and end, and ratings 评价, which come from outside it. */
export type StoredRecord = ExchangeRecord | 'licence' | 'rating'

/** The order to build one record of a case, as the case stood after event `sequence`. */
export type ExchangeMessage = {
  caseId: string
  effectId: string
  record: StoredRecord
  sequence: number
  /** Of a `process` record: the stay at the step. */
  runId?: string
  /** Of a special procedure's start and end. */
  procedureId?: string
  /** Of a `rating`. */
  ratingId?: string
}

/** Records of a case in an order of their own. */
export function exchangeMessages(
  caseId: string,
  effects: readonly CaseEffect[],
  state: CaseState,
): TurnMessage[] {
  return effects.flatMap((effect): TurnMessage[] => {
    if (effect.type === 'issueLicence' || effect.type === 'endLicence') {
      const payload: ExchangeMessage = {
        caseId,
        effectId: `${effect.id} licence`,
        record: 'licence',
        sequence: state.sequence,
      }
      return [
        { id: deriveId(payload.effectId), subject: `exchange:${caseId}`, kind: 'exchangeRecord', payload },
      ]
    }
    if (effect.type !== 'exchangeRecord') return []
    const { id: effectId, record, runId, procedureId } = effect
    const payload: ExchangeMessage = {
      caseId,
      effectId,
      record,
      sequence: state.sequence,
      ...(runId === undefined ? {} : { runId }),
      ...(procedureId === undefined ? {} : { procedureId }),
    }
    return [{ id: deriveId(effectId), subject: `exchange:${caseId}`, kind: 'exchangeRecord', payload }]
  })
}
