import { civilDateOfInstant } from '@yibiao/core/clock'
import type { JsonValue } from '@yibiao/core/expression'
import type { CaseEvent } from '@yibiao/core/flow'

const grounds = {
  notRequired: '该事项依法不需要取得行政许可',
  notCompetent: '该事项依法不属于本机关职权范围',
  other: '其他法定情形',
} as const

/** How the case ended without a decision. */
export function endFacts(
  events: readonly CaseEvent[],
): Record<'refusal' | 'withdrawal' | 'lapse', JsonValue> {
  const refusal = events.findLast(event => event.type === 'acceptanceRefused')
  const withdrawal = events.findLast(event => event.type === 'withdrawn')
  const lapse = events.findLast(event => event.type === 'correctionLapsed' || event.type === 'receiptLapsed')
  return {
    refusal:
      refusal?.type === 'acceptanceRefused'
        ? {
            ground: grounds[refusal.ground],
            reason: refusal.reason,
            competentAuthority: refusal.competentAuthority ?? null,
          }
        : null,
    withdrawal: withdrawal?.type === 'withdrawn' ? { reason: withdrawal.reason ?? null } : null,
    lapse:
      lapse?.type === 'correctionLapsed' || lapse?.type === 'receiptLapsed'
        ? {
            of: lapse.type === 'correctionLapsed' ? 'correction' : 'receipt',
            onLapse: lapse.onLapse,
            on: civilDateOfInstant(lapse.at),
            reason:
              lapse.type === 'correctionLapsed'
                ? '逾期未按照补正告知书补齐申请材料'
                : '逾期未到窗口现场递交申请材料',
          }
        : null,
  }
}
