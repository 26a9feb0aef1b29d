import type {
  ActOnRecord,
  Performance,
  SupervisionRecordPage,
  SupervisionRecordView,
  SupervisionReport,
} from '@yibiao/schemas'
import { apiPath, sendRequest } from './send-request.ts'

type Period = { from: string; through: string }

/** Counts and rates of the cases the department received in a period, by item. */
export function fetchSupervision(period: Period, signal?: AbortSignal): Promise<SupervisionReport> {
  return sendRequest({ method: 'GET', path: '/api/supervision', query: period, signal })
}

export type TableFormat = 'xlsx' | 'csv'

/** Where the same is downloaded as a file; the reason goes on record. */
export function supervisionExportAddress(
  { from, through }: Period,
  reason: string,
  format: TableFormat,
): string {
  return `/api/supervision/export?${new URLSearchParams({ from, through, reason, format }).toString()}`
}

/** Measures of the items in use, and what each officer closed in a period. */
export function fetchPerformance(period: Period, signal?: AbortSignal): Promise<Performance> {
  return sendRequest({ method: 'GET', path: '/api/supervision/performance', query: period, signal })
}

/** What the rules of supervision found. */
export function fetchRecords(
  state: 'red' | 'yellow' | 'cleared',
  cursor: string | undefined,
  signal?: AbortSignal,
): Promise<SupervisionRecordPage> {
  return sendRequest({ method: 'GET', path: '/api/supervision/records', query: { state, cursor }, signal })
}

/** Reminds, supervises, explains or clears. */
export function actOnRecord(id: string, body: ActOnRecord): Promise<SupervisionRecordView> {
  return sendRequest({
    method: 'POST',
    path: apiPath`/api/supervision/records/${id}/steps`,
    body,
    isOnce: true,
  })
}
