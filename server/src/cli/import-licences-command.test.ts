import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase, type DatabaseLocation } from '../db/open-database.ts'
import { databaseKinds, prepareTestDatabase } from '../testing/databases.ts'

const program = fileURLToPath(new URL('main.ts', import.meta.url))

const licence = {
  holder: { name: '云南明亮广告有限公司', documentType: 'creditCode', documentNumber: '91330100799655058B' },
  typeName: '营业执照',
  number: '91330100799655058B',
  issuer: '某市市场监督管理局',
  face: { 名称: '云南明亮广告有限公司' },
}

describe.each(databaseKinds)('yibiao import-licences (%s)', kind => {
  let location: DatabaseLocation
  let dispose: (() => Promise<void>) | undefined
  let data = ''

  beforeAll(async () => {
    const prepared = await prepareTestDatabase(kind)
    location = prepared.location
    dispose = prepared.dispose
    data = mkdtempSync(join(tmpdir(), 'yibiao-licences-'))
    // The command looks for the embedded database where the server keeps it.
    if (location.type === 'embedded') symlinkSync(location.folder, join(data, 'database'))
  })
  afterAll(async () => {
    rmSync(data, { recursive: true, force: true })
    await dispose?.()
  })

  function run(entries: unknown): { status: number | null; said: string } {
    const file = join(data, 'licences.json')
    writeFileSync(file, JSON.stringify(entries))
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'import-licences', file], {
      env: {
        ...process.env,
        YIBIAO_DATA: data,
        ...(location.type === 'postgresql' ? { DATABASE_URL: location.url } : {}),
      },
      encoding: 'utf8',
    })
    return { status, said: stdout + stderr }
  }

  test(
    'keeps the good licences of a file, names the others by their place, and brings up to date what it knows',
    { timeout: 300_000 },
    async () => {
      const wrong = { ...licence, holder: { ...licence.holder, documentNumber: '91330100799655058X' } }
      const first = run([licence, wrong])
      expect(first).toMatchObject({
        status: 1,
        said: expect.stringContaining('1 licences imported, 1 refused.'),
      })
      expect(first.said).toMatch(/entry 2: .+/)
      const again = run([{ ...licence, issuer: '某区市场监督管理局' }])
      expect(again).toMatchObject({
        status: 0,
        said: expect.stringContaining('1 licences imported, 0 refused.'),
      })
      const database = await openDatabase(location)
      const rows = await database.sql<{ issuer: string }[]>`select issuer from licences`
      await database.close()
      expect(rows.map(({ issuer }) => issuer)).toEqual(['某区市场监督管理局'])
    },
  )
})
