import { createCodeIssue, type CheckResult } from './code-issue.ts'
import { isHostName } from './host-name.ts'

const maximum = 2048

/** Without surrounding blanks; scheme in lower case, `https://` where none was typed. */
export function normaliseUrl(text: string): string {
  const address = text.trim()
  if (address === '') return address
  if (!/^[A-Za-z][A-Za-z0-9+.-]*:/.test(address) || /^[^/?#:]+:\d/.test(address)) return `https://${address}`
  return address.replace(/^[A-Za-z][A-Za-z0-9+.-]*:/, scheme => scheme.toLowerCase())
}

/**
 * A web address that may be shown as a link: http or https, a host name or IPv4 address, no user name (it would
 * disguise the host), no blanks or quotes.
 */
export function checkUrl(text: string): CheckResult {
  const address = normaliseUrl(text)
  if (address.length > maximum) return createCodeIssue('url.length', { maximum, actual: address.length })
  const match = /^https?:\/\/([^/?#]+)([/?#].*)?$/u.exec(address)
  if (match === null) return createCodeIssue(/^https?:/.test(address) ? 'url.format' : 'url.scheme')
  const [, authority = '', rest = ''] = match
  const [host = '', port = '80', ...more] = authority.split(':')
  const isRight = more.length === 0 && isHost(host) && isPort(port) && !/[\s<>"'`\\^{|}\p{Cc}]/u.test(rest)
  return isRight ? undefined : createCodeIssue('url.format')
}

function isHost(host: string): boolean {
  return isHostName(host) || /^(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}$/.test(host)
}

function isPort(port: string): boolean {
  return /^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535
}
