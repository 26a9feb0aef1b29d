import type {
  CaseStatus,
  ChecklistVerdict,
  ClockView,
  CorrectionItem,
  DeliverCommand,
  DocumentValues,
  Id,
  Instant,
  IsoDate,
  Key,
  RefuseAcceptanceCommand,
} from '@yibiao/schemas'
import type { ClockEvent } from '../clock/index.ts'
import type { FollowUpFact } from './follow-ups/follow-up-fact.ts'
import type { RenamedKey } from './migration/renamed-keys.ts'
import type { Debt, VerificationResult } from './advance-context.ts'
import type {
  ApplicantIdentity,
  BlockActivation,
  Candidate,
  CaseRequest,
  CaseTask,
  ChildCase,
  DecisionState,
  Incident,
  IntakeFacts,
  LaterValue,
  NodeOutcome,
  Person,
  RecheckMoment,
  RedMarkCode,
  Screened,
  StepRun,
  SubmissionChannel,
  TaskCause,
  Token,
} from './case-state.ts'

/** A committed fact of a case. Replaying facts never runs a rule again. */
export type CaseEvent = CaseFact & EventStamp

export interface EventStamp {
  /** 1, 2, 3 … within the case. */
  readonly sequence: number
  /** Version of the fact's shape. */
  readonly eventVersion: 1
  readonly at: Instant
  readonly commandId: string
  readonly actor: EventActor
}

export interface EventActor {
  readonly kind: 'applicant' | 'officer' | 'system'
  readonly id: string
  readonly name: string
  readonly departmentId?: string
  /** 代: the absent officer in whose place it was done. */
  readonly onBehalfOf?: { readonly id: string; readonly name: string }
}

export type CaseFact = LifecycleFact | MovementFact | TaskFact | TimeFact | FollowUpFact | ChildFact

/** What happened to the case as people see it. */
export type LifecycleFact =
  | {
      readonly type: 'submitted'
      readonly departmentId: string
      readonly applicant: ApplicantIdentity
      readonly channel: SubmissionChannel
      readonly submission: number
      readonly intake?: IntakeFacts
    }
  /** 待现场递交. */
  | { readonly type: 'counterAwaited' }
  /** With what was handed over where an application made online came to a counter. */
  | { readonly type: 'received'; readonly receivedAt: Instant; readonly intake?: IntakeFacts }
  /** Nobody handed the papers in. */
  | { readonly type: 'receiptLapsed'; readonly onLapse: 'withdrawn' | 'returned' }
  | { readonly type: 'preReviewPassed'; readonly isLapse: boolean; readonly opinion?: string }
  | {
      readonly type: 'preReviewReturned'
      readonly run: string
      readonly step: Id
      readonly items: readonly CorrectionItem[]
    }
  | {
      readonly type: 'correctionRequested'
      readonly run: string
      readonly step: Id
      readonly items: readonly CorrectionItem[]
      /** Why a second request was needed. */
      readonly override?: string
    }
  | {
      readonly type: 'correctionSubmitted'
      readonly submission: number
      readonly kind: 'preReview' | 'correction'
    }
  | { readonly type: 'correctionLapsed'; readonly onLapse: 'withdrawn' | 'returned' }
  | {
      readonly type: 'accepted'
      readonly acceptedAt: Instant
      readonly isDeemed: boolean
      readonly opinion?: string
    }
  | {
      readonly type: 'acceptanceRefused'
      readonly ground: RefuseAcceptanceCommand['ground']
      readonly competentAuthority?: string
      readonly reason: string
    }
  | { readonly type: 'decided'; readonly decision: DecisionState; readonly step: Id }
  | ({
      readonly type: 'delivered'
    } & Omit<DeliverCommand, 'type' | 'taskId'>)
  /** 电子签收. */
  | { readonly type: 'deliveryConfirmed' }
  /** 出具文书 by hand. */
  | {
      readonly type: 'documentOrdered'
      readonly template: Id
      readonly values: DocumentValues
      /** 更正: why it is issued again. */
      readonly reason?: string
    }
  | { readonly type: 'withdrawn'; readonly reason?: string }
  | { readonly type: 'terminated'; readonly reason: string }
  | { readonly type: 'concluded' }
  | { readonly type: 'debtVerified'; readonly subject: string; readonly result: VerificationResult }
  | {
      readonly type: 'debtWaived'
      readonly kind: Debt['kind']
      readonly subject: string
      readonly reason: string
    }
  /** 容缺补交: it waits to be looked at. */
  | {
      readonly type: 'materialSupplied'
      readonly material: Key
      readonly attachment: string
      readonly name: string
    }
  | { readonly type: 'materialConfirmed'; readonly material: Key; readonly note?: string }
  | {
      readonly type: 'valuesRechecked'
      readonly moment: RecheckMoment
      readonly values: readonly LaterValue[]
    }
  /** Officers filled in their fields, or changed what the applicant gave. */
  | {
      readonly type: 'answersEdited'
      /** Number of the new snapshot. */
      readonly submission: number
      readonly step: Id
      readonly paths: readonly string[]
      readonly reason?: string
    }
  /** 换用版本. */
  | {
      readonly type: 'migrated'
      readonly from: number
      readonly to: number
      /** Number of the new snapshot. */
      readonly submission: number
      readonly keys: readonly RenamedKey[]
      readonly reason: string
    }
  /** 容缺受理. */
  | {
      readonly type: 'materialsDeferred'
      readonly materials: readonly Key[]
      readonly onLapse: 'terminated' | 'returned'
      readonly dueOn?: IsoDate
    }
  | {
      readonly type: 'deferralLapsed'
      readonly materials: readonly Key[]
      readonly onLapse: 'terminated' | 'returned'
    }
  /** 先办后核: originals differ from what was uploaded. */
  | { readonly type: 'deliveryHeld'; readonly materials: readonly Key[]; readonly note?: string }
  | {
      readonly type: 'specialProcedureStarted'
      readonly id: string
      readonly procedure: Id
      readonly run: string
      readonly task: string
      readonly step: Id
      readonly reason: string
      readonly by: Person
      readonly approvedBy?: Person
    }
  /** Without a result when the work it held up ended. */
  | {
      readonly type: 'specialProcedureEnded'
      readonly id: string
      readonly procedure: Id
      readonly result?: string
    }
  | {
      readonly type: 'extended'
      readonly amount: number
      readonly reason: string
      readonly approvedBy: Person
    }
  | { readonly type: 'requestRefused'; readonly request: CaseRequest; readonly reason: string }
  | { readonly type: 'copied'; readonly to: readonly Person[]; readonly text?: string }
  | { readonly type: 'reminded'; readonly text?: string }
  | { readonly type: 'noted'; readonly text: string }

