import type {
  AnswerScreeningCommand,
  CaseStatus,
  ClockView,
  CorrectionItem,
  DeliverCommand,
  Id,
  Instant,
  IsoDate,
  Key,
} from '@yibiao/schemas'
import type { ClockEvent } from '../clock/index.ts'
import type { FollowUp, FollowUpId, GrantEnd } from './follow-ups/follow-up-state.ts'

/**
 * Everything the engine knows of a case, as plain JSON. It is the sum of the case's events (`foldEvents`); answers,
 * materials and documents are not in it. Lists keep the order in which things began.
 */
export interface CaseState {
  readonly format: 1
  /** Commands that had an effect. */
  readonly version: number
  /** Number of the last event; 0 before the first. */
  readonly sequence: number
  readonly lastCommandId: string | null
  readonly lastAt: Instant | null
  /** The department that owns the case, 实施主体. */
  readonly departmentId: string
  readonly applicant: ApplicantIdentity | null
  readonly channel: SubmissionChannel
  /** Number of the latest snapshot of the answers. */
  readonly submission: number
  readonly moments: CaseMoments
  /** 视为受理 rather than accepted by an officer. */
  readonly isDeemedAccepted: boolean
  readonly correction: CorrectionState | null
  /** How often corrections were requested, 补正. */
  readonly correctionCount: number
  readonly decision: DecisionState | null
  /** Debts of the latest submission that were settled; absent before the first. */
  readonly settlements?: readonly Settlement[]
  /** What sources said differently when they were asked again after the submission; absent before the first. */
  readonly laterValues?: readonly LaterValue[]
  /** 特别程序, in the order in which they began; absent before the first. */
  readonly specialProcedures?: readonly SpecialProcedure[]
  /** 送达, and when the applicant confirmed what came electronically. */
  readonly delivery?: { readonly way: DeliverCommand['way']; readonly confirmedAt?: Instant }
  /** 容缺受理: what may follow the acceptance. */
  readonly deferral?: DeferralState
  /** 先办后核: the delivery waits because originals differ. */
  readonly deliveryHold?: DeliveryHold
  /** 延期: once. */
  readonly extension?: ExtensionState
  /** 后续程序, in the order in which they were opened; absent without any. */
  readonly followUps?: readonly FollowUp[]
  /** 撤销 or 注销 of what was granted. */
  readonly grantEnd?: GrantEnd
  /** 换用版本, in order: a snapshot is one of the version that held when it was made; absent without any. */
  readonly migrations?: readonly { readonly from: number; readonly to: number; readonly submission: number }[]
  /** 甄别: what departments said, in order; absent before the first. */
  readonly screened?: readonly Screened[]
  /** 子办件, in the order in which they were ordered; absent without any. */
  readonly children?: readonly ChildCase[]
  readonly proceedings: Proceedings
  readonly tokens: readonly Token[]
  readonly blocks: readonly BlockActivation[]
  readonly runs: readonly StepRun[]
  readonly tasks: readonly CaseTask[]
  /** Outcomes so far by key of the step: the name `nodes` in rules. */
  readonly nodes: Readonly<Record<Key, NodeOutcome>>
  /** Finished steps in order: what a return can go back to. */
  readonly path: readonly PathEntry[]
  readonly clocks: readonly CaseClock[]
  readonly timers: readonly CaseTimer[]
  /** What supervision sees. */
  readonly redMarks: readonly RedMark[]
  readonly counts: TokenCounts
}

export type SubmissionChannel = 'online' | 'counter'

/** 窗口收件: who took it in, and what was handed over. */
export interface IntakeFacts {
  readonly officer: Person
  readonly queueNumber?: string
  readonly waitedMinutes?: number
  readonly authority?: { readonly scope: string; readonly from: string; readonly through: string }
  readonly papers: readonly {
    readonly material: Key
    readonly originals: number
    readonly copies: number
    /** 当场更正. */
    readonly corrected?: string
  }[]
}

export interface ApplicantIdentity {
  /** The person or organisation whose case it is. */
  readonly partyId: string
  readonly name: string
  /** The person at the keyboard: the agent, or who acts for the organisation. */
  readonly actingPartyId?: string
}

