import { civilDateOfInstant } from '@yibiao/core/clock'
import { foldEvents } from '@yibiao/core/flow'
import { buildMergeContext } from '../cases/merge-context.ts'
import { loadMergeExtras } from '../cases/merge-facts/load-merge-extras.ts'
import { loadCaseWorld } from '../cases/load-case-world.ts'
import { findCase, listEvents } from '../cases/queries.ts'
import type { Context } from '../context/context.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { isAsked } from '../documents/is-asked.ts'
import { issueDocument } from '../documents/issue-document.ts'
import type { Message } from '../jobs/handlers.ts'
import type { DocumentMessage } from './turn-messages.ts'

/** Issues a document as things stood when it was asked for, however late that is. Asked again, it is there already. */
export async function deliverDocument(context: Context, message: Message): Promise<void> {
  const order = message.payload as DocumentMessage
  const { departmentId } = message
  await withTransaction(context.database, { departmentId }, async transaction => {
    const caseRow = await findCase(transaction, departmentId, order.caseId)
    if (caseRow === undefined) throw new Error('A document was asked for in a case that does not exist.')
    const events = (await listEvents(transaction, departmentId, order.caseId))
      .map(row => row.event)
      .filter(event => event.sequence <= order.sequence)
    const state = foldEvents(events)
    const world = await loadCaseWorld(context, transaction, caseRow, state.submission)
    const template = world.version.definition.documents.find(({ id }) => id === order.template)
    if (template === undefined) throw new Error(`The version has no document ${order.template}.`)
    const facts = buildMergeContext(context, {
      caseRow,
      world,
      state,
      events,
      officer: officerOf(order),
      template,
      seat: order.seat,
      ...(await loadMergeExtras(transaction, caseRow, state)),
    })
    if (!isAsked(template, facts, civilDateOfInstant(context.clock.now().getTime()))) return
    await issueDocument(
      context,
      transaction,
      {
        departmentId,
        caseId: order.caseId,
        itemId: caseRow.itemId,
        applicantPartyId: caseRow.applicantPartyId,
        effectId: order.effectId,
        template,
        isTest: caseRow.isTest,
        facts,
      },
      order.actor,
    )
  })
}

function officerOf(order: DocumentMessage): string | null {
  return order.actor.key.startsWith('officer:') ? order.actor.name : null
}
