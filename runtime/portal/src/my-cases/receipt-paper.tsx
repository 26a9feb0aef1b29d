import type { CaseView } from '@yibiao/schemas'
import { type ReactNode, useState } from 'react'
import { QueryPassword } from './query-password.tsx'
import { RatingCode } from '../ratings/rating-code.tsx'
import { SubmittedForm } from '../status/submitted-form.tsx'
import { formatInstant } from '../texts/format.ts'
import { useWords } from '../texts/texts-context.tsx'
import { SubmittedMaterials } from './submitted-materials.tsx'

/** 收件凭证: what was submitted, when, to whom, and under which number; on paper with every word of it. */
export function ReceiptPaper({ view }: { view: CaseView }): ReactNode {
  const { texts, read, locale } = useWords()
  const { cases } = texts
  const words = cases.receipt
  const summary = view.case
  const title = summary.status === 'awaitingReceipt' ? words.awaitedTitle : words.paperTitle
  const [printedAt] = useState(() => formatInstant(new Date().toISOString(), locale))
  return (
    <article className="receipt-paper" aria-label={title}>
      <h2 className="receipt-paper__title">{title}</h2>
      <dl className="receipt">
        <div>
          <dt>{cases.number}</dt>
          <dd className="receipt__number yb-figures">{summary.number}</dd>
        </div>
        {view.queryPassword !== undefined && <QueryPassword password={view.queryPassword} />}
        <Fact term={cases.item} text={read(summary.itemName)} />
        {summary.applicantName !== undefined && <Fact term={cases.applicant} text={summary.applicantName} />}
        <Fact term={cases.department} text={summary.departmentName} />
        <Fact term={cases.submittedAt} text={formatInstant(summary.submittedAt, locale)} />
        {view.answersDigest !== undefined && (
          <div>
            <dt>{cases.digest}</dt>
            <dd className="yb-figures fine breakable">{view.answersDigest}</dd>
          </div>
        )}
      </dl>
      <RatingCode caseId={summary.id} />
      <div className="only-printed">
        <h3 className="receipt-paper__part">{words.answers}</h3>
        <SubmittedForm view={view} />
        <h3 className="receipt-paper__part">{words.materials}</h3>
        <SubmittedMaterials view={view} />
        <p className="fine">{words.printedAt(printedAt)}</p>
      </div>
    </article>
  )
}

function Fact({ term, text }: { term: string; text: string }): ReactNode {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  )
}
