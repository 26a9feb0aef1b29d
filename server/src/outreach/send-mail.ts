import { createTransport } from 'nodemailer'
import type { MailConfig } from '../config/config.ts'

export type Letter = {
  /** The same at each try: a server that has it already can tell. */
  id: string
  to: string
  subject: string
  text: string
}

const timeoutMilliseconds = 10_000

/**
 * Sends a letter of plain text by the operator's mail server.
 * @throws Error of the transport, with a code
 */
export async function sendMail(config: MailConfig, letter: Letter): Promise<void> {
  const { hostname, port, protocol, username, password } = config.server
  const isSecure = protocol === 'smtps:'
  const transport = createTransport({
    host: hostname,
    port: port === '' ? (isSecure ? 465 : 587) : Number(port),
    secure: isSecure,
    // Credentials and contents travel in clear on this machine only.
    requireTLS: !isSecure && !config.isLocal,
    ignoreTLS: config.isLocal,
    ...(username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: timeoutMilliseconds,
    greetingTimeout: timeoutMilliseconds,
    socketTimeout: timeoutMilliseconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail({
      from: config.from,
      to: { name: '', address: letter.to },
      subject: oneLine(letter.subject),
      text: letter.text,
      messageId: `<${letter.id}@${config.from.address.split('@')[1] ?? 'localhost'}>`,
      headers: { 'auto-submitted': 'auto-generated' },
    })
  } finally {
    transport.close()
  }
}

const longestSubject = 200

/** A subject is one line, whatever it was made of. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, longestSubject)
}
