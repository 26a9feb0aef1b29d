import type { DraftPage, DraftUpdate, DraftView, ItemDefinition, Receipt } from '@yibiao/schemas'
import { beforeEach, expect, test } from 'vitest'
import { fill, openOffice, readyDraft, submit, viewOf, type Office } from '../cases/testing/open-office.ts'
import { republishItem, withFields } from '../cases/testing/republish-item.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { changeItemState } from '../items/change-item-state.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'

const designer = { key: 'test', name: 'test', requestId: 'test' }

/** A field under another key, one that is gone, one that is new; a material under another key, one that is gone. */
function nextVersion(definition: ItemDefinition): ItemDefinition {
  const changed = withFields(definition, field => {
    if (field.key === 'structureMaterial') return undefined
    return field.key === 'contactMobile' ? { ...field, key: 'mobile' } : field
  })
  const [page, ...pages] = changed.form.pages
  const [section, ...sections] = page?.sections ?? []
  if (page === undefined || section === undefined) throw new Error('no page')
  const remark = { id: 'remark', key: 'remark', type: 'text' as const, label: '补充说明' }
  return {
    ...changed,
    form: {
      ...changed.form,
      pages: [
        { ...page, sections: [{ ...section, fields: [...section.fields, remark] }, ...sections] },
        ...pages,
      ],
    },
    materials: changed.materials.flatMap(material => {
      if (material.key === 'siteRights') return []
      return [material.key === 'effectDrawing' ? { ...material, key: 'effectPicture' } : material]
    }),
  }
}

