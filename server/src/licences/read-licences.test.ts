import type { LicenceReadList, LicenceVerification, LicenceView, Problem } from '@yibiao/schemas'
import { beforeAll, expect, test } from 'vitest'
import { localSeals } from '../seals/seal-port.ts'
import type { AppClient } from '../testing/app-client.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { caseOf, openLicensing, type Licensing } from './testing/open-licensing.ts'

describeOnBothDatabases('a licence that was issued', database => {
  let licensing: Licensing
  let itemId: string

  beforeAll(async () => {
    licensing = await openLicensing(database())
    itemId = await licensing.publish('small-permit')
  })

  async function issued(): Promise<LicenceView> {
    const view = await caseOf(licensing, await licensing.grant(itemId))
    const [licence] = view.licences ?? []
    if (licence === undefined) throw new Error('The case shows no licence.')
    return licence
  }

  /** Strangers are asked to wait when they ask too often. */
  async function verify(code: string, by: AppClient = licensing.anyone) {
    licensing.office.context.clock.advance(60_000)
    return by.get(`/api/licences/${code}/verification`)
  }

  test('the officer reads number, identifier and status in the case', async () => {
    expect(await issued()).toMatchObject({
      name: '小店许可证',
      number: expect.stringMatching(/^盘小许〔2026〕\d+号$/),
      identifier: expect.stringContaining('11100000000013338W032.11530103015100047P.2026'),
      status: 'valid',
      validThrough: '2027-07-05',
    })
  })

  test('anyone who has the identifier learns that it is in force, and of the holder no more than a paper shows', async () => {
    const { identifier = '', number } = await issued()
    const answer = await verify(identifier)
    expect(answer.status, answer.text).toBe(200)
    expect(answer.body).toEqual({
      name: '小店许可证',
      number,
      identifier,
      issuer: '盘龙区城市管理局',
      holder: '云南****有限公司',
      status: 'valid',
      validFrom: '2026-07-06',
      validThrough: '2027-07-05',
    } satisfies LicenceVerification)
    expect(answer.text).not.toContain('91330100799655058B')
  })

  test('an identifier that was never given and one that is mistyped are told apart', async () => {
    const { identifier = '' } = await issued()
    const unknown = await verify('1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U')
    expect([unknown.status, (unknown.body as Problem).code]).toEqual([404, 'licence.unknown'])
    const wrong = identifier.endsWith('A') ? `${identifier.slice(0, -1)}B` : `${identifier.slice(0, -1)}A`
    const mistyped = await verify(wrong)
    expect([mistyped.status, (mistyped.body as Problem).code]).toEqual([422, 'licence.identifierWrong'])
    expect((unknown.body as Problem).title).not.toBe((mistyped.body as Problem).title)
    const noCode = await verify('hello')
    expect((noCode.body as Problem).code).toBe('licence.identifierWrong')
  })

  test('who tries one code after the other is asked to wait', async () => {
    const statuses: number[] = []
    for (let turn = 0; turn < 17; turn += 1)
      statuses.push((await licensing.anyone.get(`/api/licences/${turn}/verification`)).status)
    expect(statuses.at(-1)).toBe(429)
  })

  test('expired is told from its last day on', async () => {
    const { identifier = '' } = await issued()
    const { clock } = licensing.office.context
    clock.set('2027-07-05T15:00:00Z')
    expect((await verify(identifier)).body).toMatchObject({ status: 'valid' })
    clock.set('2027-07-05T16:00:30Z')
    expect((await verify(identifier)).body).toMatchObject({ status: 'expired' })
    clock.set('2026-07-06T02:00:00Z')
  })

  test.each(['cancelled', 'revoked'] as const)(
    'one whose grant was ended is %s, on the page, in the case and for its holder',
    async how => {
      const { identifier = '', id, caseId = '' } = await issued()
      const { decider } = licensing.office
      const { case: now } = await caseOf(licensing, caseId)
      const done = await decider.post(
        `/api/cases/${caseId}/commands`,
        {
          command: {
            type: 'endGrant',
            how,
            ground: how === 'revoked' ? 'unlawful' : 'requested',
            reason: '停业',
            legalBasis: '《中华人民共和国行政许可法》第七十条',
            ...(how === 'revoked' ? { remedies: '可以在六十日内申请行政复议。' } : {}),
          },
        },
        { 'If-Match': `"${now.version}"` },
      )
      expect(done.status, done.text).toBe(200)
      // At once: what is ended does not stand until a job has run.
      expect((await verify(identifier)).body).toMatchObject({ status: how, endedAt: expect.any(String) })
      expect((await verify(identifier)).text).not.toContain('停业')
      const [inCase] = (await caseOf(licensing, caseId)).licences ?? []
      expect(inCase).toMatchObject({ status: how, endReason: '停业' })
      const held = (await licensing.held()).find(({ licence }) => licence.id === id)
      expect(held?.licence.status).toBe(how)
    },
  )

  test('the holder has it with its face, and is told when thirty days are left', async () => {
    const { id } = await issued()
    const { clock } = licensing.office.context
    const heldNow = async () => (await licensing.held()).find(({ licence }) => licence.id === id)
    expect(await heldNow()).toMatchObject({ face: { 单价: '12.5', 数量: '4' } })
    expect(await heldNow()).not.toHaveProperty('daysLeft')
    clock.set('2027-06-05T02:00:00Z')
    expect(await heldNow()).toMatchObject({ daysLeft: 30 })
    clock.set('2027-07-05T02:00:00Z')
    expect(await heldNow()).toMatchObject({ daysLeft: 0 })
    clock.set('2026-07-06T02:00:00Z')
    expect((await licensing.held(licensing.otherHolder)).map(({ licence }) => licence.id)).not.toContain(id)
  })

  test('the holder sees who used it, when and for what; somebody else learns not even that it is there', async () => {
    const { id, identifier = '' } = await issued()
    await verify(identifier)
    await licensing.office.runJobs()
    expect((await licensing.officer.get(`/api/licences/${id}/document`)).status).toBe(200)
    const reads = await licensing.holder.get(`/api/my/licences/${id}/reads`)
    expect((reads.body as LicenceReadList).reads).toMatchObject([
      { by: 'officer', departmentName: '盘龙区城市管理局', purpose: 'download', itemName: '小事项' },
      { by: 'anyone', purpose: 'verification' },
    ])
    expect((await licensing.otherHolder.get(`/api/my/licences/${id}/reads`)).status).toBe(404)
    expect((await licensing.otherHolder.get(`/api/my/licences/${id}/code`)).status).toBe(404)
    expect((await licensing.otherHolder.get(`/api/licences/${id}/document`)).status).toBe(404)
    expect((await licensing.anyone.get(`/api/licences/${id}/document`)).status).toBe(401)
  })

  test('待签章: without the seal service the decision stands, and the licence is sealed when it is back', async () => {
    const { context } = licensing.office
    let isDown = true
    context.seals = {
      sealOf: department =>
        isDown ? Promise.reject(new Error('No seal service.')) : localSeals.sealOf(department),
    }
    const licence = await issued()
    await licensing.office.runJobs()
    const waiting = await caseOf(licensing, licence.caseId ?? '')
    expect(waiting.decision?.outcome).toBe('granted')
    expect(waiting.licences).toMatchObject([{ status: 'valid', document: 'waiting' }])
    expect((await licensing.holder.get(`/api/licences/${licence.id}/document`)).status).toBe(404)
    const byHand = await licensing.officer.post(`/api/cases/${licence.caseId}/licences/${licence.id}/seal`)
    expect([byHand.status, (byHand.body as Problem).code]).toEqual([503, 'licence.sealUnavailable'])

    isDown = false
    context.clock.advance(10 * 60_000)
    await licensing.office.runJobs()
    context.seals = localSeals
    expect((await caseOf(licensing, licence.caseId ?? '')).licences).toMatchObject([{ document: 'sealed' }])
    const pdf = await licensing.holder.get(`/api/licences/${licence.id}/document`)
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  })
})
