import { expect, test } from 'vitest'
import { withTransaction } from '../db/with-transaction.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { createTestContext } from '../testing/test-context.ts'
import { deliverMessages } from './deliver-messages.ts'
import { clearTimer, enqueue, setTimer } from './enqueue.ts'
import { fireTimers } from './fire-timers.ts'
import type { JobHandlers, Message } from './handlers.ts'
import { runDueJobs } from './run-jobs.ts'

describeOnBothDatabases('jobs', database => {
  const setUp = () => {
    const context = createTestContext(database())
    const departmentId = context.newId()
    const send = (subject: string, kind: string, payload: Record<string, unknown>) =>
      withTransaction(context.database, { departmentId }, transaction =>
        enqueue(context, transaction, { departmentId, subject, kind, payload }),
      )
    return { context, departmentId, send }
  }

  test('deliver the messages of a subject in order, by however many processes', async () => {
    const { context, send } = setUp()
    for (let n = 1; n <= 6; n += 1)
      for (const subject of ['case:a', 'case:b', 'case:c']) await send(subject, 'note', { n })
    const delivered = new Map<string, number[]>()
    const note = async (_: unknown, message: Message): Promise<void> => {
      await new Promise(resolve => setTimeout(resolve, Math.random() * 5))
      const list = delivered.get(message.subject) ?? []
      delivered.set(message.subject, [...list, message.sequence])
    }
    const handlers: JobHandlers = { messages: { note }, timers: {} }
    await Promise.all([1, 2, 3].map(() => runDueJobs(context, handlers)))
    await runDueJobs(context, handlers)
    expect(Object.fromEntries(delivered)).toEqual({
      'case:a': [1, 2, 3, 4, 5, 6],
      'case:b': [1, 2, 3, 4, 5, 6],
      'case:c': [1, 2, 3, 4, 5, 6],
    })
  })

  test('try a failing message again, later and later, holding up only its own subject, and give up', async () => {
    const { context, send } = setUp()
    await send('case:a', 'fails', {})
    await send('case:a', 'works', {})
    await send('case:b', 'works', {})
    const done: string[] = []
    let tries = 0
    const handlers: JobHandlers = {
      messages: {
        fails: async () => {
          tries += 1
          throw new Error('530103199005127318 is not for the log')
        },
        works: async (_, message) => void done.push(message.subject),
      },
      timers: {},
    }
    await runDueJobs(context, handlers)
    expect([tries, done]).toEqual([1, ['case:b']])
    await runDueJobs(context, handlers)
    expect(tries).toBe(1)
    for (let round = 0; round < 8; round += 1) {
      context.clock.advance(25 * 3_600_000)
      await runDueJobs(context, handlers)
    }
    expect(tries).toBe(9)
    expect(done).toEqual(['case:b', 'case:a'])
    const [dead] = await database().sql`select last_error from outbox where dead_at is not null`
    expect(dead).toEqual({ last_error: 'Error' })
  })

  test('deliver again what a process that died had claimed', async () => {
    const { context, send } = setUp()
    await send('case:a', 'slow', {})
    const attempts: number[] = []
    const never = new Promise<void>(() => undefined)
    const dying: JobHandlers = { messages: { slow: () => never }, timers: {} }
    void deliverMessages(context, dying)
    await expect
      .poll(
        async () => (await database().sql`select attempts from outbox where kind = 'slow'`)[0]?.['attempts'],
      )
      .toBe(1)
    const living: JobHandlers = {
      messages: { slow: async (_, { attempts: n }) => void attempts.push(n) },
      timers: {},
    }
    expect(await deliverMessages(context, living)).toBe(0)
    context.clock.advance(61_000)
    expect(await deliverMessages(context, living)).toBe(1)
    expect(attempts).toEqual([2])
  })

  test('do not let one department’s flood hold up another', async () => {
    const flooding = setUp()
    for (let n = 0; n < 40; n += 1) await flooding.send(`case:${n}`, 'note', {})
    const quiet = setUp()
    await quiet.send('case:quiet', 'note', {})
    const seen: string[] = []
    const handlers: JobHandlers = {
      messages: { note: async (_, { subject }) => void seen.push(subject) },
      timers: {},
    }
    await deliverMessages(quiet.context, handlers)
    expect(seen).toContain('case:quiet')
    await runDueJobs(quiet.context, handlers)
  })

  test('fire a timer once, in the transaction of its effect, when it is due', async () => {
    const { context, departmentId } = setUp()
    const dueAt = new Date(context.clock.now().getTime() + 60_000)
    const inDepartment = (work: Parameters<typeof withTransaction<void>>[2]) =>
      withTransaction(context.database, { departmentId }, work)
    await inDepartment(tx =>
      setTimer(tx, { departmentId, key: 'limit:1', kind: 'limit', payload: {}, dueAt }),
    )
    await inDepartment(tx =>
      setTimer(tx, { departmentId, key: 'limit:2', kind: 'limit', payload: {}, dueAt }),
    )
    await inDepartment(tx => clearTimer(tx, departmentId, 'limit:2'))
    const fired: string[] = []
    const handlers: JobHandlers = {
      messages: {},
      timers: { limit: async (_, __, timer) => void fired.push(timer.key) },
    }
    await runDueJobs(context, handlers)
    expect(fired).toEqual([])
    context.clock.advance(61_000)
    await Promise.all([fireTimers(context, handlers), fireTimers(context, handlers)])
    await runDueJobs(context, handlers)
    expect(fired).toEqual(['limit:1'])
  })

  test('keep a timer whose effect failed, and nothing of the effect', async () => {
    const { context, departmentId } = setUp()
    await withTransaction(context.database, { departmentId }, tx =>
      setTimer(tx, { departmentId, key: 'x', kind: 'limit', payload: {}, dueAt: context.clock.now() }),
    )
    let isBroken = true
    const handlers: JobHandlers = {
      messages: { note: async () => undefined },
      timers: {
        limit: async (_, tx) => {
          await enqueue(context, tx, { departmentId, subject: 's', kind: 'note', payload: {} })
          if (isBroken) throw new Error('not yet')
        },
      },
    }
    await runDueJobs(context, handlers)
    const count = () =>
      database().sql`select count(*)::int as n from outbox where department_id = ${departmentId}`
    expect((await count())[0]).toEqual({ n: 0 })
    isBroken = false
    context.clock.advance(10_000)
    await runDueJobs(context, handlers)
    expect((await count())[0]).toEqual({ n: 1 })
  })
})
