import type { ApplicantActor } from '../access/actor.ts'
import { findCase, readSubmission } from '../cases/queries.ts'
import type { Context } from '../context/context.ts'
import { withReader, withTransaction } from '../db/with-transaction.ts'
import { findDepartment } from '../departments/queries.ts'
import { prepareDraft } from '../drafts/prepare-draft.ts'
import { systemActor } from '../engine/engine-actor.ts'
import { findPublishedByKey } from '../items/queries.ts'
import type { Message } from '../jobs/handlers.ts'
import { AppError } from '../problems/app-error.ts'
import { beginChild } from './begin-child.ts'
import { openValues, type StartChildMessage } from './child-messages.ts'
import { reportChild } from './deliver-child-report.ts'
import type { ParentReference } from './parent-reference.ts'
import { reportOf } from './report-messages.ts'

/** A case that orders cases that order cases: beyond this it is a loop of items. */
const mostDepth = 5

/** Why a 子办件 cannot begin; a person of the ordering department looks at it. */
export type StartFailure = 'itemNotPublished' | 'itemSuspended' | 'valuesTooLarge' | 'tooDeep'

/**
 * Begins a 子办件 in the department that it was ordered of. What cannot succeed however often it is tried is told to
 * the ordering case; what was begun before is left as it is.
 */
export async function deliverStartChild(context: Context, message: Message): Promise<void> {
  const order = message.payload as StartChildMessage
  const ordering = await readOrdering(context, message.departmentId, order)
  if (ordering === undefined) return
  const { parent } = ordering
  const failure = await begin(context, message, order, ordering)
  if (failure === undefined) return
  await reportChild(context, message.id, reportOf(parent, { type: 'failed', reason: failure }))
}

type Ordering = { parent: ParentReference; actor: ApplicantActor }

/** The case that orders, as long as it does; undefined when the child was begun or called off. */
async function readOrdering(
  context: Context,
  departmentId: string,
  { caseId, child }: StartChildMessage,
): Promise<Ordering | undefined> {
  return withReader(context.database, { departmentId }, async reader => {
    const caseRow = await findCase(reader, departmentId, caseId)
    if (caseRow?.state.children?.find(({ id }) => id === child)?.state !== 'ordered') return undefined
    const { number, itemName, applicantPartyId: partyId, state } = caseRow
    const [department, submission] = await Promise.all([
      findDepartment(reader, departmentId),
      readSubmission(reader, departmentId, caseId, 1),
    ])
    const departmentName = department?.name ?? ''
    const depth = (caseRow.parent?.depth ?? 0) + 1
    return {
      parent: {
        departmentId,
        caseId,
        child,
        number,
        itemName,
        departmentName,
        depth,
        isTest: caseRow.isTest,
      },
      // The person who applied, without a session: the server acts in their place.
      actor: {
        type: 'applicant',
        loginId: systemActor.id,
        sessionId: systemActor.id,
        name: submission.submittedBy,
        partyId,
        actingPartyId: state.applicant?.actingPartyId ?? partyId,
      },
    }
  })
}

async function begin(
  context: Context,
  message: Message,
  order: StartChildMessage,
  { parent, actor }: Ordering,
): Promise<StartFailure | undefined> {
  const { departmentId, item } = order
  if (parent.depth > mostDepth) return 'tooDeep'
  const published = await withReader(context.database, {}, reader =>
    findPublishedByKey(reader, departmentId, item),
  )
  if (published === undefined) return 'itemNotPublished'
  try {
    const prepared = await prepareDraft(context, actor, { itemId: published.itemId }, { isOrdered: true })
    if ('refusal' in prepared) throw prepared.refusal
    const values = openValues(context.config.dataSecret, order)
    const auditActor = { key: systemActor.id, name: systemActor.name, requestId: message.id }
    await withTransaction(context.database, { partyId: actor.partyId, departmentId }, transaction =>
      beginChild(context, transaction, { actor, auditActor, parent, prepared, values }),
    )
    return undefined
  } catch (error) {
    const failure = error instanceof AppError ? failures.get(error.code) : undefined
    if (failure === undefined) throw error
    return failure
  }
}

const failures = new Map<string, StartFailure>([
  ['request.notFound', 'itemNotPublished'],
  ['item.notOpen', 'itemSuspended'],
  ['draft.tooLarge', 'valuesTooLarge'],
])
