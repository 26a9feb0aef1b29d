import { initialAnswers, startForm, type FormContext } from '@yibiao/core/form'
import type { CreateDraft } from '@yibiao/schemas'
import type { ApplicantActor } from '../access/actor.ts'
import type { ParentReference } from '../children/parent-reference.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import type { PublishedVersion } from '../items/read-version.ts'
import type { Prefill } from '../prefill/run-prefill.ts'
import { mergePrefill } from './prefill-draft.ts'
import { freeNumber, whyNotBegin } from './beginning.ts'
import { listBegun, lockBeginning, ownerOf, type Draft } from './queries.ts'
import { sealDraft } from './seal-draft.ts'
import { drafts } from './tables.ts'

/**
 * Begins an application with what the sources know, beside those the person has begun before.
 * @throws AppError `draft.tooMany`, `draft.tooManyInAll`, `draft.begunElsewhere`
 */
export async function createDraft(
  context: Context,
  transaction: Transaction,
  actor: ApplicantActor,
  begin: {
    body: CreateDraft
    version: PublishedVersion
    formContext: FormContext
    prefill: Prefill
    /** Of a 子办件: how many the person has begun does not count. */
    parent?: ParentReference
  },
): Promise<Draft> {
  const { body, version, parent = null } = begin
  const owner = ownerOf(actor)
  await lockBeginning(transaction, owner)
  const begun = await listBegun(transaction, owner)
  const refusal = parent === null ? whyNotBegin(begun, body) : undefined
  if (refusal !== undefined) throw refusal
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
    ...owner,
    id: context.newId(),
    kind: 'application',
    departmentId: version.departmentId,
    itemId: version.itemId,
    itemVersion: version.version,
    itemName: version.definition.name,
    number: freeNumber(begun, version.itemId),
    caseId: null,
    situation: body.situation ?? {},
    ...prefilled,
    answers: startingAnswers(begin, prefilled.answers),
    opens: null,
    leftBehind: null,
    dueOn: null,
    parent,
    page: null,
    revision: 1,
    createdAt: now,
    updatedAt: now,
  }
  await transaction.insert(drafts).values(sealDraft(context, row.id, version, row))
  return row
}

/** What the sources said, initial values and the fewest rows where they said nothing, and what follows from it. */
function startingAnswers(
  { version, formContext }: { version: PublishedVersion; formContext: FormContext },
  prefilled: Draft['answers'],
): Draft['answers'] {
  const answers = initialAnswers(version.form, formContext, prefilled)
  return { ...startForm(version.form, { answers, context: formContext }).answers }
}
