import { eq } from 'drizzle-orm'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Reader, Transaction } from '../db/database.ts'
import { listAllowed } from '../egress/destinations.ts'
import { EgressError } from '../egress/egress-error.ts'
import { requirePermitted } from '../egress/request-json.ts'
import { sealText } from '../identity/seal.ts'
import { AppError } from '../problems/app-error.ts'
import { callTarget, secretPurpose, type ExchangeTarget } from './call-target.ts'
import { exchangeTargets } from './tables.ts'

export type TargetSettings = {
  address: string
  /** Absent: the one that is set stays, as long as the destination's origin does. */
  secret?: string | undefined
  isActive: boolean
}

export async function findTarget(reader: Reader, departmentId: string): Promise<ExchangeTarget | undefined> {
  const [target] = await reader
    .select()
    .from(exchangeTargets)
    .where(eq(exchangeTargets.departmentId, departmentId))
  return target
}

/**
 * Sets where the department's records go. Whoever may change the address must not lead what is signed with a secret
 * they do not know to a server of their own, so another origin needs another secret.
 * @throws AppError `egress.addressInvalid`, `egress.destinationRefused`, `exchange.secretNeeded`
 */
export async function setTarget(
  context: Context,
  transaction: Transaction,
  departmentId: string,
  settings: TargetSettings,
  actor: AuditActor,
): Promise<void> {
  const { address, secret, isActive } = settings
  const url = await requireAddress(transaction, departmentId, address)
  const before = await findTarget(transaction, departmentId)
  const keeps = before !== undefined && new URL(before.address).origin === url.origin
  if (secret === undefined && !keeps) throw new AppError('exchange.secretNeeded', {}, { path: '/secret' })
  const values = {
    address: url.href,
    isActive,
    updatedAt: context.clock.now(),
    ...(secret === undefined
      ? {}
      : { secret: sealText(context.config.dataSecret, secretPurpose(departmentId), secret) }),
  }
  const kept = before?.secret ?? Buffer.alloc(0)
  await transaction
    .insert(exchangeTargets)
    .values({ secret: kept, ...values, departmentId })
    .onConflictDoUpdate({ target: exchangeTargets.departmentId, set: values })
  recordAudit(context, transaction, {
    departmentId,
    actor,
    action: 'exchange.setTarget',
    subject: { type: 'department', id: departmentId },
    details: { origin: url.origin, isActive, hasNewSecret: secret !== undefined },
  })
}

async function requireAddress(reader: Reader, departmentId: string, address: string): Promise<URL> {
  try {
    return requirePermitted(address, await listAllowed(reader, departmentId))
  } catch (error) {
    if (!(error instanceof EgressError)) throw error
    const code = error.code === 'addressInvalid' ? 'egress.addressInvalid' : 'egress.destinationRefused'
    throw new AppError(code, {}, { path: '/address', cause: error })
  }
}

/** How a destination answered a message that carries nothing. */
export type TargetTest = { isReached: boolean; result: string }

/** 测试推送: a signed message without any datum of a case. Audited by the caller. */
export async function testTarget(context: Context, target: ExchangeTarget): Promise<TargetTest> {
  const id = context.newId()
  try {
    const { status } = await callTarget(context, target, { id, body: JSON.stringify({ type: 'test' }) })
    return { isReached: status >= 200 && status < 300, result: `HTTP ${status}` }
  } catch (error) {
    if (!(error instanceof EgressError)) throw error
    return { isReached: false, result: error.code }
  }
}
