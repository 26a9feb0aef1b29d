import type { ItemPage, PublishedItem } from '@yibiao/schemas'
import { callApi } from './call-api.ts'

/** Items as everybody finds them; each function is one route. */
export const itemsApi = {
  listPublished: (departmentId: string, cursor: string | undefined) =>
    callApi<ItemPage>(
      `/api/items?departmentId=${encodeURIComponent(departmentId)}${cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
    ),
  /** The version in use. */
  read: (itemId: string) => callApi<PublishedItem>(`/api/items/${itemId}`),
}
