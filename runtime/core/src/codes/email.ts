import { createCodeIssue, type CheckResult } from './code-issue.ts'
import { isHostName } from './host-name.ts'
import { normaliseSpelling } from './normalise-code.ts'

/** RFC 5321: a path of 256 characters less its angle brackets. */
const maximum = 254

/** Without blanks; the domain in lower case, the mailbox as typed. */
export function normaliseEmail(text: string): string {
  const address = normaliseSpelling(text)
  const at = address.lastIndexOf('@')
  return at < 0 ? address : address.slice(0, at) + address.slice(at).toLowerCase()
}

/** A mailbox of RFC 5321 without quoting, at a host name with at least two labels. */
export function checkEmail(text: string): CheckResult {
  const address = normaliseEmail(text)
  if (address.length > maximum) return createCodeIssue('email.length', { maximum, actual: address.length })
  const [mailbox = '', host = '', ...rest] = address.split('@')
  const isRight = rest.length === 0 && isMailbox(mailbox) && isHostName(host)
  return isRight ? undefined : createCodeIssue('email.format')
}

function isMailbox(mailbox: string): boolean {
  const atoms = mailbox.split('.')
  return mailbox.length <= 64 && atoms.every(atom => /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+$/u.test(atom))
}
