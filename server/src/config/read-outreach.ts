import { isLoopback } from '../http/ip-address.ts'
import { isEmailAddress } from '../outreach/email-address.ts'
import { ConfigError } from './config-error.ts'
import type { Config, MailConfig, SmsConfig } from './config.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Mail server and gateway for text messages; both may be missing.
 * @throws ConfigError
 */
export function readOutreach(environment: Environment): Pick<Config, 'mail' | 'sms'> {
  return { mail: readMail(environment), sms: readSms(environment) }
}

function readMail(environment: Environment): MailConfig | null {
  const url = environment['SMTP_URL']
  if (!url) return null
  const server = URL.canParse(url) ? new URL(url) : undefined
  if (server === undefined || !['smtp:', 'smtps:'].includes(server.protocol) || server.hostname === '')
    throw new ConfigError('SMTP_URL must be an address like smtp://user:password@mail.example:587.')
  const address = environment['SMTP_FROM'] ?? ''
  if (!isEmailAddress(address))
    throw new ConfigError('Set SMTP_FROM to the one address that mail is sent from.')
  return {
    server,
    isLocal: isLoopback(server.hostname),
    from: { name: environment['SMTP_FROM_NAME'] ?? '一表政务服务', address },
  }
}

function readSms(environment: Environment): SmsConfig | null {
  const address = environment['SMS_GATEWAY_URL']
  if (!address) return null
  if (!URL.canParse(address)) throw new ConfigError('SMS_GATEWAY_URL is not an address.')
  const secret = environment['SMS_GATEWAY_SECRET'] ?? ''
  if (Buffer.byteLength(secret) < 32)
    throw new ConfigError('Set SMS_GATEWAY_SECRET to at least 32 characters beside SMS_GATEWAY_URL.')
  return { address, secret }
}
