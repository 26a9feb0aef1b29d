import type { ReactNode } from 'react'

export interface SummaryRow {
  readonly id: string
  readonly term: ReactNode
  readonly value: ReactNode
  readonly action?: ReactNode
}

/** Terms and values in rows, each with an optional action. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }): ReactNode {
  return (
    <dl className="yb-summary-list">
      {rows.map(row => (
        <div key={row.id} className="yb-summary-list__row">
          <dt className="yb-summary-list__term">{row.term}</dt>
          <dd className="yb-summary-list__value">{row.value}</dd>
          {row.action && <dd className="yb-summary-list__action">{row.action}</dd>}
        </div>
      ))}
    </dl>
  )
}
