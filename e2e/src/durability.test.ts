import { spawnSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { canonicalJson } from '@yibiao/core/form'
import type { CasePage, CaseView, DraftPage, DraftView, Receipt } from '@yibiao/schemas'
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest'
import { signInToApi, type ApiAnswer, type ApiClient } from './harness/api-client.ts'
import { publishTextItem } from './people/publish-text-item.ts'
import { startServer, type DatabaseKind, type RunningServer } from './harness/start-server.ts'

/** Of each kind, on each database: eight kills in the tests; `pnpm prove` runs a hundred. */
const rounds = Number(process.env['PROVE_KILL_ROUNDS'] ?? 2)
/** Acknowledged submissions before the blow. */
const submissions = Number(process.env['PROVE_SUBMISSIONS'] ?? 40)

const applicants = [
  'zhangwei',
  'lixiuying',
  'chenjing',
  'wanglei',
  'maqiang',
  'yangfan',
  'haoweidao',
  'caiyun',
]

/** What is killed without notice; `both` is what a crash of the machine does to them. */
const blows = ['server', 'both'] as const

const program = new URL('../../server/src/cli/main.ts', import.meta.url).pathname

describe.each<DatabaseKind>(['postgresql', 'embedded'])('a burst of submissions (%s)', kind => {
  let server: RunningServer
  let itemId: string
  let clients: ApiClient[] = []
  let window: ApiClient
  /** Of all rounds: no later blow may cost what an earlier one left. Each round asks for their numbers, the last for all. */
  const acknowledged: Receipt[] = []

  beforeAll(async () => {
    server = await startServer(kind)
    itemId = await publishTextItem(server.address, { key: 'burst', name: '突发提交' })
    clients = await Promise.all(applicants.map(account => signInToApi(server.address, account)))
    window = await signInToApi(server.address, 'chengguan-chuangkou')
  })
  afterAll(() => server?.stop())

  test.each(Array.from({ length: rounds }, (_, index) => index + 1))(
    'survives kill -9 of the server (round %i), and a repeated request finds what it did before',
    async round => {
      onTestFailed(() => void process.stderr.write(server.output().slice(-4_000)))
      const burst = beginBurst(clients, itemId, `${round}`)
      await burst.reached(submissions)
      const blow = blows[(round - 1) % blows.length]
      if (blow === 'both') await server.killDatabase()
      await server.kill()
      const { receipts, unanswered } = await burst.over
      expect(receipts.length).toBeGreaterThanOrEqual(submissions)

      await server.restart()
      for (const { client, request } of unanswered) {
        const answer = await client.send('POST', request.path, request.body, {
          'idempotency-key': request.key,
        })
        expect(answer.status, answer.text).toBe(201)
        receipts.push(answer.body as Receipt)
      }
      acknowledged.push(...receipts)
      await expectAllThere(clients, receipts)
      await expectNumbersWithoutGap(window, acknowledged)
    },
  )

  test.each(Array.from({ length: rounds }, (_, index) => index + 1))(
    'survives kill -9 of the database (round %i) without a restart of the server',
    async round => {
      onTestFailed(() => void process.stderr.write(server.output().slice(-4_000)))
      const burst = beginBurst(clients, itemId, `d${round}`, { perseveres: true })
      await burst.reached(Math.ceil(submissions / 2))
      await server.killDatabase()
      // Enough after the blow as well: the server has found its database again.
      await burst.reached(submissions)
      burst.end()
      const { receipts, refusals } = await burst.over
      acknowledged.push(...receipts)
      expect(server.isRunning(), server.output().slice(-4_000)).toBe(true)
      // Whoever asked meanwhile was told the truth, and when to ask again.
      for (const refusal of refusals) {
        expect(refusal.status, refusal.text).toBe(503)
        expect(refusal.headers.get('retry-after')).toMatch(/^\d+$/)
      }
      await expectAllThere(clients, receipts)
      await expectNumbersWithoutGap(window, acknowledged)
    },
  )

  test('has the answers of every round in the end', () => expectAllThere(clients, acknowledged))

  test('leaves chains of audit and events that verify', async () => {
    await server.kill()
    const verified = verify(server)
    expect(verified.status, verified.stdout + verified.stderr).toBe(0)
    const cases = new Set(acknowledged.map(({ caseNumber }) => caseNumber)).size
    expect(verified.stdout).toContain(`${cases} cases`)
  })
})

type Burst = {
  /** Resolves when this many were acknowledged. */
  reached: (count: number) => Promise<void>
  end: () => void
  over: Promise<{
    receipts: Receipt[]
    /** Sent, and no answer came: nobody knows whether it was done. */
    unanswered: { client: ApiClient; request: SubmitRequest }[]
    refusals: ApiAnswer[]
  }>
}

type SubmitRequest = { path: string; body: unknown; key: string }

/** Every client submits one application after the other, until it is told to end or the server is gone. */
function beginBurst(
  clients: readonly ApiClient[],
  itemId: string,
  mark: string,
  { perseveres = false } = {},
): Burst {
  const receipts: Receipt[] = []
  const refusals: ApiAnswer[] = []
  const unanswered: { client: ApiClient; request: SubmitRequest }[] = []
  let isOver = false
  /** Undefined: no answer came. A 503 is asked again as it says, by the same key. */
  const send = async (client: ApiClient, method: 'POST' | 'PATCH', request: SubmitRequest) => {
    for (;;) {
      const headers = { 'idempotency-key': request.key }
      const answer = await client.send(method, request.path, request.body, headers).catch(() => undefined)
      if (answer === undefined || answer.status < 500) return answer
      refusals.push(answer)
      if (!perseveres) return undefined
      const seconds = Number(answer.headers.get('retry-after') ?? 0)
      await new Promise(resolve => setTimeout(resolve, seconds * 1_000))
    }
  }
  const submitOne = async (client: ApiClient, number: number): Promise<boolean> => {
    const begun = await send(client, 'POST', { path: '/api/drafts', body: { itemId }, key: randomUUID() })
    if (begun === undefined) return false
    if (begun.status === 409) return makeRoom(client)
    expect([200, 201], begun.text).toContain(begun.status)
    const draft = begun.body as DraftView
    const changes = [
      { path: '/subject', value: `主题 ${mark}-${number}`, baseRevision: draft.revision },
      { path: '/content', value: `内容 ${client.account} ${'。'.repeat(200)}`, baseRevision: draft.revision },
    ]
    const path = `/api/drafts/${draft.id}`
    const saved = await send(client, 'PATCH', { path, body: { changes }, key: randomUUID() })
    if (saved === undefined) return false
    expect(saved.status, saved.text).toBe(200)
    const { revision } = saved.body as { revision: number }
    const request = { path: `${path}/submit`, body: { revision }, key: randomUUID() }
    const answer = await send(client, 'POST', request)
    if (answer === undefined) {
      unanswered.push({ client, request })
      return false
    }
    expect(answer.status, answer.text).toBe(201)
    receipts.push(answer.body as Receipt)
    return true
  }
  /** Each blow leaves drafts that were begun and never answered; there is an end of them. */
  const makeRoom = async (client: ApiClient): Promise<boolean> => {
    const listed = await client.get('/api/drafts').catch(() => undefined)
    for (const { id } of (listed?.body as DraftPage | undefined)?.entries ?? []) {
      if (unanswered.some(({ request }) => request.path.includes(id))) continue
      await client.send('DELETE', `/api/drafts/${id}`).catch(() => undefined)
    }
    return listed?.status === 200
  }
  const over = Promise.all(
    clients.map(async client => {
      for (let number = 1; !isOver; number += 1) {
        if (!(await submitOne(client, number))) return
      }
    }),
  ).then(() => ({ receipts, unanswered, refusals }))
  return {
    reached: async count => {
      const failed = over.then(() => {
        if (receipts.length < count) throw new Error(`The burst ended after ${receipts.length} submissions.`)
      })
      const waiting = async () => {
        while (receipts.length < count) await new Promise(resolve => setTimeout(resolve, 5))
      }
      await Promise.race([waiting(), failed])
    },
    end: () => {
      isOver = true
    },
    over,
  }
}

/** Each case is there, under its number, with exactly the answers that were acknowledged. */
async function expectAllThere(clients: readonly ApiClient[], receipts: readonly Receipt[]): Promise<void> {
  const found = new Map<string, CaseView>()
  const wanted = new Set(receipts.map(({ caseId }) => caseId))
  for (const client of clients) {
    for (const caseId of (await listAll(client, '/api/my/cases')).map(({ id }) => id)) {
      if (!wanted.has(caseId)) continue
      const answer = await client.get(`/api/my/cases/${caseId}`)
      expect(answer.status, answer.text).toBe(200)
      found.set(caseId, answer.body as CaseView)
    }
  }
  for (const receipt of receipts) {
    const view = found.get(receipt.caseId)
    if (view === undefined) throw new Error(`${receipt.caseNumber} was acknowledged and is not there.`)
    expect(view.case.number).toBe(receipt.caseNumber)
    expect(view.answersDigest, receipt.caseNumber).toBe(receipt.answersDigest)
    const digest = createHash('sha256').update(canonicalJson(view.answers)).digest('hex')
    expect(digest, receipt.caseNumber).toBe(receipt.answersDigest)
  }
}

/** What the department has is what was acknowledged: 0001, 0002, 0003 … on each day. */
async function expectNumbersWithoutGap(window: ApiClient, receipts: readonly Receipt[]): Promise<void> {
  const present = await listNumbers(window)
  const known = new Set(receipts.map(receipt => receipt.caseNumber))
  expect(present.toSorted()).toEqual([...known].toSorted())
  const byDay = Map.groupBy(present, number => number.slice(0, -4))
  for (const numbers of byDay.values()) {
    const last = numbers.map(number => Number(number.slice(-4))).toSorted((a, b) => a - b)
    expect(last).toEqual(last.map((_, index) => index + 1))
  }
}

async function listNumbers(officer: ApiClient): Promise<string[]> {
  return (await listAll(officer, '/api/cases')).map(({ number }) => number)
}

async function listAll(client: ApiClient, path: string): Promise<CasePage['entries']> {
  const entries: CasePage['entries'][number][] = []
  let cursor: string | undefined
  do {
    const query = cursor === undefined ? '' : `?cursor=${encodeURIComponent(cursor)}`
    const answer = await client.get(`${path}${query}`)
    expect(answer.status, answer.text).toBe(200)
    const page = answer.body as CasePage
    entries.push(...page.entries)
    cursor = page.nextCursor
  } while (cursor !== undefined)
  return entries
}

function verify(server: RunningServer) {
  return spawnSync(process.execPath, [program, 'verify-audit'], {
    env: server.environment,
    encoding: 'utf8',
  })
}
