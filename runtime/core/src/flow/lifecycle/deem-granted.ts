import type { UserTaskStep } from '@yibiao/schemas'
import { countDaysBetween } from '../../clock/index.ts'
import { formatDate, isDate } from '../../expression/index.ts'
import type { Person } from '../case-state.ts'
import type { StepPlace } from '../flow-tree.ts'
import { stepPlace } from '../expression-places.ts'
import { evaluateAt } from '../rules/judge.ts'
import { offers } from '../step-acts.ts'
import { startClock } from '../timing/case-clocks.ts'
import { cancelAll } from '../tokens/cancel.ts'
import { enterStep } from '../tokens/move-token.ts'
import { cause, record, type Turn } from '../turn.ts'
import { takeEffect } from './record-decision.ts'

/** Who grants where the law does. */
const byTheLaw: Person = { id: 'system', name: '系统' }

/**
 * 延续: from acceptance on the case has until the licence expires. A day that cannot be told, or that is over, sets no
 * limit: then nothing is deemed, and a person decides as ever.
 */
export function startRenewalClock(turn: Turn): void {
  const decides = decidingStep(turn)
  if (decides === undefined) return
  const result = evaluateAt(turn, decides.id, stepPlace(decides.id, 'deemedGrantedOn'))
  if ('failed' in result || !isDate(result.value)) return
  const amount = countDaysBetween(turn.today, formatDate(result.value))
  if (amount >= 0)
    startClock(turn, { limit: 'renewal', on: turn.today, length: { amount, unit: 'calendarDay' } })
}

/**
 * 视为准予延续 (行政许可法 第五十条): the licence expired and nobody had decided. What was under way ends, and what
 * follows a grant begins: people certify and deliver it. No document is written: there was no decision to write.
 */
export function deemGranted(turn: Turn): void {
  const step = decidingStep(turn)
  if (step === undefined || turn.state.decision !== null) return
  cancelAll(turn, 'deemedGranted')
  enterStep(turn, { step: step.id, block: null, branch: null, proceeding: 'main' })
  takeEffect(turn, { outcome: 'granted', decidedAt: turn.context.now, by: byTheLaw, isDeemed: true }, step.id)
  record(turn, { type: 'redMarked', mark: 'deemedGranted', step: step.id })
  cause(turn, { type: 'notify', to: 'applicant', notice: 'deemedGranted' })
  for (const role of ['decider', 'head']) {
    cause(turn, {
      type: 'notify',
      to: 'officers',
      notice: 'deemedGranted',
      taskIds: [],
      role: { departmentId: turn.state.departmentId, role },
    })
  }
}

/** The step of the outermost sequence that decides and says when silence grants. */
function decidingStep({ flow }: Turn): UserTaskStep | undefined {
  return [...flow.places.values()].flatMap((place: StepPlace) => {
    const { step, sequence } = place
    const isIt =
      step.type === 'userTask' && sequence.owner === null && offers(step, 'grant') && hasDay(flow, step.id)
    return isIt ? [step] : []
  })[0]
}

function hasDay(flow: Turn['flow'], step: string): boolean {
  return flow.expressions.has(stepPlace(step, 'deemedGrantedOn'))
}
