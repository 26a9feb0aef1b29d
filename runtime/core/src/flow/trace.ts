import type { Id } from '@yibiao/schemas'
import type { IncidentCode, TaskCause } from './case-state.ts'

/**
 * Why the engine went the way it went: explanation for the officer, evidence for the auditor, animation for the
 * simulator of the designer.
 */
export type TraceEntry =
  | {
      readonly type: 'conditionJudged'
      readonly step: Id
      readonly place: string
      readonly result: boolean | null
      /** The names it read and what they were, as text. */
      readonly values: Readonly<Record<string, string | null>>
    }
  | { readonly type: 'conditionFailed'; readonly step: Id; readonly place: string; readonly code: string }
  | { readonly type: 'branchTaken'; readonly step: Id; readonly branch: Id }
  | { readonly type: 'stepEntered'; readonly step: Id }
  | { readonly type: 'stepSkipped'; readonly step: Id }
  | { readonly type: 'stepFinished'; readonly step: Id; readonly outcome: string }
  | { readonly type: 'joined'; readonly step: Id; readonly completed: number; readonly of: number }
  | { readonly type: 'cancelled'; readonly step: Id; readonly cause: TaskCause }
  | { readonly type: 'rulesMatched'; readonly step: Id; readonly table: Id; readonly rules: readonly Id[] }
  | { readonly type: 'acceptedAutomatically'; readonly step: Id }
  | { readonly type: 'timerIgnored'; readonly timer: string }
  | { readonly type: 'limitPassed'; readonly clock: string }
  | {
      readonly type: 'verdictCounted'
      readonly step: Id
      readonly approvals: number
      readonly rejections: number
      readonly abstentions: number
      readonly seats: number
    }
  | { readonly type: 'incident'; readonly step: Id; readonly code: IncidentCode }
