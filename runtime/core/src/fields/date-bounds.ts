import type { CivilDate } from '../clock/civil-date.ts'
import { unlimitedDate } from '../clock/civil-date.ts'
import { createFieldIssue } from './create-issue.ts'
import type { DateBounds, IssueDraft } from './field-meaning.ts'

/** A day against the bounds of its field. 长期 is never too late: it is allowed or not by a setting of its own. */
export function checkDateBounds(date: CivilDate, bounds: DateBounds | undefined): IssueDraft | undefined {
  if (bounds === undefined) return undefined
  const { notBefore, notAfter } = bounds
  if (notBefore !== undefined && date < notBefore)
    return createFieldIssue('date.notBefore', { limit: notBefore })
  if (notAfter !== undefined && date > notAfter && date !== unlimitedDate) {
    return createFieldIssue('date.notAfter', { limit: notAfter })
  }
  return undefined
}
