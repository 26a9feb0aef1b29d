import type { DesignItem } from '@yibiao/schemas'
import { expect } from 'vitest'
import { signInToApi } from '../harness/api-client.ts'

/** An item of a designer of the demonstration that stands as its journey begins: these parts, the others as new. Gives its id. */
export async function createItem(
  address: string,
  {
    key,
    name,
    ...parts
  }: { readonly key: string; readonly name: string } & Readonly<Record<string, unknown>>,
): Promise<string> {
  const designer = await signInToApi(address, 'chengguan-sheji')
  const created = await designer.send('POST', '/api/design/items', { key, name, itemType: '20' })
  const item = created.body as DesignItem
  const definition = { ...item.definition, ...parts }
  const path = `/api/design/items/${item.id}`
  const saved = await designer.send('PUT', path, { definition }, { 'if-match': `"${item.revision}"` })
  expect(saved.status, saved.text).toBe(200)
  return item.id
}
