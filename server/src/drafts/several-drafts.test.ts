import type { DraftPage, DraftSummary, DraftView } from '@yibiao/schemas'
import { beforeEach, expect, test } from 'vitest'
import {
  fill,
  openOffice,
  readyDraft,
  submit,
  upload,
  viewOf,
  type Office,
} from '../cases/testing/open-office.ts'
import { republishItem, withFields } from '../cases/testing/republish-item.ts'
import type { AppClient } from '../testing/app-client.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { mostOfItem } from './beginning.ts'

describeOnBothDatabases('several drafts of one item', database => {
  let office: Office

  beforeEach(async () => {
    office ??= await openOffice(database())
    // Of the allowance for requests there is enough for each test.
    office.context.clock.advance(60_000)
    for (const { id } of await listed()) await office.applicant.request('DELETE', `/api/drafts/${id}`)
  })

  test('stand beside each other, numbered, and what is written in one is not in the other', async () => {
    const [first, second] = [await begin(), await begin()]
    expect([first.number, second.number]).toEqual([1, 2])
    await fill(office.applicant, first, { content: '一号店招牌' })
    await fill(office.applicant, second, { content: '二号店招牌' })
    expect((await read(first)).answers).toMatchObject({ content: '一号店招牌' })
    expect((await read(second)).answers).toMatchObject({ content: '二号店招牌' })
    await office.applicant.request('DELETE', `/api/drafts/${first.id}`)
    expect((await begin()).number).toBe(1)
    const ready = await readyDraft(office)
    const submitted = await submit(office.applicant, ready)
    expect(submitted.status, submitted.text).toBe(201)
    expect((await listed()).map(({ number }) => number)).toEqual(expect.arrayContaining([1, 2]))
    expect(await listed()).toHaveLength(2)
    const view = await viewOf(office.window, (submitted.body as { caseId: string }).caseId)
    expect(view.answers).toMatchObject({ content: '门头招牌' })
  })

  test('are told apart by when, where, and the answers that differ; a sensitive one is never shown', async () => {
    await republishItem(office, definition =>
      withFields(definition, field =>
        field.key === 'contactMobile' ? { ...field, classification: 'sensitive' } : field,
      ),
    )
    const [first, second] = [await begin(), await begin()]
    const pages = await pagesOf()
    await fill(office.applicant, first, {
      contactMobile: '13912340987',
      structureMaterial: '铝塑板',
      content: '一号店招牌',
    })
    await fill(office.applicant, second, { structureMaterial: '铝塑板', content: '二号店招牌' })
    await turn(second, pages.at(-1)?.id ?? '')
    const uploaded = await upload(office.applicant, second.id, 'material=effectDrawing')
    expect(uploaded.status, uploaded.text).toBe(201)
    const [later, earlier] = await listed()
    expect(later).toMatchObject({ id: second.id, number: 2, page: pages.at(-1)?.title, files: 1 })
    expect(later?.answers[0]).toEqual({ label: expect.any(String), text: '二号店招牌' })
    expect(earlier?.answers[0]?.text).toBe('一号店招牌')
    expect(later?.answers.map(({ text }) => text)).toContain('铝塑板')
    expect(earlier).not.toHaveProperty('page')
    expect(JSON.stringify([later, earlier])).not.toContain('13912340987')
    // What the licence said is the same in all of them.
    expect(JSON.stringify([later, earlier])).not.toContain('穿金路')
  })

  test('the page that was open is kept, one of another version is not, and turning pages changes no answer', async () => {
    const draft = await begin()
    const [first, last] = [(await pagesOf())[0]?.id ?? '', (await pagesOf()).at(-1)?.id ?? '']
    expect(await read(draft)).not.toHaveProperty('page')
    await turn(draft, last)
    expect(await read(draft)).toMatchObject({
      page: last,
      revision: draft.revision,
      updatedAt: draft.updatedAt,
    })
    await turn(draft, 'gone')
    expect(await read(draft)).toMatchObject({ page: last })
    const body = { changes: [{ path: '/content', value: '招牌', baseRevision: draft.revision }], page: first }
    await office.applicant.request('PATCH', `/api/drafts/${draft.id}`, { body })
    expect(await read(draft)).toMatchObject({ page: first, answers: { content: '招牌' } })
  })

  test('of two windows opened at once one begins, the other is told; who was shown it begins beside it', async () => {
    const open = () => office.applicant.post('/api/drafts', { itemId: office.itemId, beside: [] })
    const answers = await Promise.all([open(), open(), open()])
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(2)
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'draft.begunElsewhere' })
    const [only, ...others] = await listed()
    expect(others).toEqual([])
    const beside = { itemId: office.itemId, beside: [only?.id ?? ''] }
    expect((await office.applicant.post('/api/drafts', beside)).status).toBe(201)
    expect((await office.applicant.post('/api/drafts', beside)).status).toBe(409)
    expect(await listed()).toHaveLength(2)
  })

  test('a repeated request gets the draft it began, also when it could not be begun again', async () => {
    const body = { itemId: office.itemId, beside: [] }
    const key = { 'idempotency-key': 'begin-once-and-for-all' }
    const first = await office.applicant.post('/api/drafts', body, key)
    expect(first.status, first.text).toBe(201)
    const again = await office.applicant.post('/api/drafts', body, key)
    expect(again).toMatchObject({ status: 201, text: first.text })
    expect(await listed()).toHaveLength(1)
  })

  test('begun at the same time they get numbers of their own, and there is an end of them', async () => {
    const all = await Promise.all(Array.from({ length: 4 }, begin))
    expect(new Set(all.map(({ number }) => number))).toEqual(new Set([1, 2, 3, 4]))
    for (let count = all.length; count < mostOfItem; count += 1) {
      office.context.clock.advance(1_000)
      await begin()
    }
    const many = await office.applicant.post('/api/drafts', { itemId: office.itemId })
    expect(many).toMatchObject({ status: 409, body: { code: 'draft.tooMany', params: { max: mostOfItem } } })
    expect((many.body as { title: string }).title).toContain('提交或删除')
    const [one] = await listed()
    await office.applicant.request('DELETE', `/api/drafts/${one?.id}`)
    expect((await begin()).number).toBe(one?.number)
  })

  test('are reached by nobody else: no other party, and no colleague who applies for the same one', async () => {
    const draft = await readyDraft(office)
    const [file] = draft.materials.flatMap(({ attachments }) => attachments)
    const colleague = office.app.as({
      ...office.actors.applicant,
      loginId: office.context.newId(),
      actingPartyId: office.context.newId(),
      name: '同事',
    })
    for (const stranger of [office.otherApplicant, colleague]) {
      expect((await stranger.get('/api/drafts')).body).toEqual({ entries: [] })
      const path = `/api/drafts/${draft.id}`
      const tries: [string, string, unknown?][] = [
        ['GET', path],
        ['GET', `${path}/update`],
        ['PATCH', path, { changes: [{ path: '/content', value: '偷', baseRevision: draft.revision }] }],
        ['POST', `${path}/prefill`, {}],
        ['POST', `${path}/contest`, { path: '/domicile', reason: '偷' }],
        ['POST', `${path}/move`, { toVersion: 99, revision: draft.revision }],
        ['POST', `${path}/submit`, { revision: draft.revision }],
        ['DELETE', `${path}/attachments/${file?.id}`],
        ['GET', `/api/attachments/${file?.id}`],
        ['DELETE', path],
      ]
      for (const [method, place, body] of tries) {
        const answer = await send(stranger, method, place, body)
        expect(answer, `${method} ${place}`).toMatchObject({
          status: 404,
          body: { code: 'request.notFound' },
        })
      }
      expect((await upload(stranger, draft.id, 'material=effectDrawing')).status).toBe(404)
    }
    expect((await office.applicant.get(`/api/attachments/${file?.id}`)).status).toBe(200)
    // A colleague's own drafts count from one, and do not stand in the way.
    const own = await colleague.post('/api/drafts', { itemId: office.itemId, beside: [] })
    expect(own, own.text).toMatchObject({ status: 201, body: { number: 1 } })
    expect(await listed()).toHaveLength(1)
  })

  async function begin(): Promise<DraftView> {
    const begun = await office.applicant.post('/api/drafts', { itemId: office.itemId })
    expect(begun.status, begun.text).toBe(201)
    return begun.body as DraftView
  }

  async function read(draft: DraftView): Promise<DraftView> {
    return (await office.applicant.get(`/api/drafts/${draft.id}`)).body as DraftView
  }

  async function turn(draft: DraftView, page: string): Promise<void> {
    const body = { changes: [], page }
    const answer = await office.applicant.request('PATCH', `/api/drafts/${draft.id}`, { body })
    expect(answer.status, answer.text).toBe(200)
  }

  async function listed(): Promise<DraftSummary[]> {
    const answer = await office.applicant.get(`/api/drafts?itemId=${office.itemId}`)
    expect(answer.status, answer.text).toBe(200)
    return [...(answer.body as DraftPage).entries]
  }

  async function pagesOf(): Promise<{ id: string; title: unknown }[]> {
    const { sql } = database()
    const [row] = await sql<{ form: { pages: { id: string; title: unknown }[] } }[]>`
      select definition->'form' as form from item_versions where item_id = ${office.itemId}
      order by version desc limit 1`
    return row?.form.pages ?? []
  }

  function send(client: AppClient, method: string, path: string, body?: unknown) {
    return client.request(method, path, {
      ...(body === undefined ? {} : { body }),
      headers: { 'idempotency-key': office.context.newId() },
    })
  }
})
