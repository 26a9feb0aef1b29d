import { createWorkingCalendar, dueDate, seedCalendarYears } from '@yibiao/core/clock'
import { beforeAll, describe, expect, test } from 'vitest'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { definitionOf, openForm } from './testing/open-form.ts'
import { begin, openItem, refusedBecause, type OpenItem } from './testing/open-item.ts'
import { fill } from '../cases/testing/open-office.ts'
import type { DraftView } from '@yibiao/schemas'

const slug = 'residence-permit'

describe('the form of the residence permit', () => {
  const form = openForm(slug, { today: '2026-11-20' })

  test('O8-1 who lives here since 2026-05-20 may apply on 11-20, and is a day short on 11-19', () => {
    const since = { liveFrom: '2026-05-20' }
    expect(form.complain(since)).toEqual([])
    const early = openForm(slug, { today: '2026-11-19' })
    expect(early.complain(since)).toEqual(['check.halfYear /liveFrom'])
    expect(early.field(since, '/daysMissing')).toMatchObject({ isVisible: true, value: 1 })
    expect(form.field(since, '/daysMissing').isVisible).toBe(false)
  })

  test('O8-2 residents registered in the city are refused, those of another prefecture are not', () => {
    expect(form.complain({ hukouAddr: '530103' })).toEqual(['check.notLocal /hukouAddr'])
    expect(form.complain({ hukouAddr: '532501' })).toEqual([])
  })

  test('O8-3 accepted on 2026-09-18, fifteen days end in the holiday on 10-03 and so on 10-08', () => {
    const { promised: limit } = definitionOf(slug).limits
    const calendar = createWorkingCalendar(seedCalendarYears)
    const due = (rollOffHolidays: boolean): unknown =>
      dueDate({ startOn: '2026-09-18', limit, rollOffHolidays }, calendar)
    expect(due(true)).toMatchObject({ dueOn: '2026-10-08' })
    expect(due(false)).toMatchObject({ dueOn: '2026-10-03' })
    expect(definitionOf(slug).limits.rollsOffHolidays ?? true).toBe(true)
  })

  test('O8-5 from work to a home the answers about work are not sent and their paper not asked for; going back brings both', () => {
    const job = { employer: '某公司', contract: { from: '2026-01-01', to: '2028-12-31' } }
    const working = { basis: 'A', job }
    const living = { ...working, basis: 'B' }
    expect(form.stored(working)['job']).toMatchObject(job)
    expect(form.materials(working)).toMatchObject({ labourContract: 'required', homeProof: 'absent' })
    expect(form.stored(living)['job']).toBeUndefined()
    expect(form.materials(living)).toMatchObject({ labourContract: 'absent', homeProof: 'required' })
    expect(form.field(living, '/job/employer')).toMatchObject({ isVisible: false, value: '某公司' })
  })

  test('O8-6 a child of eleven needs a guardian and the proof of guardianship', () => {
    const child = { birthOn: '2015-09-01' }
    expect(form.judge(child)).toContain('answer.required /guardian')
    expect(form.materials(child)['guardianship']).toBe('required')
    expect(form.judge({ birthOn: '1999-01-31' })).not.toContain('answer.required /guardian')
  })

  test('O8-8 residents of Hong Kong, Macao and Taiwan are led to their own permit', () => {
    const document = (documentType: string, number: string): string[] =>
      form.complain({ document: { documentType, number } })
    expect(document('HMT', '810000199001010035')).toEqual(['check.mainlandOnly /document'])
    expect(document('516', 'H06123456')).toEqual(['check.mainlandOnly /document'])
    expect(document('111', '532501199901310373')).toEqual([])
  })
})

describeOnBothDatabases('the residence permit', database => {
  let item: OpenItem

  beforeAll(async () => {
    item = await openItem(database(), {
      slug,
      department: { name: '昆明市公安局盘龙分局', creditCode: '115301030151000718' },
      start: '2026-11-20T02:00:00Z',
      registers: [
        {
          key: 'insurance',
          rows: [
            ['公民身份号码', '参保单位', '连续参保月数'],
            ['532501199901310373', '某公司', '5'],
          ],
        },
      ],
    })
  })

  test('O8-4 who is insured need not hand in the labour contract, who is not must', async () => {
    const missing = async (username: string): Promise<string[]> => {
      const client = await item.applicant(username)
      const draft = await begin(item, client)
      await fill(client, draft, { basis: 'A' })
      const read = (await client.get(`/api/drafts/${draft.id}`)).body as DraftView
      return (await refusedBecause(client, read)).map(({ path }) => path)
    }
    expect(await missing('yangfan')).not.toContain('/materials/labourContract')
    expect(await missing('maqiang')).toContain('/materials/labourContract')
  })
})