/** When things happened; each once, at its first happening unless said otherwise. */
export interface CaseMoments {
  readonly submittedAt?: Instant
  /** 收件: from here the acceptance limits run. */
  readonly receivedAt?: Instant
  /** Start of the current acceptance judgement: receipt, or the latest resubmission. */
  readonly judgedFrom?: Instant
  /** Latest resubmission. */
  readonly resubmittedAt?: Instant
  readonly preReviewedAt?: Instant
  /** 待现场递交: since when the papers are awaited at a counter. */
  readonly counterAwaitedAt?: Instant
  /** Set while a returned pre-review waits for the applicant. */
  readonly preReviewReturnedAt?: Instant
  /** Legal moment of acceptance; for 视为受理 the receipt. */
  readonly acceptedAt?: Instant
  readonly acceptanceRefusedAt?: Instant
  readonly decidedAt?: Instant
  /** First step after the decision. */
  readonly followUpAt?: Instant
  readonly deliveredAt?: Instant
  readonly withdrawnAt?: Instant
  /** 视同撤回. */
  readonly lapsedAt?: Instant
  /** 退件. */
  readonly returnedAt?: Instant
  readonly terminatedAt?: Instant
  readonly concludedAt?: Instant
}

/** What the applicant is asked to do, while it is open. */
export interface CorrectionState {
  readonly kind: 'preReview' | 'correction'
  readonly requestedAt: Instant
  readonly items: readonly CorrectionItem[]
  /** The step that judges again after resubmission. */
  readonly run: string
}

/** How an obligation that blocks granting was met. */
export interface Settlement {
  readonly kind: 'verification' | 'deferredMaterial'
  readonly subject: string
  readonly how: 'verified' | 'waived' | 'confirmed'
  readonly by: Person
  readonly at: Instant
  /** Of a waiver; what was noted with a confirmation. */
  readonly reason?: string
}

/** The acts before which mappings can have their sources asked again. */
export type RecheckMoment = 'accept' | 'decide'

/** What a source said of a value when it was asked again: something else than was submitted. */
export interface LaterValue {
  /** JSON Pointer into the answers. */
  readonly path: string
  readonly sourceKey: Key
  readonly fetchedAt: Instant
  /** Tells whether the source says the same once more. */
  readonly digest: string
  /** The value, sealed by the host. */
  readonly sealed: string
}

export interface DecisionState {
  readonly outcome: 'granted' | 'denied'
  readonly decidedAt: Instant
  readonly by: Person
  /** 秒批: the decision table that granted; nobody else did. */
  readonly byRules?: Key
  /** 视为准予延续: nobody decided in time; the law grants. */
  readonly isDeemed?: true
  readonly content?: string
  readonly reason?: string
  readonly legalBasis?: string
  readonly remedies?: string
  readonly validFrom?: IsoDate
  readonly validThrough?: IsoDate
}

/** One 特别程序: the work of a step waits for it. */
export interface SpecialProcedure {
  /** The name of the suspension it causes. */
  readonly id: string
  /** Of the item's list. */
  readonly procedure: Id
  /** The stay whose work waits. */
  readonly run: string
  /** The task that waits. */
  readonly task: string
  readonly reason: string
  readonly startedAt: Instant
  readonly by: Person
  readonly approvedBy?: Person
  readonly endedAt?: Instant
  readonly result?: string
}

/** 容缺受理: due with the promised decision at the latest. */
export interface DeferralState {
  readonly since: Instant
  readonly materials: readonly Key[]
  readonly onLapse: 'terminated' | 'returned'
  readonly dueOn?: IsoDate
}

export interface DeliveryHold {
  readonly at: Instant
  readonly materials: readonly Key[]
  readonly note?: string
}

export interface ExtensionState {
  readonly at: Instant
  readonly amount: number
  readonly reason: string
  readonly approvedBy: Person
}

/** What the head of the department is asked to approve. */
export type CaseRequest =
  | { readonly type: 'extension'; readonly reason: string }
  | { readonly type: 'specialProcedure'; readonly procedure: Id; readonly reason: string }

/** The case up to its decision, and what follows it (certify, deliver). */
export interface Proceedings {
  readonly main: 'open' | 'concluded'
  readonly followUp: 'none' | 'open' | 'concluded'
}

export type ProceedingName = keyof Proceedings

/** Stands at one step. A split consumes it and creates one per branch; the join creates the one that goes on. */
export interface Token {
  readonly id: string
  readonly step: Id
  /** The activation of the block it runs in; null in the outermost sequence. */
  readonly block: string | null
  readonly branch: Id | null
  /** A follow-up is a proceeding of its own. */
  readonly proceeding: ProceedingName | FollowUpId
  /** Set by a return that comes straight back: the step to go to after this one. */
  readonly jumpsBackTo?: Id
}