describeOnBothDatabases('a draft whose item has a newer version', database => {
  let office: Office
  let draft: DraftView

  let original: ItemDefinition | undefined

  beforeEach(async () => {
    office ??= await openOffice(database())
    await republishItem(office, definition => (original ??= definition))
    const begun = (await office.applicant.post('/api/drafts', { itemId: office.itemId })).body as DraftView
    await office.applicant.request('DELETE', `/api/drafts/${begun.id}`)
    draft = await readyDraft(office)
  })

  test('says what moving changes, keeps and leaves, and changes nothing by saying so', async () => {
    expect(await office.applicant.get(`/api/drafts/${draft.id}/update`)).toMatchObject({
      status: 409,
      body: { code: 'draft.upToDate' },
    })
    const version = await republishItem(office, nextVersion)
    expect(await reload()).toMatchObject({ itemVersion: draft.itemVersion, newerVersion: version })
    const update = await preview()
    expect(update).toMatchObject({ fromVersion: draft.itemVersion, toVersion: version })
    expect(update.changes).toEqual(
      expect.arrayContaining([
        { part: 'form', kind: 'added', name: '补充说明' },
        { part: 'form', kind: 'removed', name: '材质' },
      ]),
    )
    expect(update.left).toEqual([
      { version: draft.itemVersion, path: '/structureMaterial', label: '材质', value: '铝塑板' },
      expect.objectContaining({ path: '/materials/siteRights', value: ['材料.pdf'] }),
    ])
    expect((await reload()).answers).toEqual(draft.answers)
  })

  test('moves with every answer that has a place, and keeps the others until it is submitted', async () => {
    const version = await republishItem(office, nextVersion)
    const moved = await move({ toVersion: version, revision: draft.revision })
    expect(moved.status, moved.text).toBe(200)
    const view = moved.body as DraftView
    expect(view).toMatchObject({ itemVersion: version, revision: draft.revision + 1 })
    expect(view).not.toHaveProperty('newerVersion')
    expect(view.answers).toMatchObject({ mobile: '13800138000', content: '门头招牌', size: { w: '4' } })
    expect(view.answers).not.toHaveProperty('structureMaterial')
    expect(view.provenance['/mobile']).toMatchObject({ trust: 'changed', sourceValue: '13888880000' })
    expect(view.provenance['/unitName']).toMatchObject({ mode: 'locked', trust: 'official' })
    expect(view.materials.find(({ material }) => material === 'effectPicture')?.attachments).toHaveLength(1)
    expect(view.leftBehind).toMatchObject([
      { path: '/structureMaterial', value: '铝塑板' },
      { path: '/materials/siteRights', value: ['材料.pdf'] },
    ])
    const late = await fill(office.applicant, draft, { content: '别处旧页面写的' })
    expect(late.body).toMatchObject({ conflicts: [{ path: '/content', theirs: '门头招牌' }] })

    const submitted = await submit(office.applicant, await reload())
    expect(submitted.status, submitted.text).toBe(201)
    const handedIn = await viewOf(office.window, (submitted.body as Receipt).caseId)
    expect(handedIn.itemVersion).toBe(version)
    expect(handedIn.answers).toMatchObject({ mobile: '13800138000' })
  })

  test('moves alone: another draft of the item stays on its version until its own owner moves it', async () => {
    const other = (await office.applicant.post('/api/drafts', { itemId: office.itemId })).body as DraftView
    await fill(office.applicant, other, { structureMaterial: '木板' })
    const version = await republishItem(office, nextVersion)
    expect((await move({ toVersion: version, revision: draft.revision })).status).toBe(200)
    const kept = (await office.applicant.get(`/api/drafts/${other.id}`)).body as DraftView
    expect(kept).toMatchObject({ itemVersion: other.itemVersion, newerVersion: version })
    expect(kept.answers).toMatchObject({ structureMaterial: '木板' })
    const { entries } = (await office.applicant.get('/api/drafts')).body as DraftPage
    const listed = new Map(entries.map(entry => [entry.id, entry]))
    expect(listed.get(draft.id)).toMatchObject({ itemVersion: version })
    expect(listed.get(draft.id)).not.toHaveProperty('newerVersion')
    expect(listed.get(other.id)).toMatchObject({ itemVersion: other.itemVersion, newerVersion: version })
    await office.applicant.request('DELETE', `/api/drafts/${other.id}`)
  })

  test('does not move to a version that was not shown, nor when it changed meanwhile', async () => {
    const version = await republishItem(office, nextVersion)
    expect(await move({ toVersion: version + 1, revision: draft.revision })).toMatchObject({
      status: 409,
      body: { code: 'draft.upToDate' },
    })
    expect(await move({ toVersion: version, revision: draft.revision - 1 })).toMatchObject({
      status: 409,
      body: { code: 'draft.changed' },
    })
    const path = `/api/drafts/${draft.id}`
    expect((await office.otherApplicant.get(`${path}/update`)).status).toBe(404)
    const foreign = { toVersion: version, revision: draft.revision }
    expect((await office.otherApplicant.post(`${path}/move`, foreign)).status).toBe(404)
  })

  test('is kept while its item is suspended, says so, and can be submitted afterwards', async () => {
    await changeState('suspended')
    const kept = await reload()
    expect(kept).toMatchObject({ itemState: 'suspended', answers: draft.answers })
    const saved = await fill(office.applicant, kept, { content: '暂停期间继续填写' })
    expect(saved.status).toBe(200)
    expect(await submit(office.applicant, await reload())).toMatchObject({
      status: 409,
      body: { code: 'item.notOpen' },
    })
    await changeState('inUse')
    expect((await submit(office.applicant, await reload())).status).toBe(201)
  })

  function move(body: { toVersion: number; revision: number }): ReturnType<Office['applicant']['post']> {
    return office.applicant.post(`/api/drafts/${draft.id}/move`, body)
  }

  async function preview(): Promise<DraftUpdate> {
    const answer = await office.applicant.get(`/api/drafts/${draft.id}/update`)
    expect(answer.status, answer.text).toBe(200)
    return answer.body as DraftUpdate
  }

  async function reload(): Promise<DraftView> {
    return (await office.applicant.get(`/api/drafts/${draft.id}`)).body as DraftView
  }

  async function changeState(state: 'inUse' | 'suspended'): Promise<void> {
    const { context, departmentId, itemId } = office
    await withTransaction(context.database, { departmentId }, transaction =>
      changeItemState(context, transaction, { departmentId, itemId, state, reason: '测试' }, designer),
    )
  }
})
