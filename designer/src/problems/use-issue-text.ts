import { messageOf } from '@yibiao/core/messages'
import { plainText } from '../document/record-name.ts'
import type { DesignProblem } from './design-problem.ts'
import { useLocale } from '../texts/use-texts.ts'

/** The words of a problem: the designer's own where it has them, else those of the catalogue. */
export function useIssueText(): (issue: Pick<DesignProblem, 'code' | 'params' | 'message'>) => string {
  const { locale } = useLocale()
  return issue => (issue.message === undefined ? messageOf(issue, locale) : plainText(issue.message))
}
