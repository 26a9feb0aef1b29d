import { EmptyState, Tag } from '@yibiao/form/components'
import type { ExchangeReconciliationView } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { reasonText, useExchangeTexts } from './texts.ts'

/** 日终对账 of the last days. */
export function ReconciliationTable({ days }: { days: readonly ExchangeReconciliationView[] }): ReactNode {
  const { days: texts } = useExchangeTexts()
  if (days.length === 0) return <EmptyState title={texts.none} icon="file" />
  return (
    <div className="wide-table">
      <table className="table table--cards">
        <caption className="yb-unseen">{texts.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.day}</th>
            <th scope="col">{texts.cases}</th>
            <th scope="col">{texts.records}</th>
            <th scope="col">{texts.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(day => (
            <tr className="table__row" key={day.day}>
              <th scope="row" className="yb-figures" data-label={texts.day}>
                {day.day}
              </th>
              <td className="yb-figures" data-label={texts.cases}>
                {day.cases}
              </td>
              <td className="yb-figures" data-label={texts.records}>
                {day.records}
              </td>
              <td data-label={texts.outcome}>
                <Outcome day={day} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Outcome({ day }: { day: ExchangeReconciliationView }): ReactNode {
  const texts = useExchangeTexts()
  const { days } = texts
  if (day.outcome === 'agrees') return <Tag tone="done">{days.agrees}</Tag>
  if (day.outcome === 'failed')
    return <Tag tone="soon">{days.failed(reasonText(day.error ?? '', texts))}</Tag>
  return (
    <>
      <Tag tone="soon">{days.differs(day.differences.length)}</Tag>
      <details className="details">
        <summary>{days.show}</summary>
        <ul>
          {day.differences.map(({ caseNumber, sent, held }) => (
            <li className="yb-figures breakable" key={caseNumber}>
              {days.difference(caseNumber, sent.records, held?.records ?? null)}
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
