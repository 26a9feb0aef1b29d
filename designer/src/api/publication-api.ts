import type {
  BeginTestCase,
  CreateSnapshot,
  DecidePublication,
  DesignVersion,
  Empty,
  ItemPresence,
  ItemPublication,
  ItemSnapshot,
  ShowPresence,
  SnapshotList,
  SnapshotSummary,
  WindowIntake,
} from '@yibiao/schemas'
import { callApi } from './call-api.ts'
import { once } from './once.ts'

/** Approval, planned starts, earlier versions, snapshots and presence of an item; each function is one route. */
export const publicationApi = {
  readPublication: (itemId: string) => callApi<ItemPublication>(`${pathOf(itemId)}/publication`),
  decide: (itemId: string, requestId: string, body: DecidePublication) =>
    callApi<ItemPublication>(`${pathOf(itemId)}/publish-requests/${requestId}/decision`, {
      method: 'POST',
      body,
      headers: once(),
    }),
  /** 试办 */
  beginTestCase: (itemId: string, body: BeginTestCase) =>
    callApi<WindowIntake>(`${pathOf(itemId)}/test-cases`, { method: 'POST', body, headers: once() }),
  cancelStart: (itemId: string) => callApi<Empty>(`${pathOf(itemId)}/start`, { method: 'DELETE' }),
  readVersion: (itemId: string, version: number) =>
    callApi<DesignVersion>(`${pathOf(itemId)}/versions/${version}`),
  /** Puts an earlier version in use again. */
  returnToVersion: (itemId: string, version: number, reason: string) =>
    callApi<Empty>(`${pathOf(itemId)}/versions/${version}/use`, {
      method: 'POST',
      body: { reason },
      headers: once(),
    }),
  listSnapshots: (itemId: string) => callApi<SnapshotList>(`${pathOf(itemId)}/snapshots`),
  readSnapshot: (itemId: string, snapshotId: string) =>
    callApi<ItemSnapshot>(`${pathOf(itemId)}/snapshots/${snapshotId}`),
  createSnapshot: (itemId: string, body: CreateSnapshot) =>
    callApi<SnapshotSummary>(`${pathOf(itemId)}/snapshots`, { method: 'POST', body, headers: once() }),
  deleteSnapshot: (itemId: string, snapshotId: string) =>
    callApi<Empty>(`${pathOf(itemId)}/snapshots/${snapshotId}`, { method: 'DELETE' }),
  showPresence: (itemId: string, tabId: string, body: ShowPresence) =>
    callApi<ItemPresence>(`${pathOf(itemId)}/presence/${tabId}`, { method: 'PUT', body }),
  leave: (itemId: string, tabId: string) =>
    callApi<Empty>(`${pathOf(itemId)}/presence/${tabId}`, { method: 'DELETE' }),
}

function pathOf(itemId: string): string {
  return `/api/design/items/${itemId}`
}
