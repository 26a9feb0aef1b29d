import type { FormContext } from '@yibiao/core/form'
import { nodeFactsOf } from '@yibiao/core/flow'
import { civilDateOfInstant, type WorkingCalendar } from '@yibiao/core/clock'
import { listDraftAttachments, type DraftAttachment } from '../attachments/queries.ts'
import { countUnrepaired } from '../breaches/queries.ts'
import type { ApplicantFacts } from '../cases/applicant-facts.ts'
import { buildFormContext } from '../cases/form-context.ts'
import type { CaseRow } from '../cases/queries.ts'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import { findDepartment, type Department } from '../departments/queries.ts'
import { readCalendar } from '../engine/read-calendar.ts'
import { readVersion, type PublishedVersion } from '../items/read-version.ts'
import { AppError } from '../problems/app-error.ts'
import type { Draft } from './queries.ts'

/** Everything a draft is judged with. */
export type DraftWorld = {
  version: PublishedVersion
  department: Department
  calendar: WorkingCalendar
  files: DraftAttachment[]
  formContext: FormContext
  /** 容缺受理 is not for who has a broken promise on record. */
  mayDefer: boolean
}

/** @param caseRow of a correction: rules see the dates of the case */
export async function loadDraftWorld(
  context: Context,
  reader: Reader,
  draft: Draft,
  applicant: ApplicantFacts,
  caseRow?: CaseRow,
): Promise<DraftWorld> {
  const [version, department, calendar, files, unrepaired] = await Promise.all([
    readVersion(reader, draft.itemId, draft.itemVersion),
    findDepartment(reader, draft.departmentId),
    readCalendar(context, reader),
    listDraftAttachments(reader, draft.partyId, draft.id),
    countUnrepaired(reader, draft.partyId),
  ])
  if (department === undefined) throw new AppError('request.notFound')
  const formContext = buildFormContext({
    now: context.clock.now(),
    applicant,
    department,
    situation: draft.situation,
    codeTables: version.definition.codeTables ?? [],
    calendar,
    attachments: files,
    sourceResponses: draft.sourceResponses,
    ...(caseRow === undefined ? {} : { case: datesOf(caseRow), nodes: nodeFactsOf(caseRow.state) }),
  })
  return { version, department, calendar, files, formContext, mayDefer: unrepaired === 0 }
}

/** Dates of the case as rules see them. */
export function datesOf(caseRow: Pick<CaseRow, 'submittedAt' | 'receivedAt' | 'acceptedAt'>): {
  submittedOn: string | null
  receivedOn: string | null
  acceptedOn: string | null
} {
  return {
    submittedOn: dayOf(caseRow.submittedAt),
    receivedOn: dayOf(caseRow.receivedAt),
    acceptedOn: dayOf(caseRow.acceptedAt),
  }
}

function dayOf(instant: Date | null): string | null {
  return instant === null ? null : civilDateOfInstant(instant.getTime())
}