/** One passage through a gateway's block. */
export interface BlockActivation {
  readonly id: string
  readonly gateway: Id
  readonly parentBlock: string | null
  readonly parentBranch: Id | null
  readonly proceeding: ProceedingName | FollowUpId
  readonly branches: readonly BranchActivation[]
}

export interface BranchActivation {
  readonly branch: Id
  readonly state: 'running' | 'completed' | 'cancelled'
}

/** One stay of a token at a step that waits: for people, a date or an answer. */
export interface StepRun {
  readonly id: string
  readonly step: Id
  readonly key: Key
  readonly token: string
  readonly openedAt: Instant
  /** How many are asked to sign; counted by 会签, 或签 and 票签. */
  readonly seats: number
  /** 依次: who follows, frozen at entry. */
  readonly queue: readonly Candidate[]
  readonly verdicts: readonly Verdict[]
  /** Who sign after the step's own signers, 后加签; absent without any. */
  readonly after?: readonly Candidate[]
  /** What the step's own signers said, while those after them sign. */
  readonly settled?: NodeOutcome
  /** Somebody was added beside the one who had it: now all of them sign. */
  readonly isShared?: boolean
  /** Waits until this instant. */
  readonly wakeAt?: Instant
  /** Why a person must look at it. */
  readonly incident?: Incident
  /** Calls of a source so far. */
  readonly attempts?: number
}

/** `forfeited`: nobody answered in time, 甄别逾期失权. */
export type ScreeningAnswer = AnswerScreeningCommand['answer'] | 'forfeited'

/** What a department said of an item that it may have to handle, 甄别. */
export interface Screened {
  readonly run: string
  readonly step: Id
  /** Of the step's candidates. */
  readonly candidate: Id
  readonly departmentId: string
  readonly item: Key
  readonly answer: ScreeningAnswer
  /** Of a conditional answer: the condition. */
  readonly text?: string
  readonly at: Instant
  readonly by?: Person
}

/**
 * `ordered`: the host begins it. `awaited`: the applicant has to complete the application. `failed`: a person of the
 * department that ordered it looks at why.
 */
export type ChildState = 'ordered' | 'awaited' | 'started' | 'ended' | 'failed' | 'cancelled'

/** A case of another item that this one ordered, 子办件. */
export interface ChildCase {
  /** `run/candidate`, and `run/step` where the step orders one case only. */
  readonly id: string
  readonly run: string
  readonly step: Id
  readonly candidate?: Id
  readonly departmentId: string
  readonly item: Key
  readonly state: ChildState
  readonly at: Instant
  readonly caseId?: string
  readonly number?: string
  /** Its decision, or how it ended without one. */
  readonly outcome?: CaseStatus
  /** Of a failure. */
  readonly reason?: string
}

export interface Verdict {
  readonly task: string
  readonly outcome: string
  readonly by: Person | null
  /** The consulted department's entry, for a consultation. */
  readonly seat?: Id
}

export interface Incident {
  readonly code: IncidentCode
  readonly params: Readonly<Record<string, string | number>>
}

export type IncidentCode =
  | 'conditionFailed'
  | 'noAssignee'
  | 'noDecision'
  | 'dateMissing'
  | 'serviceFailed'
  | 'expressionFailed'
  | 'childFailed'

/** A person who acted, as shown later. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly departmentId?: string
  /** 代: the absent officer in whose place it was done. */
  readonly onBehalfOf?: { readonly id: string; readonly name: string }
}

/** Who may take a task. */
export type Candidate = PoolCandidate | PersonCandidate

export interface PoolCandidate {
  readonly type: 'pool'
  readonly departmentId: string
  readonly role: Key
}

export interface PersonCandidate {
  readonly type: 'person'
  readonly id: string
  readonly name: string
  readonly departmentId: string
  /** The officer's own party: nobody handles their own case. */
  readonly partyId?: string
}

/** Work that somebody asked for: 加签, 委派, a colleague's question, and what the head is to approve. */
export type TaskAsked = 'signer' | 'delegation' | 'advice' | 'request'

/** Work of a follow-up: 核查, 复查, and whether to revoke. */
export type FollowUpTask = 'check' | 'recheck' | 'revocation'

