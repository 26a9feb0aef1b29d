import { caseFacts } from '@yibiao/core/documents'
import type { WorkingCalendar } from '@yibiao/core/clock'
import type { EvaluationScope } from '@yibiao/core/expression'
import type { FormContext } from '@yibiao/core/form'
import { nodeFactsOf, type Debt } from '@yibiao/core/flow'
import type { UserTaskStep } from '@yibiao/schemas'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import { datesOf } from '../drafts/load-draft-world.ts'
import { readCalendar } from '../engine/read-calendar.ts'
import { readVersion, type PublishedVersion } from '../items/read-version.ts'
import { openApplicantFacts } from './applicant-facts.ts'
import { debtsOf, originalsOf } from './debts.ts'
import { buildFormContext } from './form-context.ts'
import type { LockedCase } from './lock-command-case.ts'
import { missingFields } from './missing-fields.ts'
import { readSubmission, type Submission } from './queries.ts'
import { openSubmission } from './seal-submission.ts'

/**
 * Everything around a case that a command needs. Most commands ask for no answers: what was submitted is read when one
 * does, and what depends on it throws `AnswersNeeded` until then.
 */
export type CommandWorld = {
  readonly version: PublishedVersion
  readonly calendar: WorkingCalendar
  readonly answers: Readonly<Record<string, unknown>>
  readonly facts: EvaluationScope
  readonly debts: readonly Debt[]
  /** Paths of what a step must have filled in and has not. */
  missing(step: UserTaskStep): readonly string[]
  /** 先办后核: materials whose originals are compared at delivery. */
  readonly originals?: readonly string[]
  /** Reads what was submitted. */
  readAnswers(): Promise<void>
}

/** Something was asked that only the answers tell. */
export class AnswersNeeded extends Error {
  override readonly name = 'AnswersNeeded'
}

export async function loadCommandWorld(
  context: Context,
  reader: Reader,
  { caseRow, department }: LockedCase,
): Promise<CommandWorld> {
  const [version, calendar] = await Promise.all([
    readVersion(reader, caseRow.itemId, caseRow.itemVersion),
    readCalendar(context, reader),
  ])
  return new LoadedWorld(context, reader, { caseRow, department }, { version, calendar })
}

/** A class, as getters in an object literal would keep every command in memory until all of the heap is collected. */
class LoadedWorld implements CommandWorld {
  readonly version: PublishedVersion
  readonly calendar: WorkingCalendar
  readonly #context: Context
  readonly #reader: Reader
  readonly #locked: LockedCase
  #submission: Submission | undefined
  #formContext: FormContext | undefined
  #facts: EvaluationScope | undefined
  #debts: readonly Debt[] | undefined

  constructor(
    context: Context,
    reader: Reader,
    locked: LockedCase,
    { version, calendar }: Pick<CommandWorld, 'version' | 'calendar'>,
  ) {
    this.#context = context
    this.#reader = reader
    this.#locked = locked
    this.version = version
    this.calendar = calendar
  }

  get answers(): Readonly<Record<string, unknown>> {
    return this.#read().answers
  }

  get facts(): EvaluationScope {
    const { number } = this.#locked.caseRow
    const { form } = this.version.definition
    this.#facts ??= caseFacts(form, this.#read().answers, this.#openFormContext(), { number })
    return this.#facts
  }

  get debts(): readonly Debt[] {
    const { materials, sources, provenance } = this.#read()
    this.#debts ??= debtsOf(materials, this.version.definition.materials, sources, provenance)
    return this.#debts
  }

  get originals(): readonly string[] {
    const { materials } = this.version.definition
    // Items without such materials read nothing for it.
    if (!materials.some(({ checkedAtDelivery }) => checkedAtDelivery === true)) return []
    return originalsOf(this.#read().materials, materials)
  }

  missing({ access }: UserTaskStep): readonly string[] {
    if (access === undefined) return []
    return missingFields(this.version, access, this.#read().answers, this.#openFormContext())
  }

  async readAnswers(): Promise<void> {
    const { departmentId, id, submission } = this.#locked.caseRow
    const sealed = await readSubmission(this.#reader, departmentId, id, submission)
    this.#submission = openSubmission(this.#context, this.version, sealed)
  }

  /** @throws AnswersNeeded until they are read */
  #read(): Submission {
    if (this.#submission === undefined) throw new AnswersNeeded()
    return this.#submission
  }

  #openFormContext(): FormContext {
    const { caseRow, department } = this.#locked
    const { clock, config } = this.#context
    this.#formContext ??= buildFormContext({
      now: clock.now(),
      applicant: openApplicantFacts(config.dataSecret, caseRow.id, caseRow.applicantFacts),
      department,
      situation: caseRow.situation,
      codeTables: this.version.definition.codeTables ?? [],
      calendar: this.calendar,
      // Conditions of a flow see the answers, never the files behind them.
      attachments: [],
      case: datesOf(caseRow),
      nodes: nodeFactsOf(caseRow.state),
    })
    return this.#formContext
  }
}
