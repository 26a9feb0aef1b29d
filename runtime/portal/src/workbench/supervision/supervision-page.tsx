import { Button, EmptyState, Skeleton } from '@yibiao/form/components'
import type { CaseFigures, SupervisionReport } from '@yibiao/schemas'
import { type FormEvent, type ReactNode, useCallback, useState } from 'react'
import { fetchSupervision, supervisionExportAddress, type TableFormat } from '../../api/supervision.ts'
import { useLoaded } from '../../loading/use-loaded.ts'
import { Page } from '../../shell/page.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { todayInShanghai } from '../../texts/today-in-shanghai.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { useWorkbenchTexts } from '../texts/use-workbench-texts.ts'
import { Performance } from './performance.tsx'
import { RecordList } from './record-list.tsx'
import { useSupervisionTexts } from './texts.ts'

type Period = { from: string; through: string }

const counts = [
  'received',
  'accepted',
  'refused',
  'returned',
  'lapsed',
  'withdrawn',
  'terminated',
  'granted',
  'denied',
  'open',
  'onTime',
  'overdue',
] as const satisfies readonly (keyof CaseFigures)[]

/** 效能: what became of the cases received in a period, by item, for heads and supervisors. */
export function SupervisionPage(): ReactNode {
  const { shell } = useWords().texts
  const { supervision } = useWorkbenchTexts()
  const [period, setPeriod] = useState(thisMonth)
  const load = useCallback((signal: AbortSignal) => fetchSupervision(period, signal), [period])
  const { loaded } = useLoaded(load)
  return (
    <Page title={supervision.title} width="wide">
      <RecordList />
      <PeriodForm period={period} onChange={setPeriod} />
      <p className="fine">{supervision.explained}</p>
      {loaded.state === 'loading' && <Skeleton lines={6} />}
      {loaded.state === 'failed' && <ProblemNotice error={loaded.error} title={shell.failed.title} />}
      {loaded.state === 'ready' &&
        (loaded.value.items.length === 0 ? (
          <EmptyState title={supervision.none} icon="file" />
        ) : (
          <>
            <ReportTable report={loaded.value} />
            <Download period={period} />
          </>
        ))}
      <Performance from={period.from} through={period.through} />
    </Page>
  )
}

const formats: readonly TableFormat[] = ['xlsx', 'csv']

/** The table as a file; taking figures out of the house has a reason, which goes on record. */
function Download({ period }: { period: Period }): ReactNode {
  const { supervision } = useWorkbenchTexts()
  const { reason: label } = useSupervisionTexts()
  const [reason, setReason] = useState('')
  return (
    <div className="toolbar">
      <div className="field">
        <label className="label" htmlFor="supervision-reason">
          {label}
        </label>
        <input
          className="input"
          id="supervision-reason"
          autoComplete="off"
          maxLength={200}
          value={reason}
          onChange={event => setReason(event.target.value)}
        />
      </div>
      {reason.trim() !== '' &&
        formats.map(format => (
          <a
            key={format}
            className="yb-button yb-button--secondary"
            href={supervisionExportAddress(period, reason.trim(), format)}
            download
          >
            {supervision.download[format]}
          </a>
        ))}
    </div>
  )
}

function PeriodForm({ period, onChange }: { period: Period; onChange: (period: Period) => void }): ReactNode {
  const { supervision } = useWorkbenchTexts()
  const [from, setFrom] = useState(period.from)
  const [through, setThrough] = useState(period.through)
  const isBackwards = from !== '' && through !== '' && from > through

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (from !== '' && through !== '' && !isBackwards) onChange({ from, through })
  }

  return (
    <form className="toolbar" onSubmit={submit}>
      <div className="field">
        <label className="label" htmlFor="supervision-from">
          {supervision.from}
        </label>
        <input
          className="input"
          id="supervision-from"
          type="date"
          required
          value={from}
          onChange={event => setFrom(event.target.value)}
        />
      </div>
      <div className="field">
        <label className="label" htmlFor="supervision-through">
          {supervision.through}
        </label>
        <input
          className="input"
          id="supervision-through"
          type="date"
          required
          aria-invalid={isBackwards}
          aria-describedby={isBackwards ? 'supervision-problem' : undefined}
          value={through}
          onChange={event => setThrough(event.target.value)}
        />
      </div>
      <Button type="submit" look="primary" icon="search">
        {supervision.show}
      </Button>
      {isBackwards && (
        <p className="fine" id="supervision-problem" role="alert">
          {supervision.backwards}
        </p>
      )}
    </form>
  )
}

function ReportTable({ report }: { report: SupervisionReport }): ReactNode {
  const { read } = useWords()
  const { supervision } = useWorkbenchTexts()
  const { columns } = supervision
  const lines = [
    ...report.items.map(({ itemId, itemName, figures }) => ({ id: itemId, name: read(itemName), figures })),
    { id: 'total', name: supervision.total, figures: report.total },
  ]
  return (
    <div className="wide-table">
      <table className="table table--cards">
        <caption className="yb-unseen">{supervision.caption(report.from, report.through)}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.item}</th>
            {counts.map(name => (
              <th scope="col" key={name}>
                {columns[name]}
              </th>
            ))}
            <th scope="col">{columns.returnRate}</th>
            <th scope="col">{columns.onTimeRate}</th>
            <th scope="col">{columns.speedUp}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, name, figures }) => (
            <tr className="table__row" key={id}>
              <th scope="row" data-label={columns.item}>
                {name}
              </th>
              {counts.map(count => (
                <td className="yb-figures" data-label={columns[count]} key={count}>
                  {figures[count]}
                </td>
              ))}
              <td className="yb-figures" data-label={columns.returnRate}>
                {percent(figures.returnRate)}
              </td>
              <td className="yb-figures" data-label={columns.onTimeRate}>
                {percent(figures.onTimeRate)}
              </td>
              <td className="yb-figures" data-label={columns.speedUp}>
                {percent(figures.speedUp)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function percent(rate: number | undefined): string {
  return rate === undefined ? '—' : `${(rate * 100).toFixed(1)}%`
}

function thisMonth(): Period {
  const through = todayInShanghai(new Date())
  return { from: `${through.slice(0, 8)}01`, through }
}
