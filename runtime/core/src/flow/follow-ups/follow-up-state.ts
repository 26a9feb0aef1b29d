import type { EndGrantCommand, Id, Inspector, Instant, IsoDate, Key } from '@yibiao/schemas'
import type { CaseState, Person, Token } from '../case-state.ts'

/** Name of a follow-up in its case, and of the proceeding its token runs in: f1, f2, … */
export type FollowUpId = `f${number}`

/** 核查 → 限期整改 → 复查 → 撤销; a check that is passed closes it from where it is. */
export type FollowUpStage = 'check' | 'rectification' | 'recheck' | 'revocation' | 'closed'

/** `ended`: what was granted ended otherwise, so nothing is left to check. */
export type FollowUpResult = 'passed' | 'revoked' | 'kept' | 'ended'

/** One 后续程序: a proceeding of its own after the decision, which it never takes back. */
export interface FollowUp {
  readonly id: FollowUpId
  /** Of the flow. */
  readonly definition: Id
  readonly key: Key
  readonly token: string
  readonly stage: FollowUpStage
  readonly openedAt: Instant
  readonly checks: readonly RecordedCheck[]
  readonly rectifications: readonly RectificationState[]
  readonly revocation?: RevocationJudgement
  readonly result?: FollowUpResult
  readonly closedAt?: Instant
}

/** What the inspectors found: 后置核查 or 复查. */
export interface RecordedCheck {
  readonly at: Instant
  /** The day it took place. */
  readonly on: IsoDate
  readonly by: Person
  readonly outcome: 'passed' | 'failed'
  readonly inspectors: readonly Inspector[]
  readonly findings: string
}

/** 限期整改. */
export interface RectificationState {
  readonly orderedAt: Instant
  readonly requirements: string
  readonly dueOn?: IsoDate
  readonly reportedAt?: Instant
  readonly report?: string
  /** The limit ended without a report. */
  readonly lapsedAt?: Instant
}

/** Whether the decision is revoked, by a person and with reasons. */
export interface RevocationJudgement {
  readonly outcome: 'revoked' | 'kept'
  readonly at: Instant
  readonly by: Person
  readonly reason: string
  readonly legalBasis?: string
  readonly remedies?: string
}

/** What was granted holds no longer: 撤销 or 注销. The decision itself stays on record. */
export interface GrantEnd {
  readonly how: 'revoked' | 'cancelled'
  readonly ground: EndGrantCommand['ground']
  readonly at: Instant
  readonly by: Person
  readonly reason: string
  readonly legalBasis: string
  readonly remedies?: string
}

/** Whether a token runs in a follow-up rather than in the case itself. */
export function isInFollowUp({ proceeding }: Pick<Token, 'proceeding'>): boolean {
  return proceeding !== 'main' && proceeding !== 'followUp'
}

/** Follow-ups that are still going on. */
export function openFollowUps({ followUps = [] }: Pick<CaseState, 'followUps'>): readonly FollowUp[] {
  return followUps.filter(({ stage }) => stage !== 'closed')
}

/** The follow-up whose work a stay is. */
export function followUpOfRun(
  { followUps = [], runs }: Pick<CaseState, 'followUps' | 'runs'>,
  runId: string | undefined,
): FollowUp | undefined {
  const run = runs.find(({ id }) => id === runId)
  return run === undefined ? undefined : followUps.find(({ token }) => token === run.token)
}
