import type {
  CasePage,
  CaseView,
  DraftView,
  FlowDefinition,
  NotificationPage,
  Receipt,
} from '@yibiao/schemas'
import { beforeAll, expect, test } from 'vitest'
import { verifyInvariants } from '../audit/verify-invariants.ts'
import { act, fill, mustAct, submit, viewOf, worklistOf } from '../cases/testing/open-office.ts'
import { submitSmall } from '../cases/testing/small-item.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { openProject, publishItemOf, withCall, type Project } from './testing/open-project.ts'

describeOnBothDatabases('a case that orders another one', database => {
  let project: Project
  let planning: Project['departments']['planning']

  beforeAll(async () => {
    project = await openProject(database())
    planning = project.departments.planning
  })

  test('waits for the decision of the other department, and goes on by its outcome', async () => {
    const itemId = await project.publishLeading('by-outcome', steps =>
      withCall(
        'planning',
        planning.creditCode,
      )(steps).flatMap(step =>
        step.key !== 'review'
          ? [step]
          : [
              {
                type: 'exclusiveGateway',
                id: 'byOutcome',
                key: 'byOutcome',
                name: '规划结果',
                branches: [
                  {
                    id: 'isGranted',
                    name: '准予',
                    condition: 'nodes.call.outcome = "granted"',
                    steps: [],
                  },
                ],
                default: [step],
              },
            ],
      ),
    )
    for (const outcome of ['granted', 'denied'] as const) {
      const parent = await ordered(itemId)
      const child = await childOf(parent)
      expect(child.case).toMatchObject({ status: 'submitted', departmentName: planning.name })
      expect(child.parent).toEqual({
        number: parent.caseNumber,
        itemName: '小事项',
        departmentName: '盘龙区城市管理局',
        caseId: parent.caseId,
      })
      expect(openSteps(await viewOf(project.supervisor, parent.caseId))).toEqual([])
      await decide(child.case.id, outcome)
      const view = await viewOf(project.supervisor, parent.caseId)
      expect(view.children).toMatchObject([{ state: 'ended', outcome, number: child.case.number }])
      expect(openSteps(view)).toEqual([outcome === 'granted' ? 'decide' : 'review'])
    }
    await expectSound()
  })

  test('tells neither side more than number, item and department of the other', async () => {
    const parent = await ordered(await project.publishLeading('apart', called()))
    const child = await childOf(parent)
    const seen = await viewOf(planning.reviewer, child.case.id)
    expect(seen.parent).toEqual({
      number: parent.caseNumber,
      itemName: '小事项',
      departmentName: '盘龙区城市管理局',
    })
    expect(JSON.stringify(seen)).not.toContain(parent.caseId)
    expect((await planning.reviewer.get(`/api/cases/${parent.caseId}`)).status).toBe(404)
    expect((await planning.head.get(`/api/cases/${parent.caseId}`)).status).toBe(404)
    for (const client of [project.reviewer, project.supervisor, project.administrator])
      expect((await client.get(`/api/cases/${child.case.id}`)).status).toBe(404)
    const owners = await viewOf(project.supervisor, parent.caseId)
    expect(owners.children).toMatchObject([{ number: child.case.number, departmentName: planning.name }])
    expect(JSON.stringify(owners)).not.toContain(child.case.id)
    expect((await project.otherApplicant.get(`/api/my/cases/${child.case.id}`)).status).toBe(404)
  })

  test('can order an item of its own department', async () => {
    const itemId = await project.publishLeading('beside', withCall('inner'))
    await project.publishLeading('inner', steps => steps)
    const parent = await ordered(itemId)
    const child = await childOf(parent)
    expect(child.case.departmentName).toBe('盘龙区城市管理局')
    expect((await viewOf(project.reviewer, child.case.id)).parent).toMatchObject({
      number: parent.caseNumber,
    })
  })

  test('begins no loop of items that order each other', async () => {
    const orderingFirst = (item: string) => (steps: FlowDefinition['steps']) =>
      withCall(item)(steps).toSorted(
        (one, other) => Number(other.key === 'call') - Number(one.key === 'call'),
      )
    await project.publishLeading('loop-there', orderingFirst('loop-back'))
    const itemId = await project.publishLeading('loop-back', orderingFirst('loop-there'))
    const parent = await submitSmall(project.applicant, itemId)
    await project.runJobs()
    const { entries } = (await project.applicant.get('/api/my/cases')).body as CasePage
    const numbers = entries.map(({ number }) => number).filter(number => number.startsWith('loop'))
    expect(numbers).toHaveLength(6)
    expect(numbers).toContain(parent.caseNumber)
    await expectSound()
  })

  test('that is withdrawn calls it off', async () => {
    const itemId = await project.publishLeading('withdrawn', called())
    const parent = await ordered(itemId)
    const child = await childOf(parent)
    await withdraw(parent.caseId)
    const ended = await readMine(child.case.id)
    expect(ended.case.status).toBe('terminated')
    expect(ended.timeline.find(({ type }) => type === 'terminated')?.text).toContain(parent.caseNumber)
    expect((await readMine(parent.caseId)).children).toMatchObject([{ state: 'cancelled' }])
    const { entries } = await worklistOf(planning.window, 'pool')
    expect(entries.map(({ caseId }) => caseId)).not.toContain(child.case.id)
    const told = (await project.applicant.get('/api/notifications')).body as NotificationPage
    expect(
      told.entries.some(({ caseId, notice }) => caseId === child.case.id && notice === 'terminated'),
    ).toBe(true)
    await expectSound()
  })

  test('that is terminated calls it off', async () => {
    const itemId = await project.publishLeading('terminated', called())
    const parent = await ordered(itemId)
    const child = await childOf(parent)
    const terminated = await act(project.administrator, parent.caseId, 'call', {
      type: 'terminate',
      reason: '申请人死亡',
    })
    expect(terminated.status, terminated.text).toBe(200)
    await project.runJobs()
    expect((await readMine(child.case.id)).case.status).toBe('terminated')
  })

  test('becomes an incident when the item is not published, and goes on after it is', async () => {
    const parent = await ordered(await project.publishLeading('missing', called('not-yet')))
    const view = await viewOf(project.administrator, parent.caseId)
    expect(view.children).toMatchObject([
      { state: 'failed', reason: 'itemNotPublished', itemName: 'not-yet' },
    ])
    expect((await readMine(parent.caseId)).children?.[0]?.reason).toBeUndefined()
    const again = await act(project.administrator, parent.caseId, 'call', { type: 'retryStep' })
    expect(again.status, again.text).toBe(200)
    await project.runJobs()
    expect((await viewOf(project.administrator, parent.caseId)).children).toMatchObject([{ state: 'failed' }])
    await publishItemOf(project, planning, 'not-yet')
    await mustAct(project.administrator, parent.caseId, 'call', { type: 'retryStep' })
    await project.runJobs()
    expect((await childOf(parent)).case.status).toBe('submitted')
    await expectSound()
  })

  test('waits for the applicant where something is missing, who completes it', async () => {
    const itemId = await project.publishLeading('awaiting', called('planning', { price: 'price' }))
    const parent = await ordered(itemId)
    const mine = await readMine(parent.caseId)
    expect(mine.children).toMatchObject([{ state: 'awaited' }])
    const draftId = mine.children?.[0]?.draftId
    const draft = (await project.applicant.get(`/api/drafts/${draftId}`)).body as DraftView
    expect(draft.answers).toMatchObject({ price: '12.5' })
    expect(draft.provenance).toEqual({})
    expect(draft.parent).toMatchObject({ number: parent.caseNumber, caseId: parent.caseId })
    expect((await viewOf(project.supervisor, parent.caseId)).children?.[0]?.draftId).toBeUndefined()
    const told = (await project.applicant.get('/api/notifications')).body as NotificationPage
    expect(
      told.entries.some(({ caseId, notice }) => caseId === parent.caseId && notice === 'childAwaited'),
    ).toBe(true)
    const saved = await fill(project.applicant, draft, { count: 7 })
    const { revision } = saved.body as { revision: number }
    const sent = await submit(project.applicant, { id: draft.id, revision })
    expect(sent.status, sent.text).toBe(201)
    await project.runJobs()
    expect((await readMine(parent.caseId)).children).toMatchObject([
      { state: 'started', number: (sent.body as Receipt).caseNumber },
    ])
    expect((await childOf(parent)).parent?.number).toBe(parent.caseNumber)
    await expectSound()
  })

  test('is told when the applicant throws the application away, and can order it again', async () => {
    const itemId = await project.publishLeading('thrown-away', called('planning', { price: 'price' }))
    const parent = await ordered(itemId)
    const [first] = (await readMine(parent.caseId)).children ?? []
    const gone = await project.applicant.request('DELETE', `/api/drafts/${first?.draftId}`)
    expect(gone.status).toBe(204)
    await project.runJobs()
    expect((await viewOf(project.administrator, parent.caseId)).children).toMatchObject([
      { state: 'failed', reason: 'draftDeleted' },
    ])
    await mustAct(project.administrator, parent.caseId, 'call', { type: 'retryStep' })
    await project.runJobs()
    const [second] = (await readMine(parent.caseId)).children ?? []
    expect(second).toMatchObject({ state: 'awaited' })
    expect(second?.draftId).not.toBe(first?.draftId)
  })

  test('leaves an application that nobody submitted with the applicant when it ends', async () => {
    const itemId = await project.publishLeading('left', called('planning', { price: 'price' }))
    const parent = await ordered(itemId)
    const draftId = (await readMine(parent.caseId)).children?.[0]?.draftId
    await withdraw(parent.caseId)
    const draft = (await project.applicant.get(`/api/drafts/${draftId}`)).body as DraftView
    expect(draft.parent).toBeUndefined()
    const saved = await fill(project.applicant, draft, { count: 2 })
    const { revision } = saved.body as { revision: number }
    const sent = await submit(project.applicant, { id: draft.id, revision })
    expect(sent.status, sent.text).toBe(201)
    await project.runJobs()
    const own = await readMine((sent.body as Receipt).caseId)
    expect(own.parent).toBeUndefined()
    expect((await readMine(parent.caseId)).children).toMatchObject([{ state: 'cancelled' }])
    await expectSound()
  })

  /** Every value the sources vouch for stays theirs, and what is given is the applicant's own word. */
  test('overwrites nothing that a source has locked', async () => {
    const itemId = await project.publishLeading(
      'locked',
      withCall('outdoor-advertising', undefined, { unitName: '"别的公司"', contactName: '"另一位"' }),
    )
    const parent = await ordered(itemId)
    const draftId = (await readMine(parent.caseId)).children?.[0]?.draftId
    const draft = (await project.applicant.get(`/api/drafts/${draftId}`)).body as DraftView
    expect(draft.answers).toMatchObject({ unitName: '云南明亮广告有限公司', contactName: '另一位' })
    expect(draft.provenance['/unitName']).toMatchObject({ trust: 'official' })
    expect(draft.provenance['/contactName']).toMatchObject({ trust: 'changed', sourceValue: '何联系' })
  })

  function called(item = 'planning', input?: Record<string, string>) {
    return withCall(item, planning.creditCode, input)
  }

  async function ordered(itemId: string): Promise<Receipt> {
    // What one test is told is newer than what the tests before it were: lists show the newest only.
    project.context.clock.advance(60_000)
    const parent = await submitSmall(project.applicant, itemId)
    await mustAct(project.window, parent.caseId, 'accept', { type: 'accept' })
    await project.runJobs()
    return parent
  }

  async function childOf({ caseId }: Receipt): Promise<CaseView> {
    return readMine((await readMine(caseId)).children?.[0]?.caseId ?? '')
  }

  async function readMine(caseId: string): Promise<CaseView> {
    const read = await project.applicant.get(`/api/my/cases/${caseId}`)
    expect(read.status, read.text).toBe(200)
    return read.body as CaseView
  }

  async function decide(caseId: string, outcome: 'granted' | 'denied'): Promise<void> {
    await mustAct(planning.window, caseId, 'accept', { type: 'accept' })
    await mustAct(planning.reviewer, caseId, 'review', { type: 'approve', opinion: '符合规定' })
    await mustAct(planning.decider, caseId, 'decide', {
      type: 'decide',
      outcome,
      ...(outcome === 'denied' ? { reason: '理由', legalBasis: '依据', remedies: '救济' } : {}),
    })
    await project.runJobs()
  }

  async function withdraw(caseId: string): Promise<void> {
    const { version } = (await readMine(caseId)).case
    const answer = await project.applicant.post(
      `/api/my/cases/${caseId}/commands`,
      { command: { type: 'withdraw', reason: '不办了' } },
      { 'if-match': `"${version}"` },
    )
    expect(answer.status, answer.text).toBe(200)
    await project.runJobs()
  }

  function openSteps({ tasks }: CaseView): string[] {
    return tasks.filter(({ closedAt }) => closedAt === undefined).map(({ stepKey }) => stepKey)
  }

  async function expectSound(): Promise<void> {
    expect((await verifyInvariants(database(), project.context.clock.now())).lines).toEqual([])
  }
})
