import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import type { Locale } from '../http/locale.ts'
import { openText, sealText } from '../identity/seal.ts'
import { AppError } from '../problems/app-error.ts'
import { isEmailAddress } from './email-address.ts'
import { findReach, purposeOf, type Reach, type ReachOwner } from './reach-owner.ts'
import { officerReach, partyReach } from './tables.ts'

const codeMinutes = 30
const mostTries = 5
const pauseMilliseconds = 60_000

type Change = Partial<Reach> & { locale: Locale }

/**
 * Turns ways of being told on and off.
 * @throws AppError `reach.channelOff`, `reach.emailNotConfirmed`, `reach.noMobile`
 */
export async function setChannels(
  context: Context,
  transaction: Transaction,
  given: {
    owner: ReachOwner
    sendsEmail: boolean
    sendsSms: boolean
    hasMobile: boolean
    locale: Locale
    actor: AuditActor
  },
): Promise<void> {
  const { owner, sendsEmail, sendsSms, locale } = given
  const { mail, sms } = context.config
  if ((sendsEmail && mail === null) || (sendsSms && sms === null)) throw new AppError('reach.channelOff')
  const reach = await findReach(transaction, owner)
  if (sendsEmail && (reach?.email ?? null) === null) throw new AppError('reach.emailNotConfirmed')
  if (sendsSms && !given.hasMobile) throw new AppError('reach.noMobile')
  await store(context, transaction, owner, { sendsEmail, sendsSms, locale })
  record(context, transaction, given, 'reach.set', { sendsEmail, sendsSms })
}

/**
 * Remembers an address that must be confirmed and gives the code that goes to it.
 * @throws AppError `reach.channelOff`, `reach.emailInvalid`, `reach.codeTooSoon`
 */
export async function proposeEmail(
  context: Context,
  transaction: Transaction,
  given: { owner: ReachOwner; email: string; locale: Locale; actor: AuditActor },
): Promise<string> {
  const { owner, email, locale } = given
  if (context.config.mail === null) throw new AppError('reach.channelOff')
  if (!isEmailAddress(email)) throw new AppError('reach.emailInvalid', {}, { path: '/email' })
  const now = context.clock.now()
  const reach = await findReach(transaction, owner)
  const sentAt = (reach?.codeExpiresAt?.getTime() ?? 0) - codeMinutes * 60_000
  if (now.getTime() - sentAt < pauseMilliseconds)
    throw new AppError('reach.codeTooSoon', {}, { retryAfter: 60 })
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  await store(context, transaction, owner, {
    locale,
    pendingEmail: sealText(context.config.dataSecret, purposeOf(owner), email),
    codeDigest: digest(context, owner, code),
    codeExpiresAt: new Date(now.getTime() + codeMinutes * 60_000),
    codeTries: 0,
  })
  record(context, transaction, given, 'reach.proposeEmail', {})
  return code
}

/**
 * Confirms the address the code went to, and turns mail on.
 * @returns false when the code is wrong, too old, or was tried too often; that is kept, so do not fail the transaction
 */
export async function confirmEmail(
  context: Context,
  transaction: Transaction,
  given: { owner: ReachOwner; code: string; locale: Locale; actor: AuditActor },
): Promise<boolean> {
  const { owner, code, locale } = given
  const reach = await findReach(transaction, owner)
  const expected = reach?.codeDigest ?? ''
  const expiresAt = reach?.codeExpiresAt ?? null
  if (reach === undefined || expiresAt === null || expected === '') return false
  if (expiresAt <= context.clock.now() || reach.codeTries >= mostTries) return false
  const offered = digest(context, owner, code)
  if (!timingSafeEqual(Buffer.from(expected), Buffer.from(offered))) {
    await store(context, transaction, owner, { locale, codeTries: reach.codeTries + 1 })
    return false
  }
  await store(context, transaction, owner, {
    locale,
    email: reach.pendingEmail,
    sendsEmail: true,
    pendingEmail: null,
    codeDigest: null,
    codeExpiresAt: null,
    codeTries: 0,
  })
  record(context, transaction, given, 'reach.confirmEmail', {})
  return true
}

export function openEmail(
  context: Context,
  owner: ReachOwner,
  sealed: Uint8Array | null,
): string | undefined {
  return sealed === null ? undefined : openText(context.config.dataSecret, purposeOf(owner), sealed)
}

async function store(
  context: Context,
  transaction: Transaction,
  owner: ReachOwner,
  change: Change,
): Promise<void> {
  const values = { ...change, updatedAt: context.clock.now() }
  if (owner.type === 'applicant') {
    await transaction
      .insert(partyReach)
      .values({ ...values, partyId: owner.partyId })
      .onConflictDoUpdate({ target: partyReach.partyId, set: values })
    return
  }
  const { departmentId, loginId } = owner
  await transaction
    .insert(officerReach)
    .values({ ...values, departmentId, loginId })
    .onConflictDoUpdate({ target: [officerReach.departmentId, officerReach.loginId], set: values })
}

function record(
  context: Context,
  transaction: Transaction,
  { owner, actor }: { owner: ReachOwner; actor: AuditActor },
  action: string,
  details: Record<string, unknown>,
): void {
  const departmentId = owner.type === 'officer' ? owner.departmentId : undefined
  const id = owner.type === 'officer' ? owner.loginId : owner.partyId
  const subject = { type: owner.type === 'officer' ? 'officer' : 'party', id }
  recordAudit(context, transaction, { departmentId, actor, action, subject, details })
}

function digest(context: Context, owner: ReachOwner, code: string): string {
  return createHmac('sha256', context.config.dataSecret)
    .update(`${purposeOf(owner)} ${code}`)
    .digest('base64')
}
