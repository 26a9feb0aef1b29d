import { deriveId } from '../engine/derive-id.ts'
import type { TurnMessage } from '../engine/turn-messages.ts'
import { judgeEvents, type Finding, type JudgedTurn } from './judge-events.ts'

export type SupervisionMessage = {
  caseId: string
  at: string
  sequence: number
  findings: Finding[]
  /** The limit whose yellow warning is over. */
  settled?: string
}

/** What the rules found in a turn, to be recorded in the case's order; most turns leave nothing. */
export function supervisionMessages(caseId: string, turn: JudgedTurn, now: Date): TurnMessage[] {
  const findings = judgeEvents(turn)
  const { settled } = turn
  if (findings.length === 0 && settled === undefined) return []
  const { sequence } = turn.state
  const payload: SupervisionMessage = {
    caseId,
    at: now.toISOString(),
    sequence,
    findings,
    ...(settled === undefined ? {} : { settled }),
  }
  const id = deriveId(`supervision ${caseId} ${sequence}`)
  return [{ id, subject: `supervision:${caseId}`, kind: 'supervision', payload }]
}
