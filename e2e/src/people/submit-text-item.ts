import type { DraftView, Receipt } from '@yibiao/schemas'
import { expect } from 'vitest'
import type { ApiClient } from '../harness/api-client.ts'

/** An application for the item of `publishTextItem`, submitted as a program would. */
export async function submitTextItem(
  client: ApiClient,
  itemId: string,
  answers: Readonly<Record<string, string>> = { subject: '路灯不亮', content: '路灯不亮' },
): Promise<Receipt> {
  const begun = await client.send('POST', '/api/drafts', { itemId })
  expect([200, 201], begun.text).toContain(begun.status)
  const draft = begun.body as DraftView
  const changes = Object.entries(answers).map(([key, value]) => ({
    path: `/${key}`,
    value,
    baseRevision: draft.revision,
  }))
  const saved = await client.send('PATCH', `/api/drafts/${draft.id}`, { changes })
  expect(saved.status, saved.text).toBe(200)
  const { revision } = saved.body as { revision: number }
  const submitted = await client.send('POST', `/api/drafts/${draft.id}/submit`, { revision })
  expect(submitted.status, submitted.text).toBe(201)
  return submitted.body as Receipt
}
