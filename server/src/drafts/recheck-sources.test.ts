import type { DraftView, Problem, Receipt } from '@yibiao/schemas'
import { beforeEach, expect, test } from 'vitest'
import { openOffice, readyDraft, submit, viewOf, type Office } from '../cases/testing/open-office.ts'
import { importLicences, type ImportedLicence } from '../licences/import-licences.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'

const licence: ImportedLicence = {
  holder: { name: '云南明亮广告有限公司', documentType: 'creditCode', documentNumber: '91330100799655058B' },
  typeName: '营业执照',
  number: '91330100799655058B',
  issuer: '盘龙区市场监督管理局',
  face: {
    名称: '云南明亮广告有限公司',
    统一社会信用代码: '91330100799655058B',
    法定代表人: '陈明亮',
    住所: '盘龙区穿金路 100 号',
  },
}

/** The licence counts for a day, the account likewise. */
describeOnBothDatabases('sources asked again at the submission', database => {
  let office: Office
  let draft: DraftView

  beforeEach(async () => {
    office ??= await openOffice(database())
    office.context.clock.set('2026-06-12T02:00:00Z')
    await reissue(licence)
    const begun = (await office.applicant.post('/api/drafts', { itemId: office.itemId })).body as DraftView
    await office.applicant.request('DELETE', `/api/drafts/${begun.id}`)
    draft = await readyDraft(office)
  })

  test('are not asked while their answers are fresh', async () => {
    await reissue({ ...licence, face: { ...licence.face, 法定代表人: '新代表' } })
    office.context.clock.set('2026-06-12T20:00:00Z')
    const submitted = await submit(office.applicant, draft)
    expect(submitted.status, submitted.text).toBe(201)
    const view = await viewOf(office.window, (submitted.body as Receipt).caseId)
    expect(view.answers).toMatchObject({ legalRepresentative: '陈明亮' })
  })

  test('that say the same cost the applicant nothing, and the officer sees when they were asked', async () => {
    office.context.clock.set('2026-06-15T02:00:00Z')
    const submitted = await submit(office.applicant, draft)
    expect(submitted.status, submitted.text).toBe(201)
    const view = await viewOf(office.window, (submitted.body as Receipt).caseId)
    expect(view.provenance['/unitName']).toMatchObject({
      trust: 'official',
      fetchedAt: '2026-06-15T02:00:00.000Z',
    })
  })

  test('that say something else are shown first, and the new value is what is submitted', async () => {
    office.context.clock.set('2026-06-15T02:00:00Z')
    await reissue({ ...licence, face: { ...licence.face, 法定代表人: '新代表' } })
    const refused = await submit(office.applicant, draft)
    expect(refused).toMatchObject({ status: 409, body: { code: 'draft.sourcesChanged' } })
    const { params } = refused.body as Problem
    expect(params).toEqual({
      count: 1,
      revision: draft.revision + 1,
      differences: [
        { path: '/legalRepresentative', source: '电子营业执照', before: '陈明亮', after: '新代表' },
      ],
    })
    const shown = await reload()
    expect(shown.revision).toBe(draft.revision + 1)
    expect(shown.answers).toMatchObject({ legalRepresentative: '新代表' })
    expect(shown.provenance['/legalRepresentative']).toMatchObject({
      mode: 'locked',
      trust: 'official',
      earlierValue: '陈明亮',
    })
    expect(await submit(office.applicant, draft)).toMatchObject({
      status: 409,
      body: { code: 'draft.changed' },
    })
    const submitted = await submit(office.applicant, shown)
    expect(submitted.status, submitted.text).toBe(201)
    const view = await viewOf(office.window, (submitted.body as Receipt).caseId)
    expect(view.answers).toMatchObject({ legalRepresentative: '新代表' })
    expect(view.provenance['/legalRepresentative']).not.toHaveProperty('earlierValue')
  })

  test('that know nothing any more vouch for nothing: values open and the material is asked for', async () => {
    office.context.clock.set('2026-06-15T02:00:00Z')
    await reissue({ ...licence, status: 'revoked' })
    const refused = await submit(office.applicant, draft)
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'draft.sourcesChanged', params: { count: 4 } },
    })
    const shown = await reload()
    expect(shown.provenance['/unitName']).toMatchObject({ mode: 'editable', trust: 'selfDeclared' })
    expect(shown.answers).toMatchObject({ unitName: '云南明亮广告有限公司' })
    expect(shown.materials.find(({ material }) => material === 'businessLicence')).not.toHaveProperty(
      'exemption',
    )
    expect(await submit(office.applicant, shown)).toMatchObject({
      status: 422,
      body: {
        code: 'draft.notAcceptable',
        issues: [
          { code: 'material.missing', path: '/materials/businessLicence' },
          { code: 'material.licenceNotValid', path: '/materials/businessLicence', severity: 'warning' },
        ],
      },
    })
  })

  test('leave alone what the applicant changed or took away', async () => {
    const changes = [{ path: '/contactName', value: null, baseRevision: draft.revision }]
    await office.applicant.request('PATCH', `/api/drafts/${draft.id}`, { body: { changes } })
    office.context.clock.set('2026-06-15T02:00:00Z')
    const refused = await submit(office.applicant, await reload())
    expect(refused).toMatchObject({
      status: 422,
      body: { issues: [{ code: 'answer.required', path: '/contactName' }] },
    })
    expect((await reload()).answers).toMatchObject({ contactName: null, contactMobile: '13800138000' })
  })

  async function reissue(changed: ImportedLicence): Promise<void> {
    const { rejected } = await importLicences(office.context, [changed], {
      key: 'test',
      name: 'test',
      requestId: 'test',
    })
    expect(rejected).toEqual([])
  }

  async function reload(): Promise<DraftView> {
    return (await office.applicant.get(`/api/drafts/${draft.id}`)).body as DraftView
  }
})
