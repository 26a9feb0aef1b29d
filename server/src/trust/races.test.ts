import type { CasePage } from '@yibiao/schemas'
import { beforeAll, expect, test } from 'vitest'
import { openOffice, viewOf, type Office } from '../cases/testing/open-office.ts'
import type { AppClient, TestResponse } from '../testing/app-client.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { beginSmall, publishSmallItem, submitSmall } from '../cases/testing/small-item.ts'
import { handleSmall } from './handle-small-item.ts'

/** Few in the tests; `pnpm prove` runs many. */
const races = Number(process.env['PROVE_RACES'] ?? 3)

describeOnBothDatabases('of many who act at once', database => {
  let office: Office
  let itemId: string
  let deciders: AppClient[]

  beforeAll(async () => {
    office = await openOffice(database(), '2026-07-06T02:00:00Z')
    itemId = await publishSmallItem(office)
    const hired = [1, 2, 3, 4].map(number => office.hire(['decider'], `决定人${number}`))
    deciders = (await Promise.all(hired)).map(actor => office.app.as(actor))
  })

  test(
    `exactly one of four decides each of ${races} cases, the others are told what happened`,
    { timeout: 60_000 + races * 5_000 },
    async () => {
      for (let race = 0; race < races; race += 1) {
        office.context.clock.advance(10_000)
        const { caseId } = await submitSmall(office.applicant, itemId)
        await handleSmall(office, caseId)
        const view = await viewOf(office.supervisor, caseId)
        const taskId = view.tasks.find(({ stepKey }) => stepKey === 'decide')?.id
        const answers = await Promise.all(
          deciders.map((decider, index) => {
            const outcome =
              index % 2 === 0
                ? { outcome: 'granted' }
                : { outcome: 'denied', reason: '理由', legalBasis: '依据', remedies: '救济' }
            const command = { type: 'decide', taskId, ...outcome }
            return decider.post(
              `/api/cases/${caseId}/commands`,
              { command },
              { 'if-match': `"${view.case.version}"` },
            )
          }),
        )
        const told = answers.map(({ text }) => text).join('\n')
        expect(statusesOf(answers), told).toEqual([200, 409, 409, 409])
        const after = await viewOf(office.supervisor, caseId)
        expect(after.timeline.filter(({ type }) => type === 'decided')).toHaveLength(1)
        const winner = answers.find(({ status }) => status === 200)
        expect(winner?.body).toMatchObject({ status: after.case.status, version: after.case.version })
        for (const { status, body } of answers) {
          if (status === 409) expect(body).toMatchObject({ params: { current: after.case.version } })
        }
      }
    },
  )

  test('with one Idempotency-Key, all get the one answer, and there is one case', async () => {
    for (let race = 0; race < races; race += 1) {
      office.context.clock.advance(10_000)
      const draft = await beginSmall(office.applicant, itemId)
      const before = await numbersOf(office.applicant)
      const send = () =>
        office.applicant.post(
          `/api/drafts/${draft.id}/submit`,
          { revision: draft.revision },
          { 'idempotency-key': `same-key-${race}` },
        )
      const answers = await Promise.all(Array.from({ length: 6 }, send))
      for (const answer of answers.filter(({ status }) => status !== 201)) {
        expect(answer).toMatchObject({ status: 409, body: { code: 'idempotency.running' } })
        expect(answer.headers.get('retry-after')).toBe('1')
      }
      const texts = new Set(answers.filter(({ status }) => status === 201).map(({ text }) => text))
      expect(texts.size).toBe(1)
      const later = await send()
      expect(later.status).toBe(201)
      expect(texts).toContain(later.text)
      expect(await numbersOf(office.applicant)).toHaveLength(before.length + 1)
    }
  })

  test('a key belongs to its payload and its owner, and none is an error', async () => {
    office.context.clock.advance(60_000)
    const draft = await beginSmall(office.applicant, itemId)
    const path = `/api/drafts/${draft.id}/submit`
    const key = { 'idempotency-key': 'one-key-for-all' }
    const without = await office.applicant.request('POST', path, { body: { revision: draft.revision } })
    expect(without).toMatchObject({ status: 400, body: { code: 'idempotency.keyMissing' } })
    const first = await office.applicant.post(path, { revision: draft.revision }, key)
    expect(first.status, first.text).toBe(201)
    const other = await office.applicant.post(path, { revision: draft.revision + 1 }, key)
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency.otherPayload' } })
    const stranger = await office.otherApplicant.post(path, { revision: draft.revision }, key)
    expect(stranger.status).toBe(404)
  })
})

function statusesOf(answers: readonly TestResponse[]): number[] {
  return answers.map(({ status }) => status).toSorted((a, b) => a - b)
}

async function numbersOf(applicant: AppClient): Promise<string[]> {
  const numbers: string[] = []
  let cursor: string | undefined
  do {
    const query = cursor === undefined ? '' : `?cursor=${encodeURIComponent(cursor)}`
    const page = (await applicant.get(`/api/my/cases${query}`)).body as CasePage
    numbers.push(...page.entries.map(({ number }) => number))
    cursor = page.nextCursor
  } while (cursor !== undefined)
  return numbers
}