/** 甄别 and 子办件. */
export type ChildFact =
  | ({ readonly type: 'screened' } & Omit<Screened, 'at'>)
  /** 新增子办件 after the screening. */
  | {
      readonly type: 'screenedItemStarted'
      readonly run: string
      readonly step: Id
      readonly candidate: Id
      readonly reason: string
    }
  | ({ readonly type: 'childOrdered' } & Omit<ChildCase, 'state' | 'at'>)
  /** The applicant completes it. */
  | { readonly type: 'childAwaited'; readonly child: string }
  | {
      readonly type: 'childStarted'
      readonly child: string
      readonly caseId: string
      readonly number: string
    }
  | { readonly type: 'childEnded'; readonly child: string; readonly outcome: CaseStatus }
  | { readonly type: 'childFailed'; readonly child: string; readonly reason: string }
  | { readonly type: 'childCancelled'; readonly child: string; readonly cause: TaskCause }

/** How tokens, blocks and steps moved. */
export type MovementFact =
  | { readonly type: 'tokenCreated'; readonly token: Token }
  | { readonly type: 'tokenMoved'; readonly token: string; readonly to: Id }
  | { readonly type: 'tokenConsumed'; readonly token: string }
  | { readonly type: 'tokenCancelled'; readonly token: string; readonly cause: TaskCause }
  | {
      readonly type: 'blockOpened'
      readonly block: BlockActivation
      readonly key: Key
      readonly node: NodeOutcome
    }
  | {
      readonly type: 'branchEnded'
      readonly block: string
      readonly branch: Id
      readonly state: 'completed' | 'cancelled'
    }
  | { readonly type: 'blockClosed'; readonly block: string; readonly isCancelled: boolean }
  | { readonly type: 'runOpened'; readonly run: StepRun }
  | {
      readonly type: 'runFinished'
      readonly run: string
      readonly step: Id
      readonly key: Key
      readonly scopes: readonly string[]
      readonly node: NodeOutcome
      readonly handlers: readonly Person[]
    }
  | { readonly type: 'runCancelled'; readonly run: string; readonly cause: TaskCause }
  | {
      readonly type: 'rewound'
      readonly to: Id
      readonly runs: readonly string[]
      readonly keys: readonly Key[]
      readonly reason: string
    }
  | { readonly type: 'jumpBackSet'; readonly token: string; readonly to: Id }
  | { readonly type: 'incidentOpened'; readonly run: string; readonly step: Id; readonly incident: Incident }
  | { readonly type: 'incidentRetried'; readonly run: string; readonly step: Id }
  | { readonly type: 'sourceCalled'; readonly run: string; readonly attempt: number }
  /** The snapshot of what a decision table was asked and said; `uncertain` says why a person judges instead. */
  | {
      readonly type: 'rulesJudged'
      readonly run: string
      readonly step: Id
      readonly table: Key
      readonly inputs: Readonly<Record<string, string | null>>
      readonly rules: readonly Id[]
      readonly uncertain?: string
    }
  | { readonly type: 'variablesSet'; readonly key: Key; readonly node: NodeOutcome }
  /** What a source that the flow called said, or why it said nothing. */
  | {
      readonly type: 'sourceAnswered'
      readonly run: string
      readonly step: Id
      readonly state: 'answered' | 'failed'
      readonly reason?: string
      readonly variables?: NodeOutcome['variables']
    }
  | { readonly type: 'objectionRaised'; readonly run: string; readonly step: Id; readonly text: string }

