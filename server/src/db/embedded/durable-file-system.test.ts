import fs, { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { expect, test, vi } from 'vitest'
import { DurableFileSystem } from './durable-file-system.ts'
import { startParameters } from './start-parameters.ts'

test('every commit reaches the disk before it is acknowledged', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'yibiao-durable-'))
  const database = await PGlite.create({ fs: new DurableFileSystem(folder), startParams: startParameters })
  try {
    await database.exec('create table notes (id int primary key)')
    const sync = vi.spyOn(fs, 'fsyncSync')
    for (let id = 0; id < 5; id += 1) {
      const before = sync.mock.calls.length
      await database.exec(`insert into notes values (${id})`)
      expect(sync.mock.calls.length).toBeGreaterThan(before)
    }
  } finally {
    vi.restoreAllMocks()
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
