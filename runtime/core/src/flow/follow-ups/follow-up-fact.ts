import type { Id, IsoDate, Key } from '@yibiao/schemas'
import type {
  FollowUpId,
  FollowUpResult,
  FollowUpStage,
  GrantEnd,
  RecordedCheck,
  RevocationJudgement,
} from './follow-up-state.ts'

/** What happened after the decision, besides certificate and delivery. */
export type FollowUpFact =
  | {
      readonly type: 'followUpOpened'
      readonly followUp: FollowUpId
      readonly definition: Id
      readonly key: Key
      readonly token: string
    }
  | {
      readonly type: 'followUpMoved'
      readonly followUp: FollowUpId
      readonly stage: Exclude<FollowUpStage, 'closed'>
    }
  | { readonly type: 'checkRecorded'; readonly followUp: FollowUpId; readonly check: RecordedCheck }
  | {
      readonly type: 'rectificationOrdered'
      readonly followUp: FollowUpId
      readonly requirements: string
      readonly dueOn?: IsoDate
    }
  | { readonly type: 'rectificationReported'; readonly followUp: FollowUpId; readonly report: string }
  | { readonly type: 'rectificationLapsed'; readonly followUp: FollowUpId }
  | {
      readonly type: 'revocationJudged'
      readonly followUp: FollowUpId
      readonly judgement: RevocationJudgement
    }
  | { readonly type: 'followUpClosed'; readonly followUp: FollowUpId; readonly result: FollowUpResult }
  | { readonly type: 'grantEnded'; readonly end: GrantEnd }
