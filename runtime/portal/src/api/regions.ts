import type { Region, RegionList } from '@yibiao/schemas'
import { sendRequest } from './send-request.ts'

/** Children of a region of the five-level division 行政区划; provinces when no parent is given. */
export async function fetchRegions(parent: string | undefined): Promise<readonly Region[]> {
  const list = await sendRequest<RegionList>({ method: 'GET', path: '/api/regions', query: { parent } })
  return list.entries
}
