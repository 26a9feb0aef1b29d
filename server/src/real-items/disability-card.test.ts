import type { AttachmentView } from '@yibiao/schemas'
import { beforeAll, describe, expect, test } from 'vitest'
import { fill, met, mustAct, upload, viewOf } from '../cases/testing/open-office.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { openForm, type Answers } from './testing/open-form.ts'
import { complete, mustSubmit, openItem, picture, readDraft, type OpenItem } from './testing/open-item.ts'

const slug = 'disability-card'

describe('the form of the disability card', () => {
  const guardian = (today: string, answers: Answers): { isVisible: boolean; isRequired: boolean } => {
    const { isVisible, isRequired } = openForm(slug, { today }).field(answers, '/guardian')
    return { isVisible, isRequired }
  }
  const needed = { isVisible: true, isRequired: true }

  test('O5-2 a guardian is needed until the day before the eighteenth birthday', () => {
    const born = { birthOn: '2010-10-08', disClass: ['4'] }
    expect(guardian('2026-11-22', born)).toEqual(needed)
    expect(guardian('2028-10-07', born)).toEqual(needed)
    expect(guardian('2028-10-08', born).isVisible).toBe(false)
    const complaints = openForm(slug, { today: '2026-11-22' }).judge(born)
    expect(complaints).toContain('answer.required /guardian')
  })

  test('O5-3 for an intellectual disability only its institutions are left, and an adult needs a guardian too', () => {
    const adult = { birthOn: '1990-05-12', disClass: ['5'] }
    expect(guardian('2026-11-22', adult)).toEqual(needed)
    const offered = (disClass: string[]): string[] | undefined =>
      openForm(slug, { today: '2026-11-22' })
        .field({ disClass }, '/hospital')
        .options?.map(({ value }) => value)
    expect(offered(['5'])).toEqual(['intellectual'])
    expect(offered(['1', '6'])).toEqual(['county', 'psychiatric'])
  })

  test('O5-5 less than a year after the last assessment a change is refused, unless a hospital advises it', () => {
    const form = openForm(slug, { today: '2026-11-20' })
    const change = { variant: 'change', lastEvalOn: '2026-03-10', hasAdvice: false }
    expect(form.complain(change)).toEqual(['check.evalLongAgo /lastEvalOn'])
    expect(form.complain({ ...change, lastEvalOn: '2025-11-20' })).toEqual([])
    expect(form.complain({ ...change, hasAdvice: true })).toEqual([])
    expect(form.materials({ ...change, hasAdvice: true })['hospitalAdvice']).toBe('required')
    expect(form.materials(change)['hospitalAdvice']).toBe('absent')
  })

  test('O5-8 a card that ends on 2026-12-31 can be renewed from six months before', () => {
    const renewal = { variant: 'renew', oldCardUntil: '2026-12-31' }
    expect(openForm(slug, { today: '2026-06-29' }).complain(renewal)).toEqual([
      'check.renewEarly /oldCardUntil',
    ])
    expect(openForm(slug, { today: '2026-06-30' }).complain(renewal)).toEqual([])
  })
})

describeOnBothDatabases('the disability card', database => {
  let item: OpenItem

  beforeAll(async () => {
    item = await openItem(database(), {
      slug,
      department: { name: '盘龙区残疾人联合会', creditCode: '13530103015100100D' },
      start: '2026-11-20T02:00:00Z',
    })
  })

  test('O5-1 for a child of eleven the guardian is asked for and no public notice is made, which the history shows', async () => {
    expect(openForm(slug, { today: '2026-11-20' }).judge({ birthOn: '2015-09-01' })).toContain(
      'answer.required /guardian',
    )
    const client = await item.applicant('zhangwei')
    const draft = await complete(item, client, childAnswers, ['householdRegister', 'guardianIdentityCard'])
    const uploaded = await upload(client, draft.id, 'field=/photo', picture)
    expect(uploaded.status, uploaded.text).toBe(201)
    const { id: photo } = uploaded.body as AttachmentView
    await fill(client, await readDraft(client, draft.id), { photo: [photo] })
    const { caseId } = await mustSubmit(client, await readDraft(client, draft.id))
    const reviewer = item.officer('reviewer')
    await mustAct(item.officer('window'), caseId, 'accept', {
      type: 'accept',
      checklist: met('cpComplete', 'cpInterval'),
    })
    await mustAct(reviewer, caseId, 'assess', {
      type: 'approve',
      opinion: '智力三级',
      checklist: met('cpResult'),
    })
    await mustAct(reviewer, caseId, 'review', { type: 'approve', opinion: '同意' })
    const { tasks, timeline } = await viewOf(item.officer('decider'), caseId)
    expect(tasks.find(({ state }) => state === 'open')?.stepKey).toBe('decide')
    const notice = timeline.filter(({ step }) => step === 'notice')
    expect(notice.at(-1)).toMatchObject({
      stepName: { 'zh-CN': '公示（未成年人不公示）' },
      params: { outcome: 'skipped' },
    })
  })
})

/** P6, for whom P1 applies as guardian. */
const childAnswers = {
  variant: 'new',
  name: '赵小宝',
  sex: 'male',
  idNo: '530103201509010172',
  birthOn: '2015-09-01',
  ethnicGroup: '汉',
  marriage: 'single',
  education: 'primary',
  hukouKind: 'urban',
  hukou: '530103006',
  liveAddress: { region: '530103006', detail: '穿金路1号' },
  guardian: {
    name: '张伟',
    identityDocument: { documentType: '111', number: '530103199005127318' },
    mobilePhone: '13888880001',
  },
  guardianRelation: 'other',
  hasAgent: false,
  disClass: ['5'],
  hospital: ['intellectual'],
  declaration: { agreed: true, agreedAt: '2026-11-20T02:00:00Z' },
}
