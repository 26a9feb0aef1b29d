import type { CaseView } from '@yibiao/schemas'
import { beforeAll, expect, test } from 'vitest'
import { verifyCases } from '../audit/verify-cases.ts'
import { verifyInvariants } from '../audit/verify-invariants.ts'
import { met, openOffice, submittedCase, viewOf, type Office } from '../cases/testing/open-office.ts'
import { republishItem } from '../cases/testing/republish-item.ts'
import { beginSmall, publishSmallItem, submitSmall } from '../cases/testing/small-item.ts'
import { withReader, withTransaction } from '../db/with-transaction.ts'
import { allHandlers } from '../jobs/all-handlers.ts'
import { deliverMessages } from '../jobs/deliver-messages.ts'
import { enqueue, setTimer } from '../jobs/enqueue.ts'
import { fireTimers } from '../jobs/fire-timers.ts'
import type { JobHandlers } from '../jobs/handlers.ts'
import { runDueJobs } from '../jobs/run-jobs.ts'
import type { AppClient, TestResponse } from '../testing/app-client.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { holdRow } from '../testing/hold-row.ts'
import { handleSmall } from './handle-small-item.ts'

type Act = () => Promise<TestResponse>

/** Two acts on one thing, each way round, stopped at the lock: one has its effect, the other is told so. */
describeOnBothDatabases('two acts that meet', database => {
  let office: Office
  let itemId: string
  let beside: AppClient

  beforeAll(async () => {
    office = await openOffice(database(), '2026-07-06T02:00:00Z')
    itemId = await publishSmallItem(office)
    beside = office.app.as(await office.hire(['reviewer'], '另一审查人'))
  })

  for (const isSwapped of [false, true]) {
    const way = isSwapped ? 'the second first' : 'the first first'

    test(`approve ∥ reject, ${way}`, async () => {
      const { caseId } = await submitSmall(office.applicant, itemId)
      await accept(caseId)
      const view = await viewOf(office.supervisor, caseId)
      const after = await meet(caseId, isSwapped, [
        command(office.reviewer, view, 'review', { type: 'approve', opinion: '符合规定' }),
        command(beside, view, 'review', { type: 'reject', opinion: '不符合规定' }),
      ])
      expect(closedOf(after, 'review')).toHaveLength(1)
    })

    test(`approve ∥ withdraw, ${way}`, async () => {
      const { caseId } = await submitSmall(office.applicant, itemId)
      await accept(caseId)
      const view = await viewOf(office.supervisor, caseId)
      const after = await meet(caseId, isSwapped, [
        command(office.reviewer, view, 'review', { type: 'approve', opinion: '符合规定' }),
        withdraw(view),
      ])
      const isWithdrawn = after.case.status === 'withdrawn'
      expect(closedOf(after, 'review').map(({ outcome }) => outcome === 'approved')).toEqual([!isWithdrawn])
    })

    test(`request a correction ∥ accept, ${way}`, async () => {
      const { caseId } = await submittedCase(office)
      const view = await viewOf(office.supervisor, caseId)
      const colleague = office.app.as(await office.hire(['window'], '另一窗口'))
      const items = [{ type: 'field', field: 'content', reason: '文字不全' }]
      const after = await meet(caseId, isSwapped, [
        command(office.window, view, 'accept', { type: 'requestCorrection', items }),
        command(colleague, view, 'accept', {
          type: 'accept',
          checklist: met('cpComplete', 'cpCompetence'),
        }),
      ])
      const types = after.timeline.map(({ type }) => type)
      expect(types.filter(type => type === 'accepted' || type === 'correctionRequested')).toHaveLength(1)
    })

    test(`grant ∥ deny, ${way}`, async () => {
      const { caseId } = await submitSmall(office.applicant, itemId)
      await handleSmall(office, caseId)
      const view = await viewOf(office.supervisor, caseId)
      const colleague = office.app.as(await office.hire(['decider'], '另一决定人'))
      const denied = { outcome: 'denied', reason: '理由', legalBasis: '依据', remedies: '救济' }
      const after = await meet(caseId, isSwapped, [
        command(office.decider, view, 'decide', { type: 'decide', outcome: 'granted' }),
        command(colleague, view, 'decide', { type: 'decide', ...denied }),
      ])
      expect(after.timeline.filter(({ type }) => type === 'decided')).toHaveLength(1)
    })

    test(`the statutory limit ∥ refuse acceptance, ${way}`, async () => {
      office.context.clock.set('2026-07-06T02:00:00Z')
      const { caseId } = await submittedCase(office)
      const view = await viewOf(office.supervisor, caseId)
      // The fifth working day is over: nobody asked for a correction, so the law accepts.
      office.context.clock.set('2026-07-14T02:00:00Z')
      const refusal = { type: 'refuseAcceptance', ground: 'other', reason: '不属于许可范围' }
      const refuse = command(office.window, view, 'accept', refusal)
      const fire = () => fireTimers(office.context, allHandlers)
      const settled = await holdRow<unknown>(
        database(),
        rowOf(caseId),
        isSwapped ? [refuse, fire] : [fire, refuse],
      )
      expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
      await runDueJobs(office.context, allHandlers)
      const after = await viewOf(office.supervisor, caseId)
      const types = after.timeline.map(({ type }) => type)
      expect(types.filter(type => type === 'accepted' || type === 'acceptanceRefused')).toHaveLength(1)
      const answers = settled.flatMap(each =>
        each.status === 'fulfilled' && typeof each.value === 'object' ? [each.value as TestResponse] : [],
      )
      const [answer] = answers
      const codes = ['case.staleVersion', 'case.taskClosed']
      if (types.includes('accepted')) {
        expect(answer?.status, answer?.text).toBe(409)
        expect(codes).toContain(codeOf(answer))
      } else expect(answer?.status, answer?.text).toBe(200)
      await expectWhole()
      const [left] = await database()
        .sql`select count(*)::int as n from timers where dead_at is not null or attempts > 0`
      expect(left?.['n']).toBe(0)
      office.context.clock.set('2026-07-06T02:00:00Z')
    })
  }

  test('publish ∥ submit: the case runs on the version of its draft, which stays', async () => {
    office.context.clock.set('2026-07-06T02:00:00Z')
    const draft = await beginSmall(office.applicant, itemId)
    const [before] = await database().sql<{ version: number }[]>`
      select published_version as version from items where id = ${itemId}`
    const lock = { text: 'select from items where id = $1::uuid for update', parameters: [itemId] }
    const publish = () =>
      republishItem({ ...office, itemId }, definition => ({ ...definition, name: '小事项（新）' }))
    const submit = () => office.applicant.post(`/api/drafts/${draft.id}/submit`, { revision: draft.revision })
    const [published, submitted] = await holdRow<unknown>(database(), lock, [publish, submit])
    expect(published).toEqual({ status: 'fulfilled', value: (before?.version ?? 0) + 1 })
    const answer = submitted?.status === 'fulfilled' ? (submitted.value as TestResponse) : undefined
    expect(answer?.status, answer?.text).toBe(201)
    const { caseId } = (answer?.body ?? {}) as { caseId: string }
    expect((await viewOf(office.supervisor, caseId)).itemVersion).toBe(before?.version)
    await expectWhole()
  })

  test('two workers and one message: delivered once, the next one after it', async () => {
    const { context, departmentId } = office
    await runDueJobs(context, allHandlers)
    for (const n of [1, 2])
      await withTransaction(database(), { departmentId }, transaction =>
        enqueue(context, transaction, { departmentId, subject: 'meeting', kind: 'note', payload: { n } }),
      )
    const gate = Promise.withResolvers<void>()
    const begun: unknown[] = []
    const handlers: JobHandlers = {
      messages: {
        note: async (_, { payload }) => {
          begun.push(payload['n'])
          await gate.promise
        },
      },
      timers: {},
    }
    const first = deliverMessages(context, handlers)
    await expect.poll(() => begun).toEqual([1])
    expect(await deliverMessages(context, handlers)).toBe(0)
    gate.resolve()
    expect(await first).toBe(1)
    expect(
      await Promise.all([deliverMessages(context, handlers), deliverMessages(context, handlers)]),
    ).toContain(1)
    expect(begun).toEqual([1, 2])
  })

  test('a worker that dies with a message: another one takes it a minute later, with the same id', async () => {
    const { context, departmentId } = office
    await withTransaction(database(), { departmentId }, transaction =>
      enqueue(context, transaction, { departmentId, subject: 'dying', kind: 'note', payload: {} }),
    )
    const ids: string[] = []
    const handlers = (isDying: boolean): JobHandlers => ({
      messages: {
        note: async (_, { id }) => {
          ids.push(id)
          if (isDying) await new Promise(() => undefined)
        },
      },
      timers: {},
    })
    void deliverMessages(context, handlers(true))
    await expect.poll(() => ids).toHaveLength(1)
    expect(await deliverMessages(context, handlers(false))).toBe(0)
    context.clock.advance(61_000)
    expect(await deliverMessages(context, handlers(false))).toBe(1)
    expect(ids[1]).toBe(ids[0])
  })

  test('two workers and one timer: it fires once', async () => {
    const { context, departmentId } = office
    await withTransaction(database(), { departmentId }, transaction =>
      setTimer(transaction, {
        departmentId,
        key: 'meeting',
        kind: 'ring',
        payload: {},
        dueAt: context.clock.now(),
      }),
    )
    let rings = 0
    const handlers: JobHandlers = {
      messages: {},
      timers: {
        ring: async () => {
          rings += 1
          await new Promise(resolve => setTimeout(resolve, 200))
        },
      },
    }
    await Promise.all([1, 2].map(() => fireTimers(context, handlers)))
    await fireTimers(context, handlers)
    expect(rings).toBe(1)
  })

  async function meet(caseId: string, isSwapped: boolean, acts: [Act, Act]): Promise<CaseView> {
    const [first, second] = isSwapped ? acts.toReversed() : acts
    if (first === undefined || second === undefined) throw new Error('Two acts meet.')
    const settled = await holdRow(database(), rowOf(caseId), [first, second])
    const answers = settled.map(each => {
      if (each.status === 'rejected') throw each.reason
      return each.value
    })
    const texts = answers.map(({ text }) => text).join('\n')
    expect(
      answers.map(({ status }) => status).toSorted((a, b) => a - b),
      texts,
    ).toEqual([200, 409])
    // PostgreSQL hands a lock on in the order of arrival.
    if (database().kind === 'postgresql') expect(answers[0]?.status, texts).toBe(200)
    const after = await viewOf(office.supervisor, caseId)
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject(told(after))
    await expectWhole()
    return after
  }

  async function accept(caseId: string): Promise<void> {
    const view = await viewOf(office.supervisor, caseId)
    const answer = await command(office.window, view, 'accept', { type: 'accept' })()
    expect(answer.status, answer.text).toBe(200)
  }

  function command(client: AppClient, view: CaseView, step: string, given: object): Act {
    const taskId = view.tasks.find(({ stepKey, closedAt }) => stepKey === step && closedAt === undefined)?.id
    return () =>
      client.post(
        `/api/cases/${view.case.id}/commands`,
        { command: { ...given, taskId } },
        { 'if-match': `"${view.case.version}"` },
      )
  }

  function withdraw(view: CaseView): Act {
    return () =>
      office.applicant.post(
        `/api/my/cases/${view.case.id}/commands`,
        { command: { type: 'withdraw' } },
        { 'if-match': `"${view.case.version}"` },
      )
  }

  async function expectWhole(): Promise<void> {
    const { departmentId } = office
    const { faults } = await withReader(database(), { departmentId }, reader =>
      verifyCases(reader, departmentId),
    )
    expect(faults).toEqual([])
    expect((await verifyInvariants(database(), office.context.clock.now())).lines).toEqual([])
  }
})

function rowOf(caseId: string): { text: string; parameters: string[] } {
  return { text: 'select from cases where id = $1::uuid for update', parameters: [caseId] }
}

/** The loser is told where the case stands, and not that something went wrong. */
function told(after: CaseView): object {
  return { code: 'case.staleVersion', params: { current: after.case.version } }
}

function closedOf({ tasks }: CaseView, step: string) {
  return tasks.filter(({ stepKey, closedAt }) => stepKey === step && closedAt !== undefined)
}

function codeOf(answer: TestResponse | undefined): unknown {
  const body = answer?.body
  return typeof body === 'object' && body !== null ? Reflect.get(body, 'code') : undefined
}
