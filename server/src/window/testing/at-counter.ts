import type { DraftView, WindowIntake } from '@yibiao/schemas'
import { expect } from 'vitest'
import { fill, upload, wallSign, type Office } from '../../cases/testing/open-office.ts'
import type { AppClient } from '../../testing/app-client.ts'

/** Somebody nobody has heard of. */
export const counterApplicant = {
  kind: 'organisation' as const,
  name: '昆明窗口广告有限公司',
  documentType: 'creditCode',
  documentNumber: '91530103MA6TEXE425',
}

export const counterAgent = {
  name: '何联系',
  documentType: '111',
  documentNumber: '11010519491231002X',
  mobile: '13888880000',
  authority: { scope: '代为提交申请、补正和领取结果', from: '2026-07-01', through: '2026-12-31' },
}

/** Begins an intake as the officer of the window, for the applicant with the agent. */
export async function beginIntake(office: Office, client: AppClient = office.window): Promise<WindowIntake> {
  const answer = await client.post('/api/window/intakes', {
    itemId: office.itemId,
    applicant: counterApplicant,
    agent: counterAgent,
    queueNumber: 'A017',
    waitedMinutes: 12,
  })
  expect(answer.status, answer.text).toBe(201)
  return answer.body as WindowIntake
}

/** Nothing is known of the applicant beforehand: everything is typed. */
export async function fillIntake(
  office: Office,
  { draftId }: WindowIntake,
  client: AppClient = office.window,
): Promise<DraftView> {
  const draft = (await client.get(`/api/drafts/${draftId}`)).body as DraftView
  const saved = await fill(client, draft, wallSign(typed))
  expect(saved.status, saved.text).toBe(200)
  for (const material of ['effectDrawing', 'siteRights', 'businessLicence']) {
    const uploaded = await upload(client, draftId, `material=${material}`)
    expect(uploaded.status, uploaded.text).toBe(201)
  }
  return (await client.get(`/api/drafts/${draftId}`)).body as DraftView
}

const typed = {
  unitName: '昆明窗口广告有限公司',
  unitCreditCode: '91530103MA6TEXE425',
  legalRepresentative: '陈明亮',
  domicile: '盘龙区穿金路 100 号',
}
