import type { CaseCommand } from '@yibiao/schemas'
import { beforeAll, expect, test } from 'vitest'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { watchFlushes, type WatchedTransaction } from '../testing/watch-flushes.ts'
import { beginSmall, publishSmallItem } from './testing/small-item.ts'
import type { AppClient, TestResponse } from '../testing/app-client.ts'
import { openOffice, viewOf, type Office } from './testing/open-office.ts'

type Step = {
  name: string
  client: AppClient
  task: string
  command: Readonly<Record<string, unknown>> & Pick<CaseCommand, 'type'>
}

/** Statements are prepared when a connection first runs them, which takes a flush more: what is counted comes after. */
const walks = 4

describeOnBothDatabases('a command on the wire', database => {
  let office: Office
  /** By act, each walk's transactions. */
  const seen = new Map<string, WatchedTransaction[][]>()

  beforeAll(async () => {
    office = await openOffice(database(), '2026-07-06T02:00:00Z')
    const itemId = await publishSmallItem(office)
    for (let walk = 0; walk < walks; walk += 1) await walkThrough(itemId)
  })

  /** One less than is allowed when no answers are asked for and nobody is looked up: begin · look · write and commit. */
  test.each([
    ['claim', 3],
    ['release', 3],
    ['accept', 4],
    ['approve', 4],
    ['decide', 5],
    ['submit', 5],
  ])('%s takes at most %i flushes, the key of the request and its stored answer included', (name, most) => {
    const flushes = walksOf(name).map(all => all.find(({ access }) => access === 'read write')?.flushes ?? 0)
    expect(Math.min(...flushes)).toBeGreaterThan(1)
    expect(Math.min(...flushes)).toBeLessThanOrEqual(most)
  })

  test.each(['claim', 'release'])(
    '%s is one transaction: who may act is judged within it, and nothing is asked after it',
    name => {
      expect(walksOf(name).map(transactions => transactions.length)).toEqual([1, 1, 1, 1])
    },
  )

  function walksOf(name: string): WatchedTransaction[][] {
    const found = seen.get(name) ?? []
    expect(found).toHaveLength(walks)
    return found
  }

  async function watch(name: string, act: () => Promise<TestResponse>): Promise<TestResponse> {
    let answer: TestResponse | undefined
    const transactions = await watchFlushes(async () => {
      answer = await act()
    })
    seen.set(name, [...(seen.get(name) ?? []), transactions])
    if (answer === undefined || answer.status >= 300) throw new Error(`${name}: ${answer?.text ?? ''}`)
    return answer
  }

  async function walkThrough(itemId: string): Promise<void> {
    const draft = await beginSmall(office.applicant, itemId)
    const { body } = await watch('submit', () =>
      office.applicant.post(`/api/drafts/${draft.id}/submit`, { revision: draft.revision }),
    )
    const { caseId } = body as { caseId: string }
    const { window, reviewer, decider } = office
    const steps: Step[] = [
      { name: 'claim', client: window, task: 'accept', command: { type: 'claim' } },
      { name: 'release', client: window, task: 'accept', command: { type: 'release' } },
      { name: 'accept', client: window, task: 'accept', command: { type: 'accept' } },
      {
        name: 'approve',
        client: reviewer,
        task: 'review',
        command: { type: 'approve', opinion: '符合规定' },
      },
      { name: 'decide', client: decider, task: 'decide', command: { type: 'decide', outcome: 'granted' } },
    ]
    for (const { name, client, task, command } of steps) {
      const view = await viewOf(client, caseId)
      const taskId = view.tasks.find(({ stepKey }) => stepKey === task)?.id
      await watch(name, () =>
        client.post(
          `/api/cases/${caseId}/commands`,
          { command: { ...command, taskId } },
          { 'if-match': `"${view.case.version}"` },
        ),
      )
    }
  }
})
