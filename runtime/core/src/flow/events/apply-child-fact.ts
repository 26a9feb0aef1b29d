import type { Instant } from '@yibiao/schemas'
import type { ChildFact } from '../case-event.ts'
import type { CaseState, ChildCase } from '../case-state.ts'

/** What departments said at a 甄别, and what becomes of 子办件. */
export function applyChildFact(state: CaseState, fact: ChildFact, at: Instant): CaseState {
  switch (fact.type) {
    case 'screened': {
      const { type: _type, ...screened } = fact
      return { ...state, screened: [...(state.screened ?? []), { ...screened, at }] }
    }
    case 'childOrdered': {
      const { type: _type, ...child } = fact
      const others = (state.children ?? []).filter(({ id }) => id !== child.id)
      return { ...state, children: [...others, { ...child, state: 'ordered', at }] }
    }
    case 'childAwaited':
      return withChild(state, fact.child, child => ({ ...child, state: 'awaited' }))
    case 'childStarted': {
      const { caseId, number } = fact
      return withChild(state, fact.child, child => ({ ...child, state: 'started', caseId, number }))
    }
    case 'childEnded':
      return withChild(state, fact.child, child => ({ ...child, state: 'ended', outcome: fact.outcome }))
    case 'childFailed':
      return withChild(state, fact.child, child => ({ ...child, state: 'failed', reason: fact.reason }))
    case 'childCancelled':
      return withChild(state, fact.child, child => ({ ...child, state: 'cancelled' }))
    case 'screenedItemStarted':
      return state
  }
}

function withChild(state: CaseState, id: string, change: (child: ChildCase) => ChildCase): CaseState {
  if (state.children === undefined) return state
  return { ...state, children: state.children.map(child => (child.id === id ? change(child) : child)) }
}
