import type { ItemPage, PublishedItem } from '@yibiao/schemas'
import { apiPath, sendRequest } from './send-request.ts'

/** Items that take applications, found by the words people use. */
export function findItems(
  query: string,
  cursor: string | undefined,
  signal?: AbortSignal,
): Promise<ItemPage> {
  return sendRequest({ method: 'GET', path: '/api/items', query: { query, cursor }, signal })
}

/** The version of an item that is in use. */
export function fetchItem(itemId: string, signal?: AbortSignal): Promise<PublishedItem> {
  return sendRequest({ method: 'GET', path: apiPath`/api/items/${itemId}`, signal })
}

/** The version a draft is pinned to. */
export function fetchItemVersion(
  itemId: string,
  version: number,
  signal?: AbortSignal,
): Promise<PublishedItem> {
  return sendRequest({ method: 'GET', path: apiPath`/api/items/${itemId}/versions/${version}`, signal })
}
