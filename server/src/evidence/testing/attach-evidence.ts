import { createHash } from 'node:crypto'
import type { AttachmentView, UploadView } from '@yibiao/schemas'
import { expect } from 'vitest'
import { pdf } from '../../cases/testing/open-office.ts'
import type { AppClient } from '../../testing/app-client.ts'

/** Attaches a file to a point of a task's checklist, in one part. */
export async function attachEvidence(
  client: AppClient,
  { caseId, taskId, point }: { caseId: string; taskId: string; point: string },
  name = '现场.pdf',
): Promise<AttachmentView> {
  const path = `/api/cases/${caseId}/tasks/${taskId}/uploads/${crypto.randomUUID()}`
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  const begun = await client.request('PUT', path, { body: { point, name, size: pdf.length, sha256 } })
  expect(begun.status, begun.text).toBe(201)
  const whole = await client.request('PATCH', path, {
    raw: pdf,
    headers: { 'content-type': 'application/partial-upload', 'upload-offset': '0' },
  })
  expect(whole.status, whole.text).toBe(200)
  const { attachment } = whole.body as UploadView
  if (attachment === undefined) throw new Error(whole.text)
  return attachment
}
