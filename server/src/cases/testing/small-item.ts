import type { DesignItem, DraftView, Field, FlowDefinition, Receipt } from '@yibiao/schemas'
import { expect } from 'vitest'
import type { OfficerActor } from '../../access/actor.ts'
import { itemRoutes } from '../../items/routes.ts'
import { createTestApp, type AppClient } from '../../testing/app-client.ts'
import type { TestContext } from '../../testing/test-context.ts'

/** Where a designer can be hired. */
type SmallOffice = {
  context: TestContext
  hire(roles: readonly string[], name: string): Promise<OfficerActor>
}

/** Price, count, their product, and a field that shows for many only. */
const fields: Field[] = [
  { id: 'price', key: 'price', type: 'money', label: '单价', isRequired: true },
  { id: 'count', key: 'count', type: 'integer', label: '数量', isRequired: true },
  {
    id: 'total',
    key: 'total',
    type: 'calculated',
    valueType: 'money',
    label: '合计',
    calculate: 'price * count',
  },
  { id: 'reason', key: 'reason', type: 'text', label: '大宗原因', visibleWhen: 'count > 100' },
]

/** What a designer makes of the small item before it is published. */
type SmallChange = { key?: string; steps?: (steps: FlowDefinition['steps']) => FlowDefinition['steps'] }

/** Publishes an item with these fields and the shortest flow the law allows, as a designer's program would. */
export async function publishSmallItem(
  office: SmallOffice,
  { key = 'small', steps = given => given }: SmallChange = {},
): Promise<string> {
  const designer = createTestApp(office.context, itemRoutes).as(await office.hire(['designer'], '设计人'))
  const made = await designer.post('/api/design/items', { key, name: '小事项', itemType: '20' })
  expect(made.status, made.text).toBe(201)
  const item = made.body as DesignItem
  const flow = item.definition['flow'] as FlowDefinition
  const definition = {
    ...item.definition,
    form: { pages: [{ id: 'p1', title: '内容', sections: [{ id: 's1', title: '内容', fields }] }] },
    flow: { steps: steps(flow.steps) },
    // Numbers of cases begin with it.
    ...(key === 'small' ? {} : { guide: { ...(item.definition['guide'] as object), taskCode: key } }),
  }
  const path = `/api/design/items/${item.id}`
  const saved = await designer.request('PUT', path, {
    body: { definition },
    headers: { 'if-match': `"${item.revision}"` },
  })
  expect(saved.status, saved.text).toBe(200)
  const published = await designer.post(`${path}/publish`, { revision: item.revision + 1 })
  expect(published.status, published.text).toBe(200)
  return item.id
}

/** A draft of the small item with these answers. */
export async function beginSmall(
  client: AppClient,
  itemId: string,
  answers: Readonly<Record<string, unknown>> = {},
): Promise<Pick<DraftView, 'id' | 'revision'>> {
  const begun = await client.post('/api/drafts', { itemId })
  expect([200, 201], begun.text).toContain(begun.status)
  const { id, revision } = begun.body as DraftView
  const changes = Object.entries({ price: '12.50', count: 4, ...answers }).map(([key, value]) => ({
    path: `/${key}`,
    value,
    baseRevision: revision,
  }))
  const saved = await client.request('PATCH', `/api/drafts/${id}`, { body: { changes } })
  expect(saved.status, saved.text).toBe(200)
  return { id, revision: (saved.body as { revision: number }).revision }
}

/** A case of the small item. */
export async function submitSmall(
  client: AppClient,
  itemId: string,
  answers: Readonly<Record<string, unknown>> = {},
): Promise<Receipt> {
  const { id, revision } = await beginSmall(client, itemId, answers)
  const answer = await client.post(`/api/drafts/${id}/submit`, { revision })
  expect(answer.status, answer.text).toBe(201)
  return answer.body as Receipt
}
