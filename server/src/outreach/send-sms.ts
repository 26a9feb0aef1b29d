import type { SmsConfig } from '../config/config.ts'
import type { Context } from '../context/context.ts'
import { withReader } from '../db/with-transaction.ts'
import { listAllowed } from '../egress/destinations.ts'
import { requestJson } from '../egress/request-json.ts'
import { signMessage } from '../exchange/sign-message.ts'

/** A port for text messages: who can send them differs from place to place. */
export class SmsRefused extends Error {
  readonly code: string

  constructor(status: number) {
    super('The gateway did not take the text message.')
    this.name = 'SmsRefused'
    this.code = `HTTP ${status}`
  }
}

/**
 * Hands a text message to the operator's gateway, signed as everything that leaves: `{ id, mobile, text }`; 2xx takes
 * it, 409 says that it was taken before. A gateway in the government network must be allowed to the department.
 * @throws EgressError, SmsRefused
 */
export async function sendSms(
  context: Context,
  config: SmsConfig,
  departmentId: string,
  message: { id: string; mobile: string; text: string },
): Promise<void> {
  const allowed = await withReader(context.database, {}, reader => listAllowed(reader, departmentId))
  const body = JSON.stringify(message)
  const { status } = await requestJson({
    address: config.address,
    method: 'POST',
    headers: signMessage(config.secret, { id: message.id, at: context.clock.now(), body }),
    body,
    allowed,
  })
  if ((status < 200 || status >= 300) && status !== 409) throw new SmsRefused(status)
}
