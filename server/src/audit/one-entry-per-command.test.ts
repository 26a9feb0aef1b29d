import { beforeAll, expect, test } from 'vitest'
import { beginSmall, publishSmallItem, submitSmall } from '../cases/testing/small-item.ts'
import { mustAct, openOffice, type Office } from '../cases/testing/open-office.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'

type Entry = { action: string; subject: string; actor: string; request: string }

describeOnBothDatabases('the audit log of a command', database => {
  let office: Office
  let itemId = ''

  beforeAll(async () => {
    office = await openOffice(database(), '2026-07-06T02:00:00Z')
    itemId = await publishSmallItem(office)
  })

  /** What an act adds, of every department and of none. */
  async function added(act: () => Promise<unknown>): Promise<Entry[]> {
    const read = () =>
      database().sql<(Entry & { id: string })[]>`select id::text, action, subject_id as subject,
        actor_name as actor, request_id as request from audit order by id`
    const before = new Set((await read()).map(({ id }) => id))
    await act()
    const after = await read()
    return after.filter(({ id }) => !before.has(id)).map(({ id: _id, ...entry }) => entry)
  }

  test('has one entry for each, which says who did what to which case', async () => {
    let caseId = ''
    const submission = await added(async () => {
      const draft = await beginSmall(office.applicant, itemId)
      const answer = await office.applicant.post(`/api/drafts/${draft.id}/submit`, {
        revision: draft.revision,
      })
      caseId = (answer.body as { caseId: string }).caseId
    })
    expect(submission.filter(({ subject }) => subject === caseId)).toHaveLength(1)
    const commands = [
      ['王窗口', () => mustAct(office.window, caseId, 'none', { type: 'note', text: '先看材料' })],
      ['王窗口', () => mustAct(office.window, caseId, 'accept', { type: 'accept' })],
      ['张审查', () => mustAct(office.reviewer, caseId, 'review', { type: 'approve', opinion: '符合规定' })],
      [
        '赵决定',
        () =>
          mustAct(office.decider, caseId, 'decide', { type: 'decide', outcome: 'granted', content: '准予' }),
      ],
    ] as const
    for (const [actor, act] of commands) {
      // To act, an officer looks at the case first, which is an entry of its own.
      const entries = (await added(act)).filter(({ action }) => action !== 'case.view')
      expect(entries).toEqual([expect.objectContaining({ subject: caseId, actor })])
    }
  })

  test('has none for what was refused, and none more for what was repeated', async () => {
    const { caseId } = await submitSmall(office.applicant, itemId)
    const command = { command: { type: 'note', text: '一次' } }
    const path = `/api/cases/${caseId}/commands`
    const headers = { 'if-match': '"1"', 'idempotency-key': 'noted-once' }
    const refused = await added(async () => {
      const answer = await office.window.post(path, command, { 'if-match': '"99"' })
      expect(answer.status).toBe(409)
    })
    expect(refused.filter(({ subject, action }) => subject === caseId && action !== 'case.view')).toEqual([])
    const twice = await added(async () => {
      for (let send = 0; send < 2; send += 1)
        expect((await office.window.post(path, command, headers)).status).toBe(200)
    })
    expect(twice).toHaveLength(1)
  })
})
