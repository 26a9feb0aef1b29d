import type { CaseStatus, CaseView } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { formatDate, formatInstant } from '../texts/format.ts'
import { useWords } from '../texts/texts-context.tsx'

/** While it is the applicant's turn the date is theirs. */
const limitsOfMine: Partial<Record<CaseStatus, 'correction' | 'counterReceipt'>> = {
  correctionRequested: 'correction',
  awaitingReceipt: 'counterReceipt',
}

/** What identifies a case: number, department, dates, the password to ask about it. */
export function CaseFacts({ view }: { view: CaseView }): ReactNode {
  const { texts, locale } = useWords()
  const { cases } = texts
  const summary = view.case
  const awaitsMe = limitsOfMine[summary.status]
  const facts = [
    { term: cases.number, text: summary.number },
    { term: cases.department, text: summary.departmentName },
    { term: cases.submittedAt, text: formatInstant(summary.submittedAt, locale) },
    {
      term: awaitsMe === undefined ? cases.due : cases.limit[awaitsMe],
      text: summary.dueOn === undefined ? '' : formatDate(summary.dueOn, locale),
    },
    { term: cases.queryPassword, text: view.queryPassword ?? '' },
  ].filter(fact => fact.text !== '')
  return (
    <dl className="pairs pairs--two">
      {facts.map(fact => (
        <div className="pairs__pair" key={fact.term}>
          <dt>{fact.term}</dt>
          <dd className="yb-figures breakable">{fact.text}</dd>
        </div>
      ))}
    </dl>
  )
}
