import type { FormContext } from '@yibiao/core/form'
import type { CreateDraft } from '@yibiao/schemas'
import type { ApplicantActor } from '../access/actor.ts'
import { loadApplicantFacts, type ApplicantFacts } from '../cases/applicant-facts.ts'
import { buildFormContext } from '../cases/form-context.ts'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import { withReader } from '../db/with-transaction.ts'
import { findDepartment } from '../departments/queries.ts'
import { readCalendar } from '../engine/read-calendar.ts'
import { readVersionInUse, type PublishedVersion } from '../items/read-version.ts'
import type { Prefill } from '../prefill/run-prefill.ts'
import { AppError } from '../problems/app-error.ts'
import { whyNotBegin } from './beginning.ts'
import { askSources } from './prefill-draft.ts'
import { listBegun, ownerOf } from './queries.ts'

/** What a new draft is made from. */
export type ReadyToBegin = {
  applicant: ApplicantFacts
  version: PublishedVersion
  formContext: FormContext
  prefill: Prefill
}

/** The same; or why there will be no draft, and then no source is asked. */
export type PreparedDraft = ReadyToBegin | { applicant: ApplicantFacts; refusal: AppError }

type Preparing = {
  isOrdered?: boolean
  readOffered?: (reader: Reader, itemId: string) => Promise<PublishedVersion>
}

/**
 * Reads the item and asks its sources, before the transaction that makes the draft: no connection waits for a source.
 * @param as isOrdered of a 子办件: how many the person has begun does not count; readOffered gives the version it is made
 *   with, the one in use when absent
 * @throws AppError `request.notFound`, `item.notOpen`
 */
export async function prepareDraft(
  context: Context,
  actor: ApplicantActor,
  body: CreateDraft,
  { isOrdered = false, readOffered = readVersionInUse }: Preparing = {},
): Promise<PreparedDraft> {
  const applicant = await loadApplicantFacts(context, actor)
  const found = await withReader(context.database, { partyId: actor.partyId }, async reader => {
    const refusal = isOrdered ? undefined : whyNotBegin(await listBegun(reader, ownerOf(actor)), body)
    if (refusal !== undefined) return { refusal }
    const version = await readOffered(reader, body.itemId)
    const department = await findDepartment(reader, version.departmentId)
    if (department === undefined) throw new AppError('request.notFound')
    return { version, department, calendar: await readCalendar(context, reader) }
  })
  if (found.refusal !== undefined) return { applicant, refusal: found.refusal }
  const { version, department, calendar } = found
  const formContext = buildFormContext({
    now: context.clock.now(),
    applicant,
    department,
    situation: body.situation ?? {},
    codeTables: version.definition.codeTables ?? [],
    calendar,
    attachments: [],
  })
  const prefill = await askSources(context, actor, {
    version,
    applicant,
    formContext,
    answers: {},
    asked: {},
  })
  return { applicant, version, formContext, prefill }
}
