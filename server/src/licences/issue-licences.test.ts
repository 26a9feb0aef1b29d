import { checkLicenceIdentifier, parseLicenceIdentifier } from '@yibiao/core/codes'
import type { Problem } from '@yibiao/schemas'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { submitSmall } from '../cases/testing/small-item.ts'
import { act, mustAct } from '../cases/testing/open-office.ts'
import { withReader, withTransaction } from '../db/with-transaction.ts'
import { openContent } from '../exchange/list-records.ts'
import { exchangeRecords } from '../exchange/tables.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { importLicences } from './import-licences.ts'
import { licenceIdentifiers, licences } from './tables.ts'
import { caseOf, openLicensing, typeCode, type Licensing } from './testing/open-licensing.ts'

const issuerCode = '11530103015100047P'

describeOnBothDatabases('issuing a licence', database => {
  let licensing: Licensing

  beforeAll(async () => {
    licensing = await openLicensing(database())
  })

  async function stored(caseId: string) {
    return withReader(database(), { departmentId: licensing.office.departmentId }, reader =>
      reader.select().from(licences).where(eq(licences.caseId, caseId)).orderBy(licences.version),
    )
  }

  test('gives an identifier of type, issuer, serial and version whose check character fits', async () => {
    const itemId = await licensing.publish('plain')
    const caseIds = [await licensing.grant(itemId), await licensing.grant(itemId)]
    const identifiers: string[] = []
    for (const caseId of caseIds) {
      const [licence] = await stored(caseId)
      expect(licence).toMatchObject({
        typeCode,
        version: 1,
        status: 'valid',
        validFrom: '2026-07-06',
        validThrough: '2027-07-05',
        issuer: '盘龙区城市管理局',
        holderName: '云南明亮广告有限公司',
      })
      identifiers.push(licence?.identifier ?? '')
    }
    expect(identifiers.map(each => checkLicenceIdentifier(each))).toEqual([undefined, undefined])
    expect(identifiers.map(parseLicenceIdentifier)).toEqual([
      { licenceTypeCode: typeCode, issuerCode, serial: '2026000001', version: '001' },
      { licenceTypeCode: typeCode, issuerCode, serial: '2026000002', version: '001' },
    ])
  })

  test('an identifier is given once: the database refuses a second licence with it', async () => {
    const { departmentId } = licensing.office
    const given = withTransaction(database(), { departmentId }, async transaction => {
      const [first] = await transaction.select().from(licenceIdentifiers)
      if (first === undefined) throw new Error('None was given.')
      await transaction
        .insert(licenceIdentifiers)
        .values({ ...first, licenceId: licensing.office.context.newId() })
    })
    await expect(given).rejects.toThrow(/licence_identifiers/)
  })

  test('without a type code it has no identifier, and stands in the library all the same', async () => {
    const itemId = await licensing.publish('bare', { licenceType: '无码许可证', typeCode: '' })
    const [licence] = await stored(await licensing.grant(itemId))
    expect(licence).toMatchObject({ identifier: '', typeCode: '', status: 'valid' })
  })

  test('长期 is a licence that never expires', async () => {
    const itemId = await licensing.publish('long', {
      licenceType: '长期许可证',
      validity: { from: 'today()', through: 'date("9999-12-31")' },
    })
    const [licence] = await stored(await licensing.grant(itemId))
    expect(licence).toMatchObject({ validFrom: '2026-07-06', validThrough: '9999-12-31' })
  })

  test('a step that issues again gives the next version of the same serial and number, and keeps the first', async () => {
    const itemId = await licensing.publish('again', { licenceType: '重发许可证' }, 'decide')
    const { caseId } = await submitSmall(licensing.office.applicant, itemId)
    await mustAct(licensing.office.window, caseId, 'accept', { type: 'accept' })
    await mustAct(licensing.office.reviewer, caseId, 'review', { type: 'approve', opinion: '符合规定' })
    await mustAct(licensing.office.decider, caseId, 'decide', {
      type: 'return',
      target: { type: 'previous' },
      reason: '照面有误',
    })
    await mustAct(licensing.office.reviewer, caseId, 'review', { type: 'approve', opinion: '已改' })
    const [first, second, ...more] = await stored(caseId)
    expect(more).toEqual([])
    expect(first).toMatchObject({ status: 'superseded', endedAt: expect.any(Date) })
    expect(second).toMatchObject({ status: 'valid', version: 2, number: first?.number })
    const [before, after] = [first, second].map(each => parseLicenceIdentifier(each?.identifier ?? ''))
    expect([before?.version, after?.version]).toEqual(['001', '002'])
    expect(after?.serial).toBe(before?.serial)
    expect(checkLicenceIdentifier(second?.identifier ?? '')).toBeUndefined()
  })

  test('变更: the application names the licence, which the new one takes the place of', async () => {
    const { office } = licensing
    const [old] = await stored(await licensing.grant(await licensing.publish('old')))
    const change = await licensing.publish('change', { replaces: 'reason' })
    const caseId = await licensing.grant(change, { count: 101, reason: ` ${widened(old?.number)} ` })
    const [renewed] = await stored(caseId)
    expect(renewed).toMatchObject({ version: 2, status: 'valid', number: old?.number })
    expect(renewed?.face).toMatchObject({ 证照编号: old?.number, 数量: '101' })
    const [ended] = await stored(old?.caseId ?? '')
    expect(ended?.status).toBe('superseded')
    await office.runJobs()
    const rows = await exchanged(caseId)
    expect(rows.map(row => [row['certificate_identifier'], row['certificate_status']])).toEqual([
      [old?.identifier, '已换发'],
      [renewed?.identifier, '有效'],
    ])
  })

  test('a change of a licence that the applicant does not hold is refused with a sentence, and nothing is decided', async () => {
    const { office } = licensing
    const [theirs] = await stored(
      await licensing.grant(await licensing.publish('theirs'), {}, office.otherApplicant),
    )
    const itemId = await licensing.publish('wrong', { replaces: 'reason' })
    const { caseId } = await submitSmall(office.applicant, itemId, { count: 101, reason: theirs?.number })
    await mustAct(office.window, caseId, 'accept', { type: 'accept' })
    await mustAct(office.reviewer, caseId, 'review', { type: 'approve', opinion: '符合规定' })
    const refused = await act(office.decider, caseId, 'decide', { type: 'decide', outcome: 'granted' })
    expect([refused.status, (refused.body as Problem).code]).toEqual([409, 'licence.replacedMissing'])
    expect(refused.text).toContain(theirs?.number)
    expect((await caseOf(licensing, caseId)).decision).toBeUndefined()
    const [untouched] = await stored(theirs?.caseId ?? '')
    expect(untouched?.status).toBe('valid')
  })

  test('a paper licence that was imported is replaced like one issued here', async () => {
    const { office } = licensing
    const paper = {
      holder: {
        name: '云南明亮广告有限公司',
        documentType: 'creditCode',
        documentNumber: '91330100799655058B',
      },
      typeName: '小店许可证',
      number: '盘小许旧第7号',
      issuer: '盘龙区城市管理局',
      face: {},
    }
    await importLicences(office.context, [paper], { key: 'test', name: 'test', requestId: 'test' })
    const itemId = await licensing.publish('paper', { replaces: 'reason' })
    const [renewed] = await stored(await licensing.grant(itemId, { count: 101, reason: '盘小许旧第7号' }))
    expect(renewed).toMatchObject({ number: '盘小许旧第7号', version: 2 })
    expect(parseLicenceIdentifier(renewed?.identifier ?? '')?.version).toBe('001')
    const shown = (await licensing.held()).filter(({ licence }) => licence.number === '盘小许旧第7号')
    expect(shown.map(({ licence }) => licence.status)).toEqual(['valid', 'superseded'])
  })

  async function exchanged(caseId: string) {
    const rows = await withReader(database(), { service: 'jobs' }, reader =>
      reader.select().from(exchangeRecords).where(eq(exchangeRecords.caseId, caseId)),
    )
    return rows.flatMap(row => openContent(licensing.office.context, row)['up_lic_data'] ?? [])
  }
})

/** As an input method for Chinese types it: digits and letters in full width. */
function widened(text = ''): string {
  return text.replaceAll(/[0-9A-Za-z]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
}
