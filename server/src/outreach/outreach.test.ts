import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { submitSmall, publishSmallItem } from '../cases/testing/small-item.ts'
import { mustAct, openOffice, submittedCase, type Office } from '../cases/testing/open-office.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { allowDestination } from '../egress/destinations.ts'
import { createTestApp, type AppClient, type TestApp } from '../testing/app-client.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { readMail, startMailServer } from '../testing/mail-server.ts'
import {
  answerJson,
  isSignedWith,
  startReceivingServer,
  type ReceivingServer,
} from '../testing/receiving-server.ts'
import { isEmailAddress } from './email-address.ts'
import { outreachRoutes } from './routes.ts'
import { sendMail } from './send-mail.ts'

const secret = 'the-secret-of-the-gateway-of-text-messages'

describeOnBothDatabases('messages that leave the house', database => {
  let office: Office
  let app: TestApp
  let applicant: AppClient
  let mail: Awaited<ReturnType<typeof startMailServer>>
  let gateway: ReceivingServer
  let status = 200

  beforeAll(async () => {
    mail = await startMailServer()
    gateway = await startReceivingServer((_, response) => answerJson(response, status, {}))
    office = await openOffice(database(), '2026-07-06T02:00:00Z')
    const { context, departmentId } = office
    context.config = {
      ...context.config,
      publicUrl: new URL('https://yibiao.example'),
      mail: {
        server: new URL(`smtp://127.0.0.1:${mail.port}`),
        isLocal: true,
        from: { name: '一表政务服务', address: 'yibiao@gov.example' },
      },
      sms: { address: `http://127.0.0.1:${gateway.port}/send`, secret },
    }
    const way = { departmentId, network: '127.0.0.1/32', port: gateway.port, purpose: '短信网关' }
    await withTransaction(database(), { platformRole: 'system' }, transaction =>
      allowDestination(context, transaction, way, { key: 't', name: 't', requestId: 't' }),
    )
    app = createTestApp(context, outreachRoutes)
    applicant = app.as(office.actors.applicant)
  })
  beforeEach(() => {
    office.context.clock.advance(10 * 60_000)
    mail.mails.length = 0
    gateway.received.length = 0
    mail.answer('250 taken')
    status = 200
  })
  afterAll(async () => {
    await mail?.stop()
    await gateway?.stop()
  })

  test('go to nobody who did not ask for them', async () => {
    await submittedCase(office)
    await office.runJobs()
    expect([mail.mails, gateway.received]).toEqual([[], []])
  })

  test('go to an address once its owner has confirmed it, and to no other before', async () => {
    const refused = await applicant.request('PUT', '/api/reach', {
      body: { sendsEmail: true, sendsSms: false },
    })
    expect(refused.body).toMatchObject({ status: 409, code: 'reach.emailNotConfirmed' })
    await confirm(applicant, 'chen@company.example')
    const seen = await applicant.get('/api/reach')
    expect(seen.body).toMatchObject({ offersEmail: true, sendsEmail: true, sendsSms: false })
    expect(seen.text).not.toContain('chen@company.example')
    const raw = await database().sql`select encode(email, 'escape') as text from party_reach`
    expect(raw.map(row => String(row['text'])).join()).not.toContain('company.example')
    mail.mails.length = 0
    const { caseId, caseNumber } = await submittedCase(office, {
      content: '绝密内容',
      contactName: '绝密联系人',
    })
    await mustAct(office.window, caseId, 'accept', {
      type: 'refuseAcceptance',
      ground: 'other',
      reason: '绝密理由',
    })
    await office.runJobs()
    await office.runJobs()
    const letters = mail.mails.map(readMail)
    expect(letters.map(({ headers }) => headers.get('subject') ?? '').toSorted(compare)).toEqual([
      `【一表】不予受理（${caseNumber}）`,
      `【一表】申请已提交（${caseNumber}）`,
    ])
    for (const { text } of letters) {
      expect(text).toContain(`https://yibiao.example/my/cases/${caseId}`)
      expect(text.match(/https?:[^\s]*/g)).toHaveLength(1)
      expect(text).not.toMatch(/绝密|91330100799655058B|11010519491231002X|何联系/)
    }
    expect(mail.mails.map(({ to }) => to)).toEqual([['chen@company.example'], ['chen@company.example']])
    const off = await applicant.request('PUT', '/api/reach', { body: { sendsEmail: false, sendsSms: false } })
    expect(off.status, off.text).toBe(200)
    mail.mails.length = 0
    await submittedCase(office)
    await office.runJobs()
    expect(mail.mails).toEqual([])
  })

  test('confirm an address by the code that was sent there alone: five tries, half an hour, one a minute', async () => {
    const client = app.as(await office.hire(['window']))
    const ask = () => client.post('/api/reach/email', { email: 'zhou@gov.example' })
    const try_ = (code: string) => client.post('/api/reach/email/confirm', { code })
    expect((await ask()).status).toBe(200)
    expect((await ask()).body).toMatchObject({ status: 429, code: 'reach.codeTooSoon' })
    const right = codeOf()
    const wrong = right === '000000' ? '000001' : '000000'
    for (let tries = 0; tries < 5; tries += 1)
      expect((await try_(wrong)).body).toMatchObject({ code: 'reach.codeWrong' })
    expect((await try_(right)).body).toMatchObject({ code: 'reach.codeWrong' })
    office.context.clock.advance(61_000)
    await ask()
    const late = codeOf()
    office.context.clock.advance(31 * 60_000)
    expect((await try_(late)).body).toMatchObject({ code: 'reach.codeWrong' })
    await ask()
    expect((await try_(codeOf())).body).toMatchObject({ sendsEmail: true })
  })

  test('reach officers in their language, and lead to the workbench', async () => {
    const actor = await office.hire(['window'], '英文窗口')
    const client = app.as(actor)
    await confirm(client, 'officer@gov.example', 'en')
    mail.mails.length = 0
    const { caseId } = await submittedCase(office)
    await remind(caseId)
    await office.runJobs()
    const letters = mail.mails.filter(({ to }) => to[0] === 'officer@gov.example').map(readMail)
    expect(letters[0]?.headers.get('subject')).toMatch(/^\[Yibiao\] Reminder/)
    expect(letters[0]?.text).toContain(`https://yibiao.example/workbench/cases/${caseId}`)
  })

  test('are tried again quietly when the server is down, given up in the end, and hold up nothing', async () => {
    const set = await applicant.request('PUT', '/api/reach', { body: { sendsEmail: true, sendsSms: false } })
    expect(set.status, set.text).toBe(200)
    mail.answer('451 try later')
    const { caseId } = await submittedCase(office)
    await office.runJobs()
    expect(mail.mails).toEqual([])
    const inbox = await office.applicant.get(`/api/notifications?caseId=${caseId}`)
    expect(inbox.body).toMatchObject({ entries: [{ notice: 'submitted' }] })
    mail.answer('250 taken')
    office.context.clock.advance(60_000)
    await office.runJobs()
    expect(mail.mails).toHaveLength(1)
    office.context.clock.advance(60_000)
    await office.runJobs()
    expect(mail.mails).toHaveLength(1)
    mail.answer('550 no such mailbox')
    await submittedCase(office)
    for (let hour = 0; hour < 60; hour += 1) {
      await office.runJobs()
      office.context.clock.advance(3_600_000)
    }
    const [dead] = await database()
      .sql`select last_error from outbox where kind = 'letter' and dead_at is not null`
    expect(String(dead?.['last_error'])).not.toMatch(/mailbox|@/)
    await applicant.request('PUT', '/api/reach', { body: { sendsEmail: false, sendsSms: false } })
  })

  test('go as text messages to the number the identity provider told, signed, through the guarded way out', async () => {
    const person = app.as({ ...office.actors.applicant, partyId: office.actors.applicant.actingPartyId })
    const none = await applicant.request('PUT', '/api/reach', { body: { sendsEmail: false, sendsSms: true } })
    expect(none.body).toMatchObject({ code: 'reach.noMobile' })
    const on = await person.request('PUT', '/api/reach', { body: { sendsEmail: false, sendsSms: true } })
    expect(on.body).toMatchObject({ sendsSms: true, mobile: expect.stringContaining('*') })
    await tell(office.actors.applicant.actingPartyId)
    expect(gateway.received).toHaveLength(1)
    const [request] = gateway.received
    expect(request !== undefined && isSignedWith(secret, request)).toBe(true)
    const body = JSON.parse(request?.body ?? '{}') as Record<string, string>
    expect(body).toMatchObject({
      mobile: '13888880000',
      text: expect.stringMatching(/^【一表】申请已提交：/),
    })
    expect(body['text']).not.toMatch(/http|何联系|1101/)
  })

  test('cannot be made to carry a header, a second recipient or a file', async () => {
    for (const address of [
      'a@b.example\r\nbcc: x@y.example',
      'a@b.example,c@d.example',
      'a@b.example c@d.example',
      '"x y"@b.example',
      'Name <a@b.example>',
      'a@b',
      'a..b@c.example',
      '@b.example',
      `${'a'.repeat(300)}@b.example`,
    ]) {
      expect(isEmailAddress(address), address).toBe(false)
      const proposed = await applicant.post('/api/reach/email', { email: address })
      expect(proposed.status, address).toBe(422)
    }
    const { config } = office.context
    if (config.mail === null) throw new Error('There is a mail server.')
    const subject = '好\r\nBcc: x@y.example\u2028\u0000再'
    await sendMail(config.mail, { id: 'x', to: 'a@b.example', subject, text: '一\r\n.\r\nBcc: 二' })
    const [letter] = mail.mails
    expect(letter?.to).toEqual(['a@b.example'])
    const { headers, text } = readMail(letter ?? { from: '', to: [], data: '' })
    expect(headers.has('bcc')).toBe(false)
    expect(headers.get('subject')).toBe('好 Bcc: x@y.example 再')
    expect(text).toContain('Bcc: 二')
  })

  async function confirm(client: AppClient, email: string, language = 'zh-CN'): Promise<void> {
    const headers = { 'accept-language': language }
    const proposed = await client.post('/api/reach/email', { email }, headers)
    expect(proposed.status, proposed.text).toBe(200)
    const confirmed = await client.post('/api/reach/email/confirm', { code: codeOf() }, headers)
    expect(confirmed.status, confirmed.text).toBe(200)
  }

  function codeOf(): string {
    const last = mail.mails.at(-1)
    return /\d{6}/.exec(last === undefined ? '' : readMail(last).text)?.[0] ?? ''
  }

  async function remind(caseId: string): Promise<void> {
    const view = await office.supervisor.get(`/api/cases/${caseId}`)
    const { version } = (view.body as { case: { version: number } }).case
    const command = { type: 'remind', text: '请尽快' }
    const answer = await office.supervisor.post(
      `/api/cases/${caseId}/commands`,
      { command },
      { 'if-match': `"${version}"` },
    )
    expect(answer.status, answer.text).toBe(200)
  }

  /** A case of the person, not of the organisation. */
  async function tell(partyId: string): Promise<void> {
    const person = office.app.as({ ...office.actors.applicant, partyId })
    await submitSmall(person, await publishSmallItem(office))
    await office.runJobs()
  }
})

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
