import type { RegistryImported, RegistryPage, RegistrySummary } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { openOffice } from '../cases/testing/open-office.ts'
import { createTestApp } from '../testing/app-client.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { registryRoutes } from './routes.ts'

const register = {
  key: 'shops',
  name: '沿街商铺',
  keyColumn: '统一社会信用代码',
  columns: [
    { name: '统一社会信用代码', valueType: 'text' },
    { name: '门牌', valueType: 'text' },
    { name: '面积', valueType: 'number' },
  ],
}

describeOnBothDatabases('a register of a department', database => {
  test('gets its rows from the uploaded file alone, and keeps the good ones', async () => {
    const office = await openOffice(database())
    const app = createTestApp(office.context, registryRoutes)
    const designer = app.as(await office.hire(['designer'], '设计人'))
    const made = await designer.post('/api/design/registries', register)
    expect(made.status, made.text).toBe(201)
    const { id } = made.body as RegistrySummary
    const upload = async (lines: string[]): Promise<RegistryImported> => {
      const answer = await designer.request('POST', `/api/design/registries/${id}/import`, {
        raw: new TextEncoder().encode([register.columns.map(({ name }) => name).join(), ...lines].join('\n')),
        headers: { 'content-type': 'text/csv' },
      })
      expect(answer.status, answer.text).toBe(200)
      return answer.body as RegistryImported
    }
    const first = await upload(['91330100799655058B,穿金路 1 号,12.5', '91350100M000100Y43,穿金路 2 号,很大'])
    expect(first).toMatchObject({ added: 1, rejected: [{ row: 3 }] })
    const page = (await designer.get('/api/design/registries')).body as RegistryPage
    expect(page.entries).toEqual([expect.objectContaining({ id, key: 'shops', rows: 1 })])
    const rows = await database().sql`select values from registry_rows where registry_id = ${id}`
    expect(rows.map(row => row['values'])).toEqual([
      { 统一社会信用代码: '91330100799655058B', 门牌: '穿金路 1 号', 面积: '12.5' },
    ])
    const stranger = createTestApp(office.context, registryRoutes).as({
      ...(await office.hire(['designer'], '外人')),
      departmentId: office.context.newId(),
    })
    expect((await stranger.get('/api/design/registries')).body).toEqual({ entries: [] })
  })
})
