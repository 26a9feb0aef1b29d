import type { CaseState } from '@yibiao/core/flow'
import type { OfficerActor } from '../access/actor.ts'

/** Whether the officer worked on the case: nobody looks into a rating of their own work. */
export function isInvolved(state: CaseState, { loginId }: OfficerActor): boolean {
  return (
    state.tasks.some(({ holder }) => holder?.id === loginId) ||
    state.path.some(({ handlers }) => handlers.some(({ id }) => id === loginId)) ||
    state.decision?.by.id === loginId
  )
}
