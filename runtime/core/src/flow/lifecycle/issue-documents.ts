import type { DocumentAct } from '../case-effect.ts'
import { cause, type Turn } from '../turn.ts'

/** Issues every document that the act issues by its template. */
export function issueDocuments(turn: Turn, act: Exclude<DocumentAct, 'step'>): void {
  for (const { id, issuedOn } of turn.flow.compiled.documents) {
    if (issuedOn === act) cause(turn, { type: 'issueDocument', template: id, act })
  }
}
