import { createHash } from 'node:crypto'
import { canonicalJson } from '@yibiao/core/form'
import type { CasePage, CaseView } from '@yibiao/schemas'
import type { Page } from 'playwright'
import { expect } from 'vitest'

/** A case as it is stored, read as its applicant; the digest that was acknowledged is the one of its answers. */
export async function readStoredCase(page: Page, number: string): Promise<CaseView> {
  const list = (await (await page.request.get('/api/my/cases')).json()) as CasePage
  const entry = list.entries.find(each => each.number === number)
  const view = (await (await page.request.get(`/api/my/cases/${entry?.id}`)).json()) as CaseView
  expect(view.case.number).toBe(number)
  expect(createHash('sha256').update(canonicalJson(view.answers)).digest('hex')).toBe(view.answersDigest)
  return view
}
