import type { CaseCommand, CaseStatus, Instant, Key } from '@yibiao/schemas'
import type {
  ApplicantIdentity,
  IntakeFacts,
  LaterValue,
  RecheckMoment,
  SubmissionChannel,
} from './case-state.ts'
import type { RenamedKey } from './migration/renamed-keys.ts'

/** Everything that can be asked of the engine: the acts of people, and what only the server itself asks. */
export type EngineCommand = CaseCommand | ApplicantCommand | RetryStepCommand | MigrateCommand | SystemCommand

/** 提交: the server has judged the answers and taken a case number. */
export interface SubmitCommand {
  readonly type: 'submit'
  readonly departmentId: string
  readonly applicant: ApplicantIdentity
  readonly channel: SubmissionChannel
  /** At a counter: when it received it; now when absent. */
  readonly receivedAt?: Instant
  /** Of the counter. */
  readonly intake?: IntakeFacts
}

/** 补正提交, and the resubmission after a returned pre-review. */
export interface SubmitCorrectionCommand {
  readonly type: 'submitCorrection'
  /** Number of the new snapshot of the answers. */
  readonly submission: number
}

/** 容缺补交: a file for a material that was to follow; the server has taken it in. */
export interface SupplyMaterialCommand {
  readonly type: 'supplyMaterial'
  readonly material: Key
  readonly attachment: string
  /** Of the file. */
  readonly name: string
}

export type ApplicantCommand = SubmitCommand | SubmitCorrectionCommand | SupplyMaterialCommand

/** Tries again what an incident stopped; by its holder, the process administrator. */
export interface RetryStepCommand {
  readonly type: 'retryStep'
  readonly taskId: string
}

/** 换用版本: goes on by another version of the item, of whose flow the host has the engine work. */
export interface MigrateCommand {
  readonly type: 'migrate'
  readonly from: number
  readonly to: number
  /** Number of the snapshot in which the answers are those of the other version. */
  readonly submission: number
  /** Keys of steps that it calls differently. */
  readonly keys: readonly RenamedKey[]
  readonly reason: string
}

export type SystemCommand =
  | TimerFiredCommand
  | SourceAnsweredCommand
  | RaiseObjectionCommand
  | RecalendarCommand
  | RecordRecheckCommand
  | ReportChildCommand

/** A stored timer came due. Late, early or twice does no harm. */
export interface TimerFiredCommand {
  readonly type: 'timerFired'
  readonly timerId: string
}

/** The answer of a called source, or that it failed. */
export interface SourceAnsweredCommand {
  readonly type: 'sourceAnswered'
  readonly runId: string
  readonly result:
    | {
        readonly type: 'data'
        readonly variables: Readonly<Record<string, string | number | boolean | null>>
      }
    | { readonly type: 'failed'; readonly reason: string }
}

/** Someone objected to a public notice 公示异议. */
export interface RaiseObjectionCommand {
  readonly type: 'raiseObjection'
  readonly runId: string
  readonly text: string
}

/** A calendar year was imported or changed: timers move to the new due dates. */
export interface RecalendarCommand {
  readonly type: 'recalendar'
}

/** Sources asked again before an act said something else than was submitted. */
export interface RecordRecheckCommand {
  readonly type: 'recordRecheck'
  readonly moment: RecheckMoment
  readonly values: readonly LaterValue[]
}

/** What became of a 子办件 that the case ordered. Late or twice does no harm. */
export interface ReportChildCommand {
  readonly type: 'reportChild'
  readonly child: string
  readonly report:
    | { readonly type: 'awaited' }
    | { readonly type: 'started'; readonly caseId: string; readonly number: string }
    | { readonly type: 'ended'; readonly outcome: CaseStatus }
    | { readonly type: 'failed'; readonly reason: string }
}

export type CommandType = EngineCommand['type']
