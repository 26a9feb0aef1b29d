import type { AttachmentView, FlowStep, PublicNotice, PublicNoticePage } from '@yibiao/schemas'
import { beforeAll, describe, expect, test } from 'vitest'
import { fill, met, mustAct, upload, viewOf } from '../cases/testing/open-office.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { bindSlots } from '../templates/bind-slots.ts'
import { bindingsFor } from './testing/bindings-for.ts'
import { definitionOf, openForm, type Answers } from './testing/open-form.ts'
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
    const caseId = await submitAndAssess(item, childAnswers, ['householdRegister', 'guardianIdentityCard'])
    await mustAct(item.officer('reviewer'), caseId, 'review', { type: 'approve', opinion: '同意' })
    const { tasks, timeline } = await viewOf(item.officer('decider'), caseId)
    expect(tasks.find(({ state }) => state === 'open')?.stepKey).toBe('decide')
    const notice = timeline.filter(({ step }) => step === 'notice')
    expect(notice.at(-1)).toMatchObject({
      stepName: { 'zh-CN': '公示（未成年人不公示）' },
      params: { outcome: 'skipped' },
    })
    expect(((await item.anyone.get('/api/notices')).body as PublicNoticePage).entries).toEqual([])
  })

  test('O5-6 the notice of 2026-09-21 runs until 09-29 and tells neither document number, address nor illness', async () => {
    item.context.clock.set('2026-09-07T02:00:00Z')
    const caseId = await submitAndAssess(item, adultAnswers, ['householdRegister'])
    item.context.clock.set('2026-09-21T02:00:00Z')
    await mustAct(item.officer('reviewer'), caseId, 'review', { type: 'approve', opinion: '同意' })

    const page = (await item.anyone.get('/api/notices')).body as PublicNoticePage
    expect(page.entries).toMatchObject([
      {
        itemName: { 'zh-CN': '残疾人证办理' },
        departmentName: '盘龙区残疾人联合会',
        applicantName: '张*',
        from: '2026-09-21',
        through: '2026-09-29',
      },
    ])
    const shown = await item.anyone.get(`/api/notices/${page.entries[0]?.id}`)
    expect((shown.body as PublicNotice).shown).toEqual([
      { label: { 'zh-CN': '姓名', en: 'Name' }, value: { 'zh-CN': '张*', en: '张*' } },
      { label: { 'zh-CN': '性别', en: 'Sex' }, value: { 'zh-CN': '男', en: 'Male' } },
    ])
    const hidden = [
      '张伟',
      '530103199005127318',
      '7318',
      '1990',
      '穿金路',
      '530103006',
      '肢体',
      '13888880001',
    ]
    for (const secret of [...hidden, '"4"', '县（区）定点医院', caseId]) {
      expect(shown.text, secret).not.toContain(secret)
      expect(JSON.stringify(page), secret).not.toContain(secret)
    }

    item.context.clock.set('2026-09-29T15:59:59Z')
    await item.runJobs()
    expect((await item.anyone.get(`/api/notices/${page.entries[0]?.id}`)).status).toBe(200)
    const { notices } = await viewOf(item.officer('reviewer'), caseId)
    expect(notices).toMatchObject([{ state: 'running', daysLeft: 0, unit: 'workingDay' }])
    item.context.clock.set('2026-09-29T16:00:00Z')
    await item.runJobs()
    expect((await item.anyone.get(`/api/notices/${page.entries[0]?.id}`)).status).toBe(404)
    const after = await viewOf(item.officer('decider'), caseId)
    expect(after.notices).toMatchObject([{ state: 'ended', outcome: 'noObjection', objections: [] }])
    expect(after.tasks.find(({ state }) => state === 'open')?.stepKey).toBe('decide')
    const told = after.timeline
      .filter(({ step }) => step === 'notice')
      .map(({ type, params }) => [type, params])
    expect(told).toEqual([
      ['noticePublished', undefined],
      ['noticeEnded', { outcome: 'noObjection' }],
    ])
  })

  test('O5-1 nor is a child shown where the item forgot to say so: the officers see why', async () => {
    const department = { name: '官渡区残疾人联合会', creditCode: '115301110151001006' }
    const template = bindSlots(definitionOf(slug), bindingsFor(definitionOf(slug), department.creditCode))
    const steps = template.flow.steps.map((step): FlowStep => {
      if (step.type !== 'publicNotice') return step
      const { skipWhen: _forgotten, ...notice } = step
      return notice
    })
    const careless = await openItem(database(), {
      slug,
      built: { ...template, flow: { ...template.flow, steps } },
      department,
      start: '2026-11-20T02:00:00Z',
    })
    const materials = ['householdRegister', 'guardianIdentityCard']
    const caseId = await submitAndAssess(careless, childAnswers, materials)
    await mustAct(careless.officer('reviewer'), caseId, 'review', { type: 'approve', opinion: '同意' })
    const [notice] = (await viewOf(careless.officer('reviewer'), caseId)).notices ?? []
    expect(notice).toMatchObject({ state: 'running', withheld: 'minor' })
    const path = `/api/notices/${notice?.id}`
    expect((await careless.anyone.get(path)).status).toBe(404)
    expect((await careless.anyone.get(`/api/notices?itemId=${careless.itemId}`)).body).toEqual({
      entries: [],
    })
    const said = { name: '刘群众', contact: '13900001111', text: '不符合残疾人证的办理条件。' }
    expect((await careless.anyone.post(`${path}/objections`, said)).status).toBe(404)
  })
})

/** A case that was accepted, assessed, and waits for its review. */
async function submitAndAssess(
  item: OpenItem,
  answers: Answers,
  materials: readonly string[],
): Promise<string> {
  const client = await item.applicant('zhangwei')
  const draft = await complete(item, client, answers, materials)
  const uploaded = await upload(client, draft.id, 'field=/photo', picture)
  expect(uploaded.status, uploaded.text).toBe(201)
  const { id: photo } = uploaded.body as AttachmentView
  await fill(client, await readDraft(client, draft.id), { photo: [photo] })
  const { caseId } = await mustSubmit(client, await readDraft(client, draft.id))
  await mustAct(item.officer('window'), caseId, 'accept', {
    type: 'accept',
    checklist: met('cpComplete', 'cpInterval'),
  })
  await mustAct(item.officer('reviewer'), caseId, 'assess', {
    type: 'approve',
    opinion: '三级',
    checklist: met('cpResult'),
  })
  return caseId
}

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

/** What P1 adds to the identity card for a disability of the limbs. */
const adultAnswers = {
  variant: 'new',
  marriage: 'single',
  education: 'primary',
  hukouKind: 'urban',
  hukou: '530103006',
  hasAgent: false,
  disClass: ['4'],
  hospital: ['county'],
  declaration: { agreed: true, agreedAt: '2026-09-07T02:00:00Z' },
}
