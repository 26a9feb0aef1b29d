import type { DraftView } from '@yibiao/schemas'
import { beforeAll, describe, expect, test } from 'vitest'
import { fill, viewOf } from '../cases/testing/open-office.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { openForm } from './testing/open-form.ts'
import { complete, mustSubmit, openItem, type OpenItem } from './testing/open-item.ts'

const slug = 'public-place-hygiene'

describe('the form of the hygiene licence', () => {
  test('O2-1 a pool needs its area and circulation, a hotel its beds, both need both', () => {
    const form = openForm(slug, { today: '2026-04-27' })
    const needed = (...placeType: string[]): string[] =>
      form
        .judge({ placeType })
        .flatMap(issue => /^answer\.required \/(beds|poolArea|poolCirculation)$/.exec(issue)?.[1] ?? [])
    expect(needed('pool')).toEqual(['poolArea', 'poolCirculation'])
    expect(needed('hotel')).toEqual(['beds'])
    expect(needed('hotel', 'pool')).toEqual(['beds', 'poolArea', 'poolCirculation'])
    expect(needed('shop')).toEqual([])
  })
})

describeOnBothDatabases('the hygiene licence', database => {
  let item: OpenItem

  beforeAll(async () => {
    item = await openItem(database(), {
      slug,
      department: { name: '盘龙区卫生健康局', creditCode: '11530103015100039W' },
      start: '2026-04-27T02:00:00Z',
    })
  })

  test('O2-6 without central air conditioning its report is not asked for, and a file that was there stays behind', async () => {
    const client = await item.applicant('haoweidao')
    const withAir = { ...answers, hasCentralAc: true, acTestNo: 'KT2026-01', acTestedOn: '2026-03-01' }
    const draft = await complete(item, client, withAir, ['layout', 'hygieneRules', 'testReport', 'acReport'])
    const filesOf = ({ materials }: Pick<DraftView, 'materials'>): Record<string, number> =>
      Object.fromEntries(materials.map(({ material, attachments }) => [material, attachments.length]))
    expect(filesOf(draft)['acReport']).toBe(1)
    expect((await fill(client, draft, { hasCentralAc: false })).status).toBe(200)
    const changed = (await client.get(`/api/drafts/${draft.id}`)).body as DraftView
    expect(filesOf(changed)['acReport'], 'kept in the draft').toBe(1)

    const { caseId } = await mustSubmit(client, changed)
    const view = await viewOf(item.officer('window'), caseId)
    expect(view.materials.map(({ material }) => material)).not.toContain('acReport')
    expect(view.answers['acTestNo']).toBeUndefined()
  })
})

/** What E1 adds to its licence, the identity card and the account. */
const answers = {
  kind: 'new',
  placeAddr: { region: '530103006', detail: '穿金路100号' },
  isSamePerson: true,
  placeType: ['beauty'],
  area: '86.50',
  chairs: 4,
  staffTotal: 5,
  staffExamined: 5,
  hasCentralAc: false,
  mode: 'ordinary',
  'test/no': 'WS2026-01',
  'test/laboratory': '某检测公司',
  'test/testedOn': '2026-04-01',
  declaration: { agreed: true, agreedAt: '2026-04-27T02:00:00Z' },
}
