import type { DocumentAct } from '../case-effect.ts'
import { cause, type Turn } from '../turn.ts'

/** Issues every document that the act issues by its template. */
export function issueDocuments(turn: Turn, act: Exclude<DocumentAct, 'step'>): void {
  for (const { id, kind, issuedOn } of turn.flow.compiled.documents) {
    if (issuedOn === act && !(act === 'submit' && kind === 'receipt' && isReceivedLater(turn)))
      cause(turn, { type: 'issueDocument', template: id, act })
  }
}

/** 收件凭证 of an application made online whose papers came to a counter: only now was it received. */
export function issueReceipts(turn: Turn): void {
  for (const { id, kind, issuedOn } of turn.flow.compiled.documents) {
    if (issuedOn === 'submit' && kind === 'receipt')
      cause(turn, { type: 'issueDocument', template: id, act: 'submit' })
  }
}

function isReceivedLater({ flow, state }: Turn): boolean {
  return flow.limits.counterReceipt !== undefined && state.channel === 'online'
}
