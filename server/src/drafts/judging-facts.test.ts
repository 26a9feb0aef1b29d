import type { CalendarYears, CaseView, DraftView, PublishedItem, Receipt } from '@yibiao/schemas'
import { beforeAll, expect, test } from 'vitest'
import { calendarRoutes } from '../calendars/routes.ts'
import { importCalendar } from '../calendars/import-calendar.ts'
import { fill, openOffice, readyDraft, submit, viewOf, type Office } from '../cases/testing/open-office.ts'
import { republishItem } from '../cases/testing/republish-item.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { itemRoutes } from '../items/routes.ts'
import { importLicences } from '../licences/import-licences.ts'
import { createTestApp } from '../testing/app-client.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'

const setUp = { key: 'test', name: 'test', requestId: 'test' }
const choice = {
  id: 'scope',
  key: 'scope',
  type: 'select' as const,
  label: '经营项目',
  options: {
    type: 'source' as const,
    source: 'businessLicence',
    items: 'split(response.经营项目, "、")',
    value: 'item',
    label: '"项目" + item',
  },
}

describeOnBothDatabases('what answers are judged with', database => {
  let office: Office
  let draft: DraftView

  beforeAll(async () => {
    office = await openOffice(database())
    await republishItem(office, definition => {
      const [page, ...pages] = definition.form.pages
      const [section, ...sections] = page?.sections ?? []
      if (page === undefined || section === undefined) throw new Error('no page')
      const fields = [...section.fields, choice]
      const first = { ...page, sections: [{ ...section, fields }, ...sections] }
      return { ...definition, form: { ...definition.form, pages: [first, ...pages] } }
    })
    await issue('A1', 'A2')
    draft = await readyDraft(office)
  })

  test('reaches the browser of the applicant whole: who applies, who acts, what options come from', () => {
    expect(draft.facts).toMatchObject({
      applicant: { kind: 'organisation', documentNumber: '91330100799655058B' },
      agent: { kind: 'person', name: '何联系', documentNumber: '11010519491231002X' },
      sourceResponses: { businessLicence: { 经营项目: 'A1、A2' } },
    })
    expect(Object.keys(draft.facts.sourceResponses ?? {})).toEqual(['businessLicence'])
  })

  test('is public of the item: its department with region, and the calendar', async () => {
    const anyone = createTestApp(office.context, [...itemRoutes, ...calendarRoutes]).as({ type: 'anonymous' })
    const published = (await anyone.get(`/api/items/${office.itemId}`)).body as PublishedItem
    expect(published.department).toEqual({
      name: '盘龙区城市管理局',
      creditCode: '11530103015100047P',
      region: '530103',
    })
    const imported = { year: 2033, source: 'https://www.gov.cn/2033', off: ['2033-01-03'], work: [] }
    await withTransaction(office.context.database, { platformRole: 'system', service: 'jobs' }, transaction =>
      importCalendar(office.context, transaction, imported, setUp),
    )
    const answer = await anyone.get('/api/calendar')
    expect(answer.headers.get('cache-control')).toBe('public, max-age=300')
    expect((answer.body as CalendarYears).years).toContainEqual(imported)
  })

  test('refuses on submission what the source does not offer', async () => {
    await fill(office.applicant, draft, { scope: 'A9' })
    expect(await submit(office.applicant, await reload())).toMatchObject({
      status: 422,
      body: { code: 'draft.notAcceptable', issues: [{ code: 'choice.notOffered', path: '/scope' }] },
    })
  })

  test('stands sealed in the row, and is frozen with the submission', async () => {
    await fill(office.applicant, await reload(), { scope: 'A1' })
    await expectSealed('drafts')
    const submitted = await submit(office.applicant, await reload())
    expect(submitted.status, submitted.text).toBe(201)
    await expectSealed('case_submissions')
    // The licence says something else by now: what was submitted is read with what it said then.
    await issue('A7')
    const { caseId } = submitted.body as Receipt
    const view = await viewOf(office.window, caseId)
    expect(view.answers).toMatchObject({ scope: 'A1' })
    expect(optionsOf(view)).toEqual([{ value: 'A1', label: '项目A1' }])
  })

  test('is asked anew before the submission: what is not offered any more is refused', async () => {
    await issue('A1')
    draft = await readyDraft(office, office.applicant, { scope: 'A1' })
    await issue('A7')
    office.context.clock.set('2026-06-15T02:00:00Z')
    expect(await submit(office.applicant, draft)).toMatchObject({
      status: 422,
      body: { issues: [{ code: 'choice.notOffered', path: '/scope' }] },
    })
    expect((await reload()).facts.sourceResponses).toMatchObject({
      businessLicence: { 经营项目: 'A7' },
    })
  })

  async function issue(...codes: string[]): Promise<void> {
    const number = '91330100799655058B'
    const name = '云南明亮广告有限公司'
    const face = {
      名称: name,
      统一社会信用代码: number,
      法定代表人: '陈明亮',
      住所: '盘龙区穿金路 100 号',
      经营项目: codes.join('、'),
    }
    const holder = { name, documentType: 'creditCode', documentNumber: number }
    const licence = { holder, typeName: '营业执照', number, issuer: '盘龙区市场监督管理局', face }
    expect((await importLicences(office.context, [licence], setUp)).rejected).toEqual([])
  }

  async function reload(): Promise<DraftView> {
    return (await office.applicant.get(`/api/drafts/${draft.id}`)).body as DraftView
  }

  async function expectSealed(table: string): Promise<void> {
    const { sql } = database()
    const rows = await sql`select source_responses::text as text from ${sql(table)}`
    const texts = rows.map(row => String(row['text'])).filter(text => text.includes('businessLicence'))
    expect(texts).not.toEqual([])
    expect(texts.join()).not.toContain('经营项目')
  }
})

function optionsOf({ definition }: CaseView): unknown {
  const found: unknown[] = []
  JSON.stringify(definition, (_key, value: unknown) => {
    if (
      typeof value === 'object' &&
      value !== null &&
      'id' in value &&
      value.id === 'scope' &&
      'options' in value
    )
      found.push(value.options)
    return value
  })
  const [options] = found
  return typeof options === 'object' && options !== null && 'options' in options ? options.options : undefined
}