export interface CaseTask {
  readonly id: string
  readonly run: string
  readonly step: Id
  readonly key: Key
  readonly kind: 'work' | 'consultation' | 'screening' | 'incident' | 'objection' | TaskAsked | FollowUpTask
  readonly state: 'open' | 'claimed' | 'done' | 'cancelled' | 'suspended'
  readonly candidates: readonly Candidate[]
  readonly holder?: Person
  readonly openedAt: Instant
  readonly closedAt?: Instant
  /** Exactly one for a closed task. */
  readonly cause?: TaskCause
  readonly outcome?: string
  /** The consulted department's entry. */
  readonly seat?: Id
  /** Who asked for it: of an added signer, of advice and of requests. */
  readonly askedBy?: Person
  /** The task whose holder asked; it waits while it is suspended. */
  readonly parent?: string
  /** What was asked. */
  readonly question?: string
  /** What is to be approved. */
  readonly request?: CaseRequest
}

/** Why a task was closed: its history row. */
export type TaskCause =
  | 'done'
  /** The others' acts settled the step. */
  | 'noLongerNeeded'
  /** Another branch satisfied the join. */
  | 'joinSatisfied'
  | 'returned'
  /** Asked the applicant. */
  | 'correctionRequested'
  /** 超期视为同意: nobody answered. */
  | 'silence'
  /** 视为受理. */
  | 'deemedAccepted'
  | 'lapsed'
  | 'decided'
  /** 视为准予延续. */
  | 'deemedGranted'
  | 'withdrawn'
  | 'terminated'
  | 'acceptanceRefused'
  | 'concluded'
  | 'retried'
  /** 减签, or a question taken back. */
  | 'removed'
  /** 拿回: the step before was taken back. */
  | 'recalled'
  /** 撤销 or 注销: nothing is left to do. */
  | 'grantEnded'

export interface NodeOutcome {
  readonly outcome: string
  readonly opinion?: string
  /** Name of the last who acted. */
  readonly by?: string
  /** Outputs of a decision table, answers of consulted departments. */
  readonly variables?: Readonly<Record<Key, NodeVariable>>
}

/** A value with its kind, so that a number and a date are the same to rules after being stored. */
export type NodeVariable =
  | { readonly kind: 'text' | 'number' | 'date'; readonly value: string | null }
  | { readonly kind: 'boolean'; readonly value: boolean | null }
  | { readonly kind: 'list'; readonly items: readonly NodeVariable[] }

export interface PathEntry {
  readonly run: string
  readonly step: Id
  readonly key: Key
  /** Blocks and branches around it, outermost first: `block/branch`. */
  readonly scopes: readonly string[]
  readonly handlers: readonly Person[]
  /** A return made it count no more. */
  readonly isUndone: boolean
}

export interface CaseClock {
  /** `limit:number` or `step:run`. */
  readonly key: string
  readonly limit: ClockView['limit']
  readonly step?: Id
  readonly run?: string
  readonly events: readonly ClockEvent[]
  /** Its timer has fired. */
  readonly isOverdue: boolean
}

export interface CaseTimer {
  readonly id: string
  readonly fireAt: Instant
  readonly clock?: string
  readonly run?: string
}

export interface RedMark {
  readonly code: RedMarkCode
  readonly at: Instant
  readonly step?: Id
}

export type RedMarkCode =
  | 'preReviewOverdue'
  | 'acceptanceOverdue'
  | 'deemedAccepted'
  | 'deemedGranted'
  | 'secondCorrection'
  | 'promisedOverdue'
  | 'statutoryOverdue'
  | 'deliveryOverdue'
  | 'stepOverdue'
  | 'consultationSilent'
  | 'screeningForfeited'
  | 'forfeitureLifted'
  | 'specialProcedureOverdue'
  | 'followUpOverdue'

export interface TokenCounts {
  readonly tokens: number
  readonly consumed: number
  readonly cancelled: number
  readonly blocks: number
  readonly runs: number
}

/** A case before its first event. */
export const initialCaseState: CaseState = {
  format: 1,
  version: 0,
  sequence: 0,
  lastCommandId: null,
  lastAt: null,
  departmentId: '',
  applicant: null,
  channel: 'online',
  submission: 0,
  moments: {},
  isDeemedAccepted: false,
  correction: null,
  correctionCount: 0,
  decision: null,
  proceedings: { main: 'open', followUp: 'none' },
  tokens: [],
  blocks: [],
  runs: [],
  tasks: [],
  nodes: {},
  path: [],
  clocks: [],
  timers: [],
  redMarks: [],
  counts: { tokens: 0, consumed: 0, cancelled: 0, blocks: 0, runs: 0 },
}
