import { foldEvents, type CaseState } from '@yibiao/core/flow'
import { loadCaseWorld, type CaseWorld } from '../cases/load-case-world.ts'
import { findCase, listEvents, type CaseRow } from '../cases/queries.ts'
import type { Context } from '../context/context.ts'
import { withReader, withTransaction } from '../db/with-transaction.ts'
import { deriveId } from '../engine/derive-id.ts'
import { stepFacts } from '../engine/plan-tasks.ts'
import { signal } from '../live/send-signals.ts'
import type { Message } from '../jobs/handlers.ts'
import { orderLetters } from '../outreach/order-letters.ts'
import { findRecipientLogins, recipientsOf } from './find-recipients.ts'
import type { NoticeMessage } from './notice-messages.ts'
import { officerNotifications, partyNotifications } from './tables.ts'
import { writeNotice } from './write-notice.ts'

type Subject = { caseRow: CaseRow; world: CaseWorld; state: CaseState }

/** Puts a notice into the inboxes of those it is for. Delivered again it changes nothing: the row is there already. */
export async function deliverNotice(context: Context, message: Message): Promise<void> {
  const notice = message.payload as NoticeMessage
  const { departmentId } = message
  const subject = await withReader(context.database, { departmentId }, async reader => {
    const caseRow = await findCase(reader, departmentId, notice.caseId)
    if (caseRow === undefined) throw new Error('A notice was ordered in a case that does not exist.')
    const events = (await listEvents(reader, departmentId, notice.caseId))
      .map(row => row.event)
      .filter(event => event.sequence <= notice.sequence)
    const state = foldEvents(events)
    return { caseRow, state, world: await loadCaseWorld(context, reader, caseRow, state.submission) }
  })
  const facts = {
    departmentName: subject.world.department.name,
    caseId: notice.caseId,
    caseNumber: subject.caseRow.number,
    itemName: subject.caseRow.itemName,
    notice: notice.notice,
    ...(notice.words === undefined
      ? {}
      : writeNotice(notice.words, { ...subject, now: context.clock.now() })),
    createdAt: new Date(notice.at),
  }
  if (notice.to.type === 'applicant') {
    const partyId = subject.caseRow.applicantPartyId
    await withTransaction(context.database, { partyId, departmentId }, async transaction => {
      const [stored] = await transaction
        .insert(partyNotifications)
        .values({ ...facts, partyId, departmentId, id: deriveId(`notice ${notice.effectId}`) })
        .onConflictDoNothing()
        .returning({ id: partyNotifications.id })
      if (stored === undefined) return
      const owner = { type: 'applicant', partyId } as const
      await orderLetters(context, transaction, departmentId, { owner, notificationId: stored.id })
      await signal(context, transaction, { kind: 'inbox', partyId })
    })
    return
  }
  const stepName = stepNameOf(subject, notice.to.taskIds)
  for (const recipients of recipientsOf(subject.state, notice.to)) {
    const theirs = { departmentId: recipients.departmentId }
    await withTransaction(context.database, theirs, async transaction => {
      const loginIds = await findRecipientLogins(transaction, recipients)
      if (loginIds.length === 0) return
      const rows = loginIds.map(loginId => ({
        ...facts,
        ...theirs,
        loginId,
        id: deriveId(`notice ${notice.effectId} ${loginId}`),
        stepName,
      }))
      const stored = await transaction
        .insert(officerNotifications)
        .values(rows)
        .onConflictDoNothing()
        .returning({ id: officerNotifications.id, loginId: officerNotifications.loginId })
      if (stored.length === 0) return
      for (const { id: notificationId, loginId } of stored) {
        const owner = { type: 'officer', ...theirs, loginId } as const
        await orderLetters(context, transaction, theirs.departmentId, { owner, notificationId })
      }
      await signal(context, transaction, { kind: 'inbox', ...theirs, loginIds })
    })
  }
}

function stepNameOf({ state, world }: Subject, taskIds: readonly string[] | undefined) {
  const task = state.tasks.find(({ id }) => taskIds?.includes(id) === true)
  return task === undefined ? null : stepFacts(world.version.flow, task).name
}
