import { and, eq } from 'drizzle-orm'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import { withReader } from '../db/with-transaction.ts'
import { findParty } from '../identity/queries.ts'
import { openText } from '../identity/seal.ts'
import type { Message } from '../jobs/handlers.ts'
import { officerNotifications, partyNotifications } from '../notifications/tables.ts'
import type { LetterOrder } from './order-letters.ts'
import { findReach, purposeOf, scopeOfOwner, type ReachOwner } from './reach-owner.ts'
import { sendMail } from './send-mail.ts'
import { sendSms } from './send-sms.ts'
import { writeLetter, type LetterFacts } from './write-letter.ts'

/**
 * Tells somebody of a message by mail or text message, as they want it now: who has turned it off meanwhile is not
 * told. What fails is tried again by the jobs, and given up after their last try; the inbox has it anyway.
 */
export async function deliverLetter(context: Context, message: Message): Promise<void> {
  const { owner, notificationId, channel } = message.payload as LetterOrder
  const found = await withReader(context.database, scopeOfOwner(owner), async reader => ({
    reach: await findReach(reader, owner),
    facts: await findNotification(reader, owner, notificationId),
  }))
  if (found.reach === undefined || found.facts === undefined) return
  const { mail, sms, publicUrl, dataSecret } = context.config
  const letter = writeLetter(found.facts, found.reach.locale, publicUrl)
  if (channel === 'email') {
    const { sendsEmail, email } = found.reach
    const to = email === null ? undefined : openText(dataSecret, purposeOf(owner), email)
    if (!sendsEmail || to === undefined || mail === null) return
    await sendMail(mail, { id: notificationId, to, subject: letter.subject, text: letter.text })
    return
  }
  if (!found.reach.sendsSms || sms === null || owner.type !== 'applicant') return
  const party = await withReader(context.database, { partyId: owner.partyId }, reader =>
    findParty(context, reader, owner.partyId),
  )
  const mobile = party?.mobile ?? null
  if (mobile === null) return
  const { departmentId, id } = message
  await sendSms(context, sms, departmentId, { id, mobile, text: letter.sms })
}

async function findNotification(
  reader: Reader,
  owner: ReachOwner,
  id: string,
): Promise<LetterFacts | undefined> {
  const table = owner.type === 'applicant' ? partyNotifications : officerNotifications
  const mine =
    owner.type === 'applicant'
      ? eq(partyNotifications.partyId, owner.partyId)
      : and(
          eq(officerNotifications.departmentId, owner.departmentId),
          eq(officerNotifications.loginId, owner.loginId),
        )
  const [row] = await reader
    .select({
      notice: table.notice,
      subject: table.subject,
      body: table.body,
      caseId: table.caseId,
      caseNumber: table.caseNumber,
      itemName: table.itemName,
      departmentName: table.departmentName,
    })
    .from(table)
    .where(and(mine, eq(table.id, id)))
  return row === undefined ? undefined : { ...row, reader: owner.type }
}
