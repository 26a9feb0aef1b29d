import type {
  CaseStatus,
  Expectation,
  Instant,
  Issue,
  MaterialExemption,
  ProvenanceView,
} from '@yibiao/schemas'
import type { MemoryCase } from '../flow/index.ts'
import type { Answers, FormState, MaterialVerdict } from '../form/index.ts'

/** How a recorded test went, step by step. */
export interface ScenarioRun {
  /** Every expectation is met and every move could be made. */
  readonly isPassed: boolean
  readonly steps: readonly StepRun[]
  /** Before the first step: what the sources have filled. */
  readonly start: ScenarioStand
}

export interface StepRun {
  /** Of an expecting step, in its order. */
  readonly expectations: readonly ExpectationRun[]
  /** Why a move could not be made: a refusal of the engine, or a code of `StepFailureCode`. */
  readonly failure?: StepFailure
  /** How everything stands afterwards. */
  readonly stand: ScenarioStand
}

export interface ExpectationRun {
  readonly isMet: boolean
  /** What would have to be expected instead; null when what it is about is not there at all. */
  readonly came: Expectation | null
}

export interface StepFailure {
  readonly code: string
  readonly params?: Readonly<Record<string, string | number>>
}

/** Failures that are no refusal of the engine. */
export type StepFailureCode = 'notSubmittable' | 'sourceBlocks' | 'flowBroken' | 'stepNotReached'

/** How a case stands at one moment of a test. */
export interface ScenarioStand {
  readonly now: Instant
  readonly answers: Answers
  readonly provenance: Readonly<Record<string, ProvenanceView>>
  /** The server's own copies of what sources said, by path. */
  readonly copies: Readonly<Record<string, unknown>>
  /** What the asked sources answered, by key. */
  readonly asked: Readonly<Record<string, SourceAnswered>>
  readonly attached: ReadonlySet<string>
  readonly form: FormState
  readonly materials: readonly MaterialVerdict[]
  /** Problems while filling; after an attempt to submit, all that were found then. */
  readonly issues: readonly Issue[]
  readonly isSubmitTried: boolean
  /** Stored answers of the last submission; absent before. */
  readonly submitted?: Answers
  readonly case?: MemoryCase
  readonly status: CaseStatus | 'draft'
}

export interface SourceAnswered {
  readonly state: 'filled' | 'noData' | 'failed'
  readonly response?: unknown
  /** Materials it makes needless. */
  readonly exemptions?: readonly (readonly [string, MaterialExemption['type']])[]
}
