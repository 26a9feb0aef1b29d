import { initialAnswers, startForm, type FormContext } from '@yibiao/core/form'
import type { CreateDraft } from '@yibiao/schemas'
import type { ApplicantActor } from '../access/actor.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import type { PublishedVersion } from '../items/read-version.ts'
import type { Prefill } from '../prefill/run-prefill.ts'
import { mergePrefill } from './prefill-draft.ts'
import { findApplicationDraft, readDraft, type Draft } from './queries.ts'
import { sealDraft } from './seal-draft.ts'
import { drafts } from './tables.ts'

/**
 * Begins an application with what the sources know. A party has one draft per item: a second beginning, also at the
 * same time, gets the first one.
 */
export async function createDraft(
  context: Context,
  transaction: Transaction,
  actor: ApplicantActor,
  begin: { body: CreateDraft; version: PublishedVersion; formContext: FormContext; prefill: Prefill },
): Promise<{ draft: Draft; isNew: boolean }> {
  const { body, version } = begin
  const now = context.clock.now()
  const blank = {
    answers: {},
    pathRevisions: {},
    provenance: {},
    sources: [],
    copies: {},
    sourceResponses: {},
    exemptions: {},
  }
  const prefilled = mergePrefill(blank, 1, begin.prefill)
  const row: Draft = {
    partyId: actor.partyId,
    id: context.newId(),
    kind: 'application',
    departmentId: version.departmentId,
    itemId: version.itemId,
    itemVersion: version.version,
    itemName: version.definition.name,
    caseId: null,
    situation: body.situation ?? {},
    ...prefilled,
    answers: startingAnswers(begin, prefilled.answers),
    opens: null,
    leftBehind: null,
    dueOn: null,
    revision: 1,
    createdAt: now,
    updatedAt: now,
  }
  const inserted = await transaction
    .insert(drafts)
    .values(sealDraft(context, row.id, version, row))
    .onConflictDoNothing()
    .returning({ id: drafts.id })
  if (inserted.length > 0) return { draft: row, isNew: true }
  const present = await findApplicationDraft(transaction, actor.partyId, version.itemId)
  if (present === undefined) throw new Error('A draft vanished within its transaction.')
  return { draft: await readDraft(context, transaction, actor.partyId, present), isNew: false }
}

/** What the sources said, initial values and the fewest rows where they said nothing, and what follows from it. */
function startingAnswers(
  { version, formContext }: { version: PublishedVersion; formContext: FormContext },
  prefilled: Draft['answers'],
): Draft['answers'] {
  const answers = initialAnswers(version.form, formContext, prefilled)
  return { ...startForm(version.form, { answers, context: formContext }).answers }
}
