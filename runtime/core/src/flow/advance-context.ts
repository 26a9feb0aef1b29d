import type { Instant, Key, UserTaskStep } from '@yibiao/schemas'
import type { WorkingCalendar } from '../clock/index.ts'
import type { EvaluationScope } from '../expression/index.ts'
import type { LookupAnswer } from './lookup.ts'

/** Everything a step of the engine needs besides flow, state and command. */
export interface AdvanceContext {
  readonly now: Instant
  /** Unique per command; effects and tasks derive their ids from it. */
  readonly commandId: string
  /** The version the actor saw; anything else is refused. */
  readonly expectedVersion?: number
  readonly actor: Actor
  readonly calendar: WorkingCalendar
  /** Names that conditions may use; `nodes` and the dates of `case` are added by the engine. */
  readonly facts: EvaluationScope
  readonly lookups: ReadonlyMap<string, LookupAnswer>
  /** What must be settled before granting: values to verify, materials to hand in later. */
  readonly debts?: readonly Debt[]
  /** 先办后核: materials whose originals are compared at delivery. */
  readonly originals?: readonly Key[]
  /** For `verifyDebt`: what the source said when the host asked it again, before the transaction. */
  readonly verification?: DebtVerification
  /** Paths of what the step's holder must fill in and has not, or not rightly. Nothing when absent. */
  readonly missing?: (step: UserTaskStep) => readonly string[]
  /** Turns the deterministic name `commandId:n` of a task or timer into an id of the host. The name itself by default. */
  readonly deriveId?: (name: string) => string
}

export interface Actor {
  readonly kind: 'applicant' | 'officer' | 'system'
  readonly id: string
  readonly name: string
  /** The person's own party; of an applicant, whose case it is. */
  readonly partyId?: string
  readonly departmentId?: string
  /** Keys of the roles held in the department. */
  readonly roles: readonly Key[]
  /** 代理: absent colleagues of the department in whose place the officer works today. */
  readonly standsFor?: readonly Principal[]
  /** Set by the engine for the task at hand. */
  readonly onBehalfOf?: { readonly id: string; readonly name: string }
}

/** An absent officer. */
export interface Principal {
  readonly id: string
  readonly name: string
  readonly roles: readonly Key[]
  readonly partyId?: string
}

/** An obligation of the applicant or officer that blocks granting. */
export interface Debt {
  readonly kind: 'verification' | 'deferredMaterial'
  /** The path of a value, the key of a source that did not answer, or the material's key. */
  readonly subject: string
}

export interface DebtVerification {
  /** Of the debt. */
  readonly subject: string
  readonly result: VerificationResult
}

/** `unknown`: the source answered and knows nothing of it. */
export type VerificationResult = 'matches' | 'differs' | 'unknown' | 'failed'

/** May order a second correction request, with a reason. */
export const overridingRoles: readonly Key[] = ['supervisor', 'head']

/** 本机关负责人: approves extensions and special procedures (行政许可法 第四十二条). */
export const headRole: Key = 'head'

/** 流程管理员: handles incidents and cases nobody else can act on. */
export const processAdministratorRole: Key = 'administrator'
