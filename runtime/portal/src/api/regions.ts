import { sendRequest } from './send-request.ts'

/** A node of the five-level division 行政区划. */
export type Region = { code: string; name: string; hasChildren: boolean }

/** Children of a region; provinces when no parent is given. */
export function fetchRegions(parent: string | undefined): Promise<Region[]> {
  return sendRequest({ method: 'GET', path: '/api/regions', query: { parent } })
}
