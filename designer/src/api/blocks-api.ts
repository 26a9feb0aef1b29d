import type {
  AddBlockVersion,
  BlockContent,
  BlockDetail,
  BlockList,
  ChangeBlock,
  CreateBlock,
} from '@yibiao/schemas'
import { callApi } from './call-api.ts'
import { once } from './once.ts'

/** The library of field groups; each function is one route. */
export const blocksApi = {
  list: async () => (await callApi<BlockList>('/api/design/blocks')).entries,
  create: (body: CreateBlock) =>
    callApi<BlockDetail>('/api/design/blocks', { method: 'POST', body, headers: once() }),
  read: (blockId: string) => callApi<BlockDetail>(pathOf(blockId)),
  change: (blockId: string, body: ChangeBlock) =>
    callApi<BlockDetail>(pathOf(blockId), { method: 'PUT', body }),
  /** Refused with 409 when somebody saved a version after `seenVersion`. */
  addVersion: (blockId: string, body: AddBlockVersion) =>
    callApi<BlockDetail>(`${pathOf(blockId)}/versions`, { method: 'POST', body, headers: once() }),
  /** A version never changes. */
  readVersion: (blockId: string, version: number) =>
    callApi<BlockContent>(`${pathOf(blockId)}/versions/${version}`),
}

function pathOf(blockId: string): string {
  return `/api/design/blocks/${blockId}`
}