/** The history rows of tasks. */
export type TaskFact =
  | { readonly type: 'taskOpened'; readonly task: CaseTask }
  | { readonly type: 'seatTaken'; readonly run: string; readonly queue: readonly Candidate[] }
  | { readonly type: 'taskClaimed'; readonly task: string; readonly holder: Person }
  | { readonly type: 'taskReleased'; readonly task: string }
  /** It waits for others, or goes on. */
  | { readonly type: 'taskSuspended'; readonly task: string }
  | { readonly type: 'taskResumed'; readonly task: string }
  /** 加签: who signs beside has a task of their own; who signs after waits. */
  | {
      readonly type: 'signerAdded'
      readonly run: string
      readonly step: Id
      readonly position: 'before' | 'after' | 'beside'
      readonly signer: Candidate
      readonly reason?: string
    }
  | {
      readonly type: 'signerRemoved'
      readonly run: string
      readonly step: Id
      readonly position: 'before' | 'after' | 'beside' | 'advice'
      readonly officer: Person
      readonly reason?: string
    }
  /** The step's own signers are through; those after them sign. */
  | { readonly type: 'runSettled'; readonly run: string; readonly node: NodeOutcome }
  | {
      readonly type: 'recalled'
      readonly step: Id
      readonly key: Key
      readonly reason?: string
    }
  | {
      readonly type: 'taskTransferred'
      readonly task: string
      readonly step: Id
      readonly candidates: readonly Candidate[]
      readonly holder?: Person
      readonly reason?: string
    }
  | {
      readonly type: 'taskClosed'
      readonly task: string
      readonly run: string
      readonly step: Id
      readonly key: Key
      readonly cause: TaskCause
      readonly state: 'done' | 'cancelled'
      readonly by?: Person
      readonly outcome?: string
      readonly opinion?: string
      /** The checklist as it was judged with this act, each point with its 佐证材料. */
      readonly checklist?: readonly ChecklistVerdict[]
      readonly seat?: Id
      /** Counts in the completion of its step. */
      readonly isVerdict: boolean
    }

/** What moved clocks and timers. */
export type TimeFact =
  | {
      readonly type: 'clockMoved'
      readonly clock: string
      readonly limit: ClockView['limit']
      readonly step?: Id
      readonly run?: string
      readonly event: ClockEvent
    }
  | {
      readonly type: 'limitPassed'
      readonly clock: string
      readonly mark: RedMarkCode | null
      readonly step?: Id
    }
  | { readonly type: 'redMarked'; readonly mark: RedMarkCode; readonly step?: Id }
  | {
      readonly type: 'timerSet'
      readonly timer: string
      readonly fireAt: Instant
      readonly clock?: string
      readonly run?: string
    }
  | { readonly type: 'timerCleared'; readonly timer: string }
  | { readonly type: 'timerFired'; readonly timer: string }

export type FactType = CaseFact['type']
