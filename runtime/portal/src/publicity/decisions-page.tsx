import { Tag } from '@yibiao/form/components'
import type { PublishedDecision } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import '../styles/workbench/table.css'
import { fetchDecisions } from '../api/public.ts'
import { Link } from '../routing/link.tsx'
import { places } from '../routing/places.ts'
import { Page } from '../shell/page.tsx'
import { formatDate } from '../texts/format.ts'
import { useWords } from '../texts/texts-context.tsx'
import { PublicList } from './public-list.tsx'

/** 办理结果公开: the decisions that everybody may read. */
export function DecisionsPage(): ReactNode {
  const { decisions } = useWords().texts.publicity
  return (
    <Page title={decisions.title} width="wide">
      <p>{decisions.help}</p>
      <PublicList
        title={decisions.list}
        none={decisions.none}
        noneHelp={decisions.noneHelp}
        place={places.decisions()}
        load={fetchDecisions}
      >
        {entries => <DecisionTable entries={entries} />}
      </PublicList>
    </Page>
  )
}

function DecisionTable({ entries }: { entries: readonly PublishedDecision[] }): ReactNode {
  const { texts, read, locale } = useWords()
  const { columns, caption, granted, notNumbered } = texts.publicity.decisions
  return (
    <table className="table table--cards">
      <caption className="yb-unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.item}</th>
          <th scope="col">{columns.applicant}</th>
          <th scope="col">{columns.outcome}</th>
          <th scope="col">{columns.decidedOn}</th>
          <th scope="col">{columns.documentNumber}</th>
          <th scope="col">{columns.number}</th>
          <th scope="col">{columns.department}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(entry => (
          <tr className="table__row" key={entry.number}>
            <th scope="row" data-label={columns.item}>
              <Link className="yb-link" to={places.item(entry.itemId)}>
                {read(entry.itemName)}
              </Link>
            </th>
            <td data-label={columns.applicant}>{entry.applicantName}</td>
            <td data-label={columns.outcome}>
              <Tag tone="done">{granted}</Tag>
            </td>
            <td data-label={columns.decidedOn} className="yb-figures">
              {formatDate(entry.decidedOn, locale)}
            </td>
            <td data-label={columns.documentNumber}>{entry.documentNumber ?? notNumbered}</td>
            <td data-label={columns.number} className="yb-figures">
              {entry.number}
            </td>
            <td data-label={columns.department}>{entry.departmentName}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
