import type { SupervisionReport } from '@yibiao/schemas'
import { sendRequest } from './send-request.ts'

type Period = { from: string; through: string }

/** Counts and rates of the cases the department received in a period, by item. */
export function fetchSupervision(period: Period, signal?: AbortSignal): Promise<SupervisionReport> {
  return sendRequest({ method: 'GET', path: '/api/supervision', query: period, signal })
}

/** Where the same is downloaded as a CSV file. */
export function supervisionExportAddress({ from, through }: Period): string {
  return `/api/supervision/export?${new URLSearchParams({ from, through }).toString()}`
}
