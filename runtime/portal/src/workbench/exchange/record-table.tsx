import { Button, EmptyState, Skeleton, useToast } from '@yibiao/form/components'
import type { ExchangeRecordView } from '@yibiao/schemas'
import { type ReactNode, useCallback, useState } from 'react'
import { fetchExchangeRecords, redriveExchange, type ExchangeStatus } from '../../api/exchange.ts'
import { usePages } from '../../loading/use-pages.ts'
import { Link } from '../../routing/link.tsx'
import { places } from '../../routing/places.ts'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { problemText } from '../../shell/problem-text.ts'
import { formatInstant } from '../../texts/format.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { reasonText, useExchangeTexts } from './texts.ts'

type RecordTableProps = { status: ExchangeStatus; mayChange: boolean; onChanged: () => void }

/** Records that stand so, with the reason and the way to send them again. */
export function RecordTable({ status, mayChange, onChanged }: RecordTableProps): ReactNode {
  const { texts } = useWords()
  const { records } = useExchangeTexts()
  const toast = useToast()
  const load = useCallback(
    async (cursor: string | undefined, signal: AbortSignal) => {
      const { records: entries, nextCursor } = await fetchExchangeRecords(status, cursor, signal)
      return { entries, ...(nextCursor === undefined ? {} : { nextCursor }) }
    },
    [status],
  )
  const pages = usePages(load)
  const [redriving, setRedriving] = useState<string>()
  const mayRedrive = mayChange && (status === 'held' || status === 'dead')

  async function redrive(id?: string): Promise<void> {
    setRedriving(id ?? 'all')
    try {
      const { waiting, held } = await redriveExchange(id === undefined ? undefined : [id])
      toast({ text: records.redriven(waiting, held) })
      pages.reload()
      onChanged()
    } catch (error) {
      toast({ text: problemText(error, texts.shell) })
    } finally {
      setRedriving(undefined)
    }
  }

  if (pages.state === 'failed') return <ProblemNotice error={pages.error} title={texts.shell.failed.title} />
  if (pages.state === 'loading' && pages.entries.length === 0) return <Skeleton lines={4} />
  if (pages.entries.length === 0) return <EmptyState title={records.none[status]} icon="check-circle" />
  return (
    <>
      {mayRedrive && (
        <div className="actions actions--start">
          <Button isBusy={redriving === 'all'} onClick={() => void redrive()}>
            {records.redriveAll}
          </Button>
          <p className="fine">{records.behind}</p>
        </div>
      )}
      <div className="wide-table">
        <table className="table table--cards">
          <caption className="yb-unseen">{records.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{records.number}</th>
              <th scope="col">{records.record}</th>
              <th scope="col">{records.version}</th>
              <th scope="col">{records.time}</th>
              <th scope="col">{lastColumn(status, records)}</th>
              {mayRedrive && <th scope="col">{records.act}</th>}
            </tr>
          </thead>
          <tbody>
            {pages.entries.map(record => (
              <RecordRow key={record.id} record={record}>
                {mayRedrive && (
                  <td data-label={records.act}>
                    <Button
                      isBusy={redriving === record.id}
                      aria-label={records.redriveWhat(record.caseNumber)}
                      onClick={() => void redrive(record.id)}
                    >
                      {records.redrive}
                    </Button>
                  </td>
                )}
              </RecordRow>
            ))}
          </tbody>
        </table>
      </div>
      {pages.hasMore && (
        <p className="centre">
          <Button isBusy={pages.state === 'loading'} onClick={pages.showMore}>
            {texts.shell.more}
          </Button>
        </p>
      )}
    </>
  )
}

function RecordRow({ record, children }: { record: ExchangeRecordView; children: ReactNode }): ReactNode {
  const { locale } = useWords()
  const { records, recordNames, issues } = useExchangeTexts()
  const texts = useExchangeTexts()
  const { status, lastError, attempts } = record
  const reasons = record.issues.map(issue => issues[issue] ?? issue)
  const isFailing = lastError !== undefined && reasons.length === 0 && status !== 'sent'
  return (
    <tr className="table__row">
      <th scope="row" data-label={records.number}>
        <Link className="yb-link yb-figures breakable" to={places.officerCase(record.caseId)}>
          {record.caseNumber}
        </Link>
      </th>
      <td data-label={records.record}>{recordNames[record.record]}</td>
      <td className="yb-figures" data-label={records.version}>
        {record.sequence}
      </td>
      <td data-label={records.time}>
        <time dateTime={record.createdAt}>{formatInstant(record.createdAt, locale)}</time>
      </td>
      <td data-label={lastColumn(status, records)}>
        {reasons.map(reason => (
          <p key={reason}>{reason}</p>
        ))}
        {isFailing && <p>{reasonText(lastError, texts)}</p>}
        {attempts > 0 && status !== 'sent' && <p className="fine">{records.attempts(attempts)}</p>}
        {status === 'waiting' && record.dueAt !== undefined && (
          <p className="fine">
            {records.next} {formatInstant(record.dueAt, locale)}
          </p>
        )}
        {status === 'sent' && record.sentAt !== undefined && (
          <p>
            <time dateTime={record.sentAt}>{formatInstant(record.sentAt, locale)}</time>
            {record.receipt !== undefined && <span className="fine breakable"> {record.receipt}</span>}
          </p>
        )}
      </td>
      {children}
    </tr>
  )
}

function lastColumn(status: ExchangeStatus, records: ReturnType<typeof useExchangeTexts>['records']): string {
  if (status === 'waiting') return records.next
  return status === 'sent' ? `${records.sentAt} · ${records.receipt}` : records.reason
}
