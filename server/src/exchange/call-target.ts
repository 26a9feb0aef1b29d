import type { Context } from '../context/context.ts'
import { withReader } from '../db/with-transaction.ts'
import { listAllowed } from '../egress/destinations.ts'
import { requestJson, type OutwardAnswer } from '../egress/request-json.ts'
import { openText } from '../identity/seal.ts'
import { signMessage } from './sign-message.ts'
import type { exchangeTargets } from './tables.ts'

export type ExchangeTarget = typeof exchangeTargets.$inferSelect

/**
 * Sends a signed message to a department's destination. Holds no connection to the database meanwhile.
 * @throws EgressError
 */
export async function callTarget(
  context: Context,
  target: ExchangeTarget,
  message: { id: string; body: string },
): Promise<OutwardAnswer> {
  const { departmentId, address } = target
  const allowed = await withReader(context.database, {}, reader => listAllowed(reader, departmentId))
  return requestJson({
    address,
    method: 'POST',
    headers: signMessage(openSecret(context, target), { ...message, at: context.clock.now() }),
    body: message.body,
    allowed,
  })
}

export function secretPurpose(departmentId: string): string {
  return `exchange target:${departmentId}`
}

function openSecret(context: Context, { departmentId, secret }: ExchangeTarget): string {
  const opened = openText(context.config.dataSecret, secretPurpose(departmentId), secret)
  if (opened === undefined) throw new Error('The sealed secret of an exchange target cannot be opened.')
  return opened
}
