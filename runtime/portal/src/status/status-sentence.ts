import type { CaseSummary, DecisionView } from '@yibiao/schemas'
import type { Locale } from '../preferences/preferences.ts'
import { formatDate } from '../texts/format.ts'
import type { PortalTexts } from '../texts/texts.ts'

/** Statuses in which the department's clock runs, so that a red light means that the department is late. */
const runningStatuses = new Set<CaseSummary['status']>(['submitted', 'preReviewed', 'accepted'])

/**
 * Where a case stands, as a sentence for the applicant, with the date that matters.
 * @param outcome of the decision, where it is known: a concluded case then says how it ended
 */
export function statusSentence(
  summary: Pick<CaseSummary, 'status' | 'dueOn' | 'light'>,
  texts: PortalTexts['cases'],
  locale: Locale,
  outcome?: DecisionView['outcome'],
): string {
  if (summary.status === 'concluded' && outcome !== undefined) return texts.concludedWith[outcome]
  const due = summary.dueOn === undefined ? '' : formatDate(summary.dueOn, locale)
  const isLate = summary.light === 'red' && due !== '' && runningStatuses.has(summary.status)
  if (!isLate) return texts.sentence[summary.status](due)
  return [texts.sentence[summary.status](''), texts.overdue(due)].join(locale === 'en' ? ' ' : '')
}
