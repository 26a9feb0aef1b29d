import type {
  ExchangeOverview,
  ExchangeRecordPage,
  ExchangeRedriven,
  ExchangeTargetTest,
  SaveExchangeTarget,
} from '@yibiao/schemas'
import { sendRequest } from './send-request.ts'

export type ExchangeStatus = 'waiting' | 'held' | 'dead' | 'sent'

/** Where the department's case records go and how many stand where. */
export function fetchExchange(signal?: AbortSignal): Promise<ExchangeOverview> {
  return sendRequest({ method: 'GET', path: '/api/exchange', signal })
}

export function fetchExchangeRecords(
  status: ExchangeStatus,
  cursor?: string,
  signal?: AbortSignal,
): Promise<ExchangeRecordPage> {
  return sendRequest({ method: 'GET', path: '/api/exchange/records', query: { status, cursor }, signal })
}

export function saveExchangeTarget(target: SaveExchangeTarget): Promise<ExchangeOverview> {
  return sendRequest({ method: 'PUT', path: '/api/exchange/target', body: target })
}

/** Sends the destination a message that carries nothing. */
export function testExchangeTarget(): Promise<ExchangeTargetTest> {
  return sendRequest({ method: 'POST', path: '/api/exchange/target/test' })
}

/** These records, or all that were held or given up, into the queue again. */
export function redriveExchange(recordIds?: readonly string[]): Promise<ExchangeRedriven> {
  const body = recordIds === undefined ? {} : { recordIds }
  return sendRequest({ method: 'POST', path: '/api/exchange/redrive', body })
}
