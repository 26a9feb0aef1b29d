import type { DraftChanged, DraftView } from '@yibiao/schemas'
import { beforeEach, expect, test } from 'vitest'
import { fill, openOffice, readyDraft, submit, viewOf, type Office } from '../cases/testing/open-office.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'

describeOnBothDatabases('a draft', database => {
  let office: Office
  let draft: DraftView

  beforeEach(async () => {
    office ??= await openOffice(database())
    const begun = await office.applicant.post('/api/drafts', { itemId: office.itemId })
    await office.applicant.request('DELETE', `/api/drafts/${(begun.body as DraftView).id}`)
    draft = (await office.applicant.post('/api/drafts', { itemId: office.itemId })).body as DraftView
  })

  test('begins with what the sources know, each value with its origin', () => {
    expect(draft.answers).toMatchObject({ unitName: '云南明亮广告有限公司', contactMobile: '13888880000' })
    expect(draft.provenance['/unitName']).toMatchObject({
      sourceKey: 'businessLicence',
      mode: 'locked',
      trust: 'official',
    })
    expect(draft.provenance['/contactMobile']).toMatchObject({ mode: 'editable', trust: 'official' })
    expect(draft.sources).toMatchObject([
      { sourceKey: 'account', state: 'filled' },
      { sourceKey: 'businessLicence', state: 'filled' },
    ])
  })

  test('shows both values when two browsers changed the same answer, and keeps what was there', async () => {
    await fill(office.applicant, draft, { content: '甲', structureMaterial: '铁' })
    const late = await fill(office.applicant, draft, { content: '乙', lighting: 'led' })
    expect(late.body).toMatchObject({
      conflicts: [{ path: '/content', yours: '乙', theirs: '甲', revision: 2 }],
    } satisfies Partial<Record<keyof DraftChanged, unknown>>)
    const read = await reload()
    expect(read.answers).toMatchObject({ content: '甲', structureMaterial: '铁', lighting: 'led' })
    const seen = await fill(office.applicant, read, { content: '乙' })
    expect(seen.body).toMatchObject({ conflicts: [], ignored: [] })
  })

  test('sees a conflict in what lies around and inside a changed answer, and none in an equal value', async () => {
    await fill(office.applicant, draft, { size: { w: '4', h: '2', sides: 1, area: '8' } })
    const inside = await fill(office.applicant, draft, { 'size/w': '5' })
    expect(inside.body).toMatchObject({ conflicts: [{ path: '/size/w', yours: '5', theirs: '4' }] })
    const equal = await fill(office.applicant, draft, { 'size/w': '4' })
    expect(equal.body).toMatchObject({ conflicts: [] })
  })

  test('brings answers to their stored form', async () => {
    await fill(office.applicant, draft, { contactMobile: ' 138 0013 8000 ', 'size/w': '4.50', content: '' })
    expect((await reload()).answers).toMatchObject({
      contactMobile: '13800138000',
      size: { w: '4.5' },
      content: null,
    })
  })

  test('says of a changed value that it differs from its source, until it is changed back', async () => {
    await fill(office.applicant, draft, { contactMobile: '13800138000' })
    expect((await reload()).provenance['/contactMobile']).toMatchObject({
      trust: 'changed',
      sourceValue: '13888880000',
    })
    await fill(office.applicant, { id: draft.id, revision: 9 }, { contactMobile: '13888880000' })
    const back = (await reload()).provenance['/contactMobile']
    expect(back?.trust).toBe('official')
    expect(back).not.toHaveProperty('sourceValue')
  })

  test('opens an official value only to who says that it is wrong, and tells the officer', async () => {
    draft = await readyDraft(office)
    const contest = (path: string) =>
      office.applicant.post(`/api/drafts/${draft.id}/contest`, { path, reason: '已经变更' })
    expect(await contest('/contactName')).toMatchObject({
      status: 422,
      body: { code: 'draft.notContestable' },
    })
    expect((await contest('/domicile')).status).toBe(200)
    const saved = await fill(office.applicant, await reload(), { domicile: '新住所 1 号' })
    expect(saved.body).toMatchObject({ ignored: [] })
    const again = await office.applicant.post(`/api/drafts/${draft.id}/prefill`, {})
    expect((again.body as DraftView).answers).toMatchObject({ domicile: '新住所 1 号' })
    const submitted = await submit(office.applicant, await reload())
    expect(submitted.status, submitted.text).toBe(201)
    const view = await viewOf(office.window, (submitted.body as { caseId: string }).caseId)
    expect(view.provenance['/domicile']).toMatchObject({
      trust: 'contested',
      sourceValue: '盘龙区穿金路 100 号',
    })
  })

  test('is refused when it changed after it was checked', async () => {
    const ready = await readyDraft(office)
    await fill(office.applicant, ready, { content: '又改了' })
    expect(await submit(office.applicant, ready)).toMatchObject({
      status: 409,
      body: { code: 'draft.changed' },
    })
  })

  test('takes no unknown field and no endless text', async () => {
    expect(await fill(office.applicant, draft, { nothing: 1 })).toMatchObject({
      status: 422,
      body: { code: 'draft.pathUnknown', path: '/nothing' },
    })
    for (const path of ['/content/constructor', '/content/__proto__', '/location/detail/length']) {
      const body = { changes: [{ path, value: 1, baseRevision: 0 }] }
      expect(await office.applicant.request('PATCH', `/api/drafts/${draft.id}`, { body })).toMatchObject({
        status: 422,
        body: { code: 'draft.pathUnknown', path },
      })
    }
    const long = 'x'.repeat(900_000)
    await fill(office.applicant, draft, { content: long })
    await fill(office.applicant, await reload(), { power: long })
    expect(await fill(office.applicant, await reload(), { structureMaterial: long })).toMatchObject({
      status: 413,
      body: { code: 'draft.tooLarge' },
    })
  })

  test('belongs to its party alone', async () => {
    const path = `/api/drafts/${draft.id}`
    const unknown = await office.otherApplicant.get('/api/drafts/01990000-0000-7000-8000-0000000000ff')
    expect(await office.otherApplicant.get(path)).toMatchObject({ status: 404, text: unknown.text })
    expect((await fill(office.otherApplicant, draft, { content: '偷' })).status).toBe(404)
    expect((await submit(office.otherApplicant, draft)).status).toBe(404)
    expect((await office.otherApplicant.request('DELETE', path)).status).toBe(404)
    expect((await office.window.get(path)).status).toBe(403)
    expect((await office.otherApplicant.get('/api/drafts')).body).toEqual({ entries: [] })
  })

  async function reload(): Promise<DraftView> {
    return (await office.applicant.get(`/api/drafts/${draft.id}`)).body as DraftView
  }
})
