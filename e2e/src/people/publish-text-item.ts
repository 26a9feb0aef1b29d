import type { DesignItem, FlowDefinition } from '@yibiao/schemas'
import { expect } from 'vitest'
import { signInToApi } from '../harness/api-client.ts'

export type TextItem = {
  key: string
  name: string
  /** Further fields. */
  fields?: readonly object[]
  /** What has to be handed in. */
  materials?: readonly object[]
  /** Steps between the review and the decision. */
  steps?: readonly object[]
  /** What else of the item is different. */
  change?: (item: DesignItem['definition']) => object
}

/** An item with two text fields and the starter's flow, made and published as a designer's program would. */
export async function publishTextItem(
  address: string,
  { key, name, fields = [], materials = [], steps: reviewed = [], change = () => ({}) }: TextItem,
): Promise<string> {
  const designer = await signInToApi(address, 'chengguan-sheji')
  const created = await designer.send('POST', '/api/design/items', {
    key,
    name,
    itemType: '20',
  })
  expect(created.status, created.text).toBe(201)
  const item = created.body as DesignItem
  const field = (key: string) => ({ id: key, key, type: 'text', label: key, isRequired: true })
  const section = { id: 's1', title: '内容', fields: [field('subject'), field('content'), ...fields] }
  const { steps } = item.definition['flow'] as FlowDefinition
  const definition = {
    ...item.definition,
    flow: { steps: [...steps.slice(0, 2), ...reviewed, ...steps.slice(2)] },
    form: { pages: [{ id: 'p1', title: '内容', sections: [section] }] },
    ...(materials.length === 0 ? {} : { materials }),
    ...change(item.definition),
  }
  const path = `/api/design/items/${item.id}`
  const saved = await designer.send('PUT', path, { definition }, { 'if-match': `"${item.revision}"` })
  expect(saved.status, saved.text).toBe(200)
  const published = await designer.send('POST', `${path}/publish`, { revision: item.revision + 1 })
  expect(published.status, published.text).toBe(200)
  return item.id
}
