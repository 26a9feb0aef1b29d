import { caseFacts } from '@yibiao/core/documents'
import type { WorkingCalendar } from '@yibiao/core/clock'
import type { EvaluationScope } from '@yibiao/core/expression'
import type { FormContext } from '@yibiao/core/form'
import { nodeFactsOf, type Debt } from '@yibiao/core/flow'
import { listCaseAttachments, type CaseAttachment } from '../attachments/queries.ts'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import { findDepartment, type Department } from '../departments/queries.ts'
import { datesOf } from '../drafts/load-draft-world.ts'
import { readCalendar } from '../engine/read-calendar.ts'
import { readVersion, type PublishedVersion } from '../items/read-version.ts'
import { AppError } from '../problems/app-error.ts'
import { openApplicantFacts, type ApplicantFacts } from './applicant-facts.ts'
import { debtsOf } from './debts.ts'
import { buildFormContext } from './form-context.ts'
import { readSubmission, type CaseRow, type Submission } from './queries.ts'
import { openSubmission } from './seal-submission.ts'
import { versionOfSnapshot } from './version-of-snapshot.ts'

/** Everything around a case that its commands, views and documents need. */
export type CaseWorld = {
  version: PublishedVersion
  department: Department
  calendar: WorkingCalendar
  applicant: ApplicantFacts
  /** With the answers opened. */
  submission: Submission
  files: CaseAttachment[]
  formContext: FormContext
  facts: EvaluationScope
  debts: Debt[]
}

/**
 * @param number of the snapshot; the latest when absent
 */
export async function loadCaseWorld(
  context: Context,
  reader: Reader,
  caseRow: CaseRow,
  number?: number,
): Promise<CaseWorld> {
  const { departmentId, id } = caseRow
  const { dataSecret } = context.config
  const [version, department, calendar, sealed, files] = await Promise.all([
    readVersion(reader, caseRow.itemId, versionOfSnapshot(caseRow, number ?? caseRow.submission)),
    findDepartment(reader, departmentId),
    readCalendar(context, reader),
    readSubmission(reader, departmentId, id, number),
    listCaseAttachments(reader, departmentId, id),
  ])
  if (department === undefined) throw new AppError('request.notFound')
  const { definition } = version
  const submission = openSubmission(context, version, sealed)
  const applicant = openApplicantFacts(dataSecret, id, caseRow.applicantFacts)
  const formContext = buildFormContext({
    now: context.clock.now(),
    applicant,
    department,
    situation: caseRow.situation,
    codeTables: definition.codeTables ?? [],
    calendar,
    attachments: files,
    sourceResponses: submission.sourceResponses,
    case: datesOf(caseRow),
    nodes: nodeFactsOf(caseRow.state),
    filler: 'officer',
  })
  return {
    version,
    department,
    calendar,
    applicant,
    submission,
    files,
    formContext,
    facts: caseFacts(definition.form, submission.answers, formContext, { number: caseRow.number }),
    debts: debtsOf(submission.materials, definition.materials, submission.sources, submission.provenance),
  }
}
