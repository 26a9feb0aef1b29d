import type { DraftView, Receipt } from '@yibiao/schemas'
import { beforeAll, expect, test } from 'vitest'
import { fill, openOffice, readyDraft, submit, viewOf, type Office } from '../cases/testing/open-office.ts'
import { republishItem, withFields } from '../cases/testing/republish-item.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'

/** What the applicant typed, and what two sources said, in fields that are sensitive. */
const typed = '13912340987'
const fromAccount = '13888880000'
const fromLicence = '盘龙区穿金路 100 号'

describeOnBothDatabases('sensitive answers at rest', database => {
  let office: Office
  let draft: DraftView

  beforeAll(async () => {
    office = await openOffice(database())
    const sensitive = ['contactMobile', 'domicile']
    await republishItem(office, definition =>
      withFields(definition, field =>
        sensitive.includes(field.key) ? { ...field, classification: 'sensitive' } : field,
      ),
    )
    draft = await readyDraft(office, office.applicant, { contactMobile: typed })
    const contest = { path: '/domicile', reason: '已经搬迁' }
    const contested = await office.applicant.post(`/api/drafts/${draft.id}/contest`, contest)
    expect(contested.status, contested.text).toBe(200)
  })

  test('stand in clear in no table while they are filled, and read as they were', async () => {
    await expectNothingInClear()
    const read = (await office.applicant.get(`/api/drafts/${draft.id}`)).body as DraftView
    expect(read.answers).toMatchObject({ contactMobile: typed, domicile: fromLicence })
    expect(read.provenance['/contactMobile']).toMatchObject({ trust: 'changed', sourceValue: fromAccount })
    expect(read.provenance['/domicile']).toMatchObject({ trust: 'contested', sourceValue: fromLicence })
  })

  test('nor when they are submitted', async () => {
    const read = (await office.applicant.get(`/api/drafts/${draft.id}`)).body as DraftView
    const saved = await fill(office.applicant, read, { domicile: '盘龙区白塔路 7 号' })
    expect(saved.body).toMatchObject({ ignored: [], conflicts: [] })
    const submitted = await submit(office.applicant, { id: draft.id, revision: read.revision + 1 })
    expect(submitted.status, submitted.text).toBe(201)
    await expectNothingInClear('盘龙区白塔路 7 号')
    const view = await viewOf(office.window, (submitted.body as Receipt).caseId)
    expect(view.answers).toMatchObject({ contactMobile: typed, domicile: '盘龙区白塔路 7 号' })
    expect(view.provenance['/domicile']).toMatchObject({ trust: 'contested', sourceValue: fromLicence })
  })

  /** Reads every row of every table as its owner does. The licences are the issuer's own records. */
  async function expectNothingInClear(...more: string[]): Promise<void> {
    const { sql } = database()
    const tables = await sql<{ name: string }[]>`
      select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'licences'`
    const found: string[] = []
    let everything = ''
    for (const { name } of tables) {
      const read = await sql<{ row: string }[]>`select t::text as row from ${sql(name)} t`
      const secrets = [typed, fromAccount, fromLicence, ...more].flatMap(secret => [
        secret,
        Buffer.from(secret).toString('hex'),
      ])
      for (const { row } of read) everything += row
      for (const { row } of read)
        if (secrets.some(secret => row.includes(secret))) found.push(`${name}: ${row}`)
    }
    expect(everything).toContain('门头招牌')
    expect(found).toEqual([])
  }
})
