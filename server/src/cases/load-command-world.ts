import { caseFacts } from '@yibiao/core/documents'
import type { WorkingCalendar } from '@yibiao/core/clock'
import type { EvaluationScope } from '@yibiao/core/expression'
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
  const { definition } = version
  let read: Submission | undefined
  const submission = (): Submission => {
    if (read === undefined) throw new AnswersNeeded()
    return read
  }
  const formContext = once(() =>
    buildFormContext({
      now: context.clock.now(),
      applicant: openApplicantFacts(context.config.dataSecret, caseRow.id, caseRow.applicantFacts),
      department,
      situation: caseRow.situation,
      codeTables: definition.codeTables ?? [],
      calendar,
      // Conditions of a flow see the answers, never the files behind them.
      attachments: [],
      case: datesOf(caseRow),
      nodes: nodeFactsOf(caseRow.state),
    }),
  )
  const facts = once(() =>
    caseFacts(definition.form, submission().answers, formContext(), { number: caseRow.number }),
  )
  const debts = once(() => {
    const { materials, sources, provenance } = submission()
    return debtsOf(materials, definition.materials, sources, provenance)
  })
  return {
    version,
    calendar,
    get answers() {
      return submission().answers
    },
    get facts() {
      return facts()
    },
    get debts() {
      return debts()
    },
    missing: step =>
      step.access === undefined
        ? []
        : missingFields(version, step.access, submission().answers, formContext()),
    get originals() {
      // Items without such materials read nothing for it.
      if (!definition.materials.some(({ checkedAtDelivery }) => checkedAtDelivery === true)) return []
      return originalsOf(submission().materials, definition.materials)
    },
    readAnswers: async () => {
      const sealed = await readSubmission(reader, caseRow.departmentId, caseRow.id, caseRow.submission)
      read = openSubmission(context, version, sealed)
    },
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}
