import { beforeAll, expect, test } from 'vitest'
import { openOffice, submittedCase, type Office } from '../cases/testing/open-office.ts'
import { itemRoutes } from '../items/routes.ts'
import { createTestApp, type TestResponse } from '../testing/app-client.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'

describeOnBothDatabases('printed forms', database => {
  let office: Office

  beforeAll(async () => {
    office = await openOffice(database(), '2026-07-06T02:00:00Z')
  })

  test('the filled form says what was judged, by its number, and not what was hidden', async () => {
    const { caseId, caseNumber } = await submittedCase(office)
    const text = textOf(await office.applicant.get(`/api/my/cases/${caseId}/form`))
    for (const said of [caseNumber, '户外广告及临时悬挂设置许可申请表', '固定广告', '建筑墙面', '内容摘要'])
      expect(text).toContain(said)
    // 临时悬挂 only.
    expect(text).not.toContain('悬挂形式')
    expect((await office.otherApplicant.get(`/api/my/cases/${caseId}/form`)).status).toBe(404)
  })

  test('the blank form has every field, boxes to tick and room for a signature, in both languages', async () => {
    const citizen = createTestApp(office.context, itemRoutes).as({ type: 'anonymous' })
    const path = `/api/items/${office.itemId}/blank-form`
    const text = textOf(await citizen.get(path))
    for (const said of ['悬挂形式', '□屋顶', '签名（盖章）']) expect(text).toContain(said)
    expect(textOf(await citizen.get(`${path}?language=en`))).toContain('Signature(seal)')
    expect((await citizen.get(`/api/items/${office.context.newId()}/blank-form`)).status).toBe(404)
  })
})

/** Without the breaks of its layout. */
function textOf(answer: TestResponse): string {
  expect(answer.status, answer.text).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  return answer.text.replaceAll(/\s+/g, '')
}
