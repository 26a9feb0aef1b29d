import type { Instant } from '@yibiao/schemas'
import type { CaseState } from '../case-state.ts'
import type { FollowUpFact } from './follow-up-fact.ts'
import type { FollowUp, FollowUpId, RectificationState } from './follow-up-state.ts'

/** 后续程序 and the end of what was granted. */
export function applyFollowUpFact(state: CaseState, fact: FollowUpFact, at: Instant): CaseState {
  switch (fact.type) {
    case 'followUpOpened': {
      const { followUp: id, definition, key, token } = fact
      const opened: FollowUp = {
        id,
        definition,
        key,
        token,
        stage: 'check',
        openedAt: at,
        checks: [],
        rectifications: [],
      }
      return { ...state, followUps: [...(state.followUps ?? []), opened] }
    }
    case 'followUpMoved':
      return change(state, fact.followUp, each => ({ ...each, stage: fact.stage }))
    case 'checkRecorded':
      return change(state, fact.followUp, each => ({ ...each, checks: [...each.checks, fact.check] }))
    case 'rectificationOrdered': {
      const { requirements, dueOn } = fact
      const ordered = { orderedAt: at, requirements, ...(dueOn === undefined ? {} : { dueOn }) }
      return change(state, fact.followUp, each => ({
        ...each,
        rectifications: [...each.rectifications, ordered],
      }))
    }
    case 'rectificationReported':
      return changeLast(state, fact.followUp, { reportedAt: at, report: fact.report })
    case 'rectificationLapsed':
      return changeLast(state, fact.followUp, { lapsedAt: at })
    case 'revocationJudged':
      return change(state, fact.followUp, each => ({ ...each, revocation: fact.judgement }))
    case 'followUpClosed':
      return change(state, fact.followUp, each => ({
        ...each,
        stage: 'closed',
        result: fact.result,
        closedAt: at,
      }))
    case 'grantEnded':
      return { ...state, grantEnd: fact.end }
  }
}

function change(state: CaseState, id: FollowUpId, how: (followUp: FollowUp) => FollowUp): CaseState {
  return { ...state, followUps: (state.followUps ?? []).map(each => (each.id === id ? how(each) : each)) }
}

function changeLast(state: CaseState, id: FollowUpId, more: Partial<RectificationState>): CaseState {
  return change(state, id, each => ({
    ...each,
    rectifications: each.rectifications.map((rectification, index) =>
      index === each.rectifications.length - 1 ? { ...rectification, ...more } : rectification,
    ),
  }))
}
