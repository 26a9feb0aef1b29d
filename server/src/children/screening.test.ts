import type {
  CaseView,
  ChildCaseView,
  NotificationPage,
  Receipt,
  ScreenedView,
  SupervisionRecordPage,
} from '@yibiao/schemas'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { verifyInvariants } from '../audit/verify-invariants.ts'
import { act, mustAct, viewOf, worklistOf } from '../cases/testing/open-office.ts'
import { submitSmall } from '../cases/testing/small-item.ts'
import type { AppClient, TestResponse } from '../testing/app-client.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { asked, openProject, withScreening, type AskedName, type Project } from './testing/open-project.ts'

/** 甄别并联 7.3: 5 departments, 3 working days; the case is accepted on a Monday, the limit ends with Thursday. */
describeOnBothDatabases('a screening', database => {
  let project: Project
  let itemId: string
  let parent: Receipt

  beforeAll(async () => {
    project = await openProject(database())
    itemId = await project.publishLeading('leading', withScreening(project))
  })

  beforeEach(async () => {
    project.context.clock.set('2026-07-06T02:00:00Z')
    parent = await submitSmall(project.applicant, itemId, { reason: '只供牵头部门知道', count: 400 })
    await mustAct(project.window, parent.caseId, 'accept', { type: 'accept' })
    await project.runJobs()
  })

  test('starts what is needed at the end of the third working day, and takes the right from who was silent', async () => {
    await answer('planning', 'needed')
    await answer('garden', 'needed')
    await answer('heritage', 'notNeeded')
    project.context.clock.set('2026-07-09T15:59:59Z')
    await project.runJobs()
    expect((await viewOf(project.reviewer, parent.caseId)).children).toBeUndefined()

    project.context.clock.set('2026-07-09T16:00:00Z')
    await project.runJobs()
    const view = await viewOf(project.reviewer, parent.caseId)
    expect(view.screened?.map(answersOf)).toEqual([
      ['planning', 'needed'],
      ['garden', 'needed'],
      ['heritage', 'notNeeded'],
      ['traffic', 'forfeited'],
      ['water', 'forfeited'],
    ])
    const { children = [] } = view
    expect(children.map(({ departmentName, state }) => [departmentName, state])).toEqual([
      ['盘龙区自然资源局', 'started'],
      ['盘龙区林业和草原局', 'started'],
    ])
    // Numbers and clocks of their own: they begin when they begin.
    const mine = await readAsApplicant(parent.caseId)
    for (const [index, name] of (['planning', 'garden'] as const).entries()) {
      const number = children[index]?.number
      expect(number).toMatch(new RegExp(`^${name}20260710\\d{4}$`))
      const child = await readAsApplicant(mine.children?.[index]?.caseId ?? '')
      expect(child.case).toMatchObject({ number, status: 'submitted', applicantName: '云南明亮广告有限公司' })
      expect(child.answers).toMatchObject({ price: '12.5', count: 400, total: '5000' })
      expect(child.provenance).toEqual({})
      expect(child.clocks.map(({ limit }) => limit)).toContain('acceptance')
      const { entries } = await worklistOf(project.departments[name].window, 'pool')
      expect(entries.map(entry => entry.number)).toContain(number)
    }

    // 甄别逾期失权: the silent departments see the case and cannot add what they did not ask for.
    for (const name of ['traffic', 'water'] as const) {
      const reading = await viewOf(project.departments[name].reviewer, parent.caseId)
      expect(reading.screened?.map(answersOf)).toEqual([[name, 'forfeited']])
      expect(reading.screened?.[0]?.start).toEqual({ isAllowed: false, reason: 'screeningForfeited' })
      const refused = await start(project.departments[name].reviewer, name, '确需办理')
      expect(refused).toMatchObject({ status: 403, body: { code: 'case.screeningForfeited' } })
      expect((await worklistOf(project.departments[name].reviewer, 'pool')).entries).toEqual([])
      const { entries } = await recordsOf(project.departments[name].head)
      expect(entries[0]).toMatchObject({
        rule: 'screeningForfeited',
        ruleNumber: 'JC14',
        colour: 'red',
        caseNumber: parent.caseNumber,
        params: { department: project.departments[name].name },
      })
      const told = (await project.departments[name].head.get('/api/notifications')).body as NotificationPage
      expect(told.entries.map(({ notice }) => notice)).toContain('screeningForfeited')
    }
    expect((await recordsOf(project.departments.heritage.head)).entries).toEqual([])
    const owners = (await recordsOf(project.supervisor)).entries.filter(
      ({ rule, caseId }) => rule === 'screeningForfeited' && caseId === parent.caseId,
    )
    expect(new Set(owners.map(({ params }) => params['department']))).toEqual(
      new Set(['盘龙区交通运输局', '盘龙区水务局']),
    )
    expect(owners).toHaveLength(2)

    // 不需要: its part ended with its answer; also who leads the case cannot add it.
    expect((await start(project.departments.heritage.reviewer, 'heritage', '还是需要')).status).toBe(404)
    expect(await start(project.administrator, 'heritage', '还是需要')).toMatchObject({
      status: 403,
      body: { code: 'case.screenedOut' },
    })

    // Only a supervisor of the leading department lifts it, with a reason and a red mark.
    const silent = await start(project.supervisor, 'traffic', ' ')
    expect(silent).toMatchObject({ status: 422, body: { code: 'case.reasonMissing' } })
    expect((await start(project.supervisor, 'traffic', '施工占用道路，确需审批')).status).toBe(200)
    await project.runJobs()
    const lifted = await viewOf(project.supervisor, parent.caseId)
    expect(lifted.children?.at(-1)).toMatchObject({ departmentName: '盘龙区交通运输局', state: 'started' })
    expect((await recordsOf(project.supervisor)).entries).toContainEqual(
      expect.objectContaining({
        rule: 'forfeitureLifted',
        colour: 'red',
        params: { department: '盘龙区交通运输局' },
        officers: ['孙监督'],
      }),
    )
    expect(await start(project.supervisor, 'traffic', '再来一次')).toMatchObject({
      status: 409,
      body: { code: 'case.childOrdered' },
    })
    expect((await verifyInvariants(database(), project.context.clock.now())).lines).toEqual([])
  })

  test('starts at once when everybody has answered, and ends with what it started', async () => {
    await answer('planning', 'needed')
    for (const name of asked.filter(each => each !== 'planning')) await answer(name, 'notNeeded')
    await project.runJobs()
    const [child] = (await viewOf(project.reviewer, parent.caseId)).children ?? []
    expect(child).toMatchObject({ state: 'started' })
    const waiting = await act(project.reviewer, parent.caseId, 'review', { type: 'approve', opinion: '同意' })
    expect(waiting.status).toBe(422)
    await decideChild(child, 'granted')
    const view = await viewOf(project.reviewer, parent.caseId)
    expect(view.children).toMatchObject([{ state: 'ended', outcome: 'granted' }])
    await mustAct(project.reviewer, parent.caseId, 'review', { type: 'approve', opinion: '同意' })
    const mine = await readAsApplicant(parent.caseId)
    expect(mine.children).toMatchObject([{ state: 'ended', outcome: 'granted', caseId: expect.any(String) }])
    const told = (await project.applicant.get('/api/notifications')).body as NotificationPage
    const ofParent = told.entries.filter(({ caseId }) => caseId === parent.caseId).map(({ notice }) => notice)
    expect(ofParent).toEqual(expect.arrayContaining(['childStarted', 'childEnded']))
  })

  test('lets a department whose condition came true add its case later, and nobody grants while that is open', async () => {
    await answer('garden', 'conditional', '移栽乔木的，需要办理砍伐移植审批')
    for (const name of asked.filter(each => each !== 'garden')) await answer(name, 'notNeeded')
    await project.runJobs()
    await mustAct(project.reviewer, parent.caseId, 'review', { type: 'approve', opinion: '同意' })
    const reading = await viewOf(project.departments.garden.reviewer, parent.caseId)
    expect(reading.screened).toMatchObject([
      { candidate: 'garden', answer: 'conditional', start: { isAllowed: true } },
    ])
    expect((await viewOf(project.reviewer, parent.caseId)).screened?.map(({ start: can }) => can)).toEqual(
      asked.map(() => undefined),
    )
    expect((await start(project.reviewer, 'garden', '越权')).status).toBe(403)
    expect((await start(project.departments.garden.reviewer, 'garden', '需移栽两株香樟')).status).toBe(200)
    await project.runJobs()
    const granting = await act(project.decider, parent.caseId, 'decide', {
      type: 'decide',
      outcome: 'granted',
    })
    const [child] = (await viewOf(project.decider, parent.caseId)).children ?? []
    expect(granting).toMatchObject({
      status: 409,
      body: { code: 'case.childrenOpen', params: { numbers: child?.number } },
    })
    await decideChild(child, 'denied')
    await mustAct(project.decider, parent.caseId, 'decide', { type: 'decide', outcome: 'granted' })
    expect(await start(project.departments.garden.reviewer, 'garden', '太迟')).toMatchObject({
      status: 409,
      body: { code: 'case.alreadyDecided' },
    })
  })

  test('tells each reader what is theirs', async () => {
    const entry = (await worklistOf(project.departments.planning.reviewer, 'pool')).entries.find(
      ({ caseId }) => caseId === parent.caseId,
    )
    expect(entry).toMatchObject({ departmentName: '盘龙区城市管理局', dueOn: '2026-07-09' })
    const before = await viewOf(project.departments.planning.reviewer, parent.caseId)
    expect(before.tasks).toMatchObject([
      {
        kind: 'screening',
        stepKey: 'screen',
        dueOn: '2026-07-09',
        consultation: {
          askedBy: '盘龙区城市管理局',
          question: '该项目是否需要到贵部门办理？',
          onTimeout: 'forfeit',
        },
      },
    ])
    expect(Object.keys(before.answers)).toEqual(expect.arrayContaining(['price', 'count']))
    expect(JSON.stringify(before)).not.toContain('只供牵头部门知道')
    expect(before.actions.filter(({ isAllowed }) => isAllowed).map(({ action }) => action)).toContain(
      'answerScreening',
    )
    await answer('planning', 'conditional', '占用绿地的')
    await answer('garden', 'needed')
    const own = await viewOf(project.departments.planning.reviewer, parent.caseId)
    expect(own.screened?.map(answersOf)).toEqual([['planning', 'conditional']])
    expect(own.timeline).toEqual([])
    const owners = await viewOf(project.reviewer, parent.caseId)
    expect(owners.screened?.map(({ by, departmentName }) => [by, departmentName])).toEqual([
      ['盘龙区自然资源局审查人', '盘龙区自然资源局'],
      ['盘龙区林业和草原局审查人', '盘龙区林业和草原局'],
    ])
    expect(
      owners.timeline.filter(({ type, step }) => type === 'taskClosed' && step === 'screen'),
    ).toMatchObject([{ departmentName: '盘龙区自然资源局' }, { departmentName: '盘龙区林业和草原局' }])
    expect(owners.tasks.find(({ kind }) => kind === 'screening')).toMatchObject({
      departmentName: '盘龙区自然资源局',
    })
    const mine = await readAsApplicant(parent.caseId)
    expect(mine.screened?.map(answersOf)).toEqual([
      ['planning', 'conditional'],
      ['garden', 'needed'],
    ])
    expect(mine.screened?.some(({ by }) => by !== undefined)).toBe(false)
    expect(JSON.stringify(mine)).not.toContain('审查人')
  })

  test('is not answered twice, and keeps a condition that was named', async () => {
    const missing = await act(project.departments.water.reviewer, parent.caseId, 'screen', {
      type: 'answerScreening',
      answer: 'conditional',
    })
    expect(missing).toMatchObject({ status: 422, body: { code: 'case.opinionMissing' } })
    const view = await viewOf(project.departments.water.reviewer, parent.caseId)
    const body = {
      command: { type: 'answerScreening', taskId: view.tasks[0]?.id, answer: 'notNeeded' },
    }
    const headers = { 'if-match': `"${view.case.version}"`, 'idempotency-key': `again-${parent.caseId}` }
    const first = await project.departments.water.reviewer.post(
      `/api/cases/${parent.caseId}/commands`,
      body,
      headers,
    )
    const second = await project.departments.water.reviewer.post(
      `/api/cases/${parent.caseId}/commands`,
      body,
      headers,
    )
    expect(first.status, first.text).toBe(200)
    expect(second).toMatchObject({ status: 200, text: first.text })
    expect((await viewOf(project.reviewer, parent.caseId)).screened).toHaveLength(1)
  })

  function answersOf({ candidate, answer: said }: ScreenedView): [string, string] {
    return [candidate, said]
  }

  async function answer(name: AskedName, said: ScreenedView['answer'], text?: string): Promise<void> {
    await mustAct(project.departments[name].reviewer, parent.caseId, 'screen', {
      type: 'answerScreening',
      answer: said,
      ...(text === undefined ? {} : { text }),
    })
  }

  /** 新增子办件, by somebody who has seen the newest version. */
  async function start(client: AppClient, candidate: AskedName, reason: string): Promise<TestResponse> {
    const view = await viewOf(project.supervisor, parent.caseId)
    const run = view.screened?.[0]?.run
    return client.post(
      `/api/cases/${parent.caseId}/commands`,
      { command: { type: 'startScreenedItem', run, candidate, reason } },
      { 'if-match': `"${view.case.version}"` },
    )
  }

  async function decideChild(child: ChildCaseView | undefined, outcome: 'granted' | 'denied'): Promise<void> {
    const department = Object.values(project.departments).find(({ name }) => name === child?.departmentName)
    const caseId = (await readAsApplicant(parent.caseId)).children?.find(({ id }) => id === child?.id)?.caseId
    if (department === undefined || caseId === undefined) throw new Error('There is no such child.')
    await mustAct(department.window, caseId, 'accept', { type: 'accept' })
    await mustAct(department.reviewer, caseId, 'review', { type: 'approve', opinion: '符合规定' })
    const reasons = { reason: '理由', legalBasis: '依据', remedies: '救济' }
    await mustAct(department.decider, caseId, 'decide', {
      type: 'decide',
      outcome,
      ...(outcome === 'denied' ? reasons : {}),
    })
    await project.runJobs()
  }

  async function readAsApplicant(caseId: string): Promise<CaseView> {
    const read = await project.applicant.get(`/api/my/cases/${caseId}`)
    expect(read.status, read.text).toBe(200)
    return read.body as CaseView
  }

  async function recordsOf(client: AppClient): Promise<SupervisionRecordPage> {
    const read = await client.get('/api/supervision/records?state=red')
    expect(read.status, read.text).toBe(200)
    return read.body as SupervisionRecordPage
  }
})
