import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { administer, databaseUrl, openCluster, stopCluster } from '@yibiao/server/testing'
import type { Database } from '../../server/src/db/database.ts'
import { migrate } from '../../server/src/db/migrate.ts'
import { openDatabase } from '../../server/src/db/open-database.ts'
import { withReader } from '../../server/src/db/with-transaction.ts'
import { countPages } from '../../server/src/testing/explain.ts'
import { seedManyCases } from '../../server/src/testing/many-cases.ts'
import { measuredLists, readByKey, type MeasuredList } from '../../server/src/worklist/measured-lists.ts'
import { toFigure, type Figure } from './measure.ts'

const sizes = [10_000, 100_000, 1_000_000]
const rounds = 200
const departmentId = '01990000-0000-7000-a000-000000000001'
const officer = {
  type: 'officer',
  departmentId,
  loginId: 'officer1',
  sessionId: departmentId,
  name: '经办人',
  roles: ['role1', 'role2'],
  actingPartyId: null,
} as const

/** BENCH_CASES: the largest department, e.g. 100000 for a quick look. */
const largest = Number(process.env['BENCH_CASES'] ?? sizes.at(-1))

/**
 * Every list of officers beside a read by primary key, in transactions of the same kind: p95 in a department of the
 * largest size, and the pages each touches at every size. They are flat when a list reads what it shows and no more.
 */
export async function benchManyCases(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'yibiao-bench-'))
  try {
    const { url } = openCluster(folder)
    await administer(url, connection => connection.unsafe('create database bench'))
    const database = await openDatabase({ type: 'postgresql', url: databaseUrl(url, 'bench') })
    try {
      await migrate(database)
      return await measureAll(database)
    } finally {
      await database.close()
    }
  } finally {
    await stopCluster(folder)
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureAll(database: Database): Promise<Figure[]> {
  const lists = measuredLists(officer)
  const pages = new Map<string, number[]>(lists.map(({ name }) => [name, []]))
  let present = 0
  for (const size of sizes.filter(each => each <= largest)) {
    await seedManyCases(database, departmentId, size, present)
    present = size
    for (const { name, statement } of lists)
      pages.get(name)?.push(await countPages(database, departmentId, statement))
  }
  const floor = await p95(database, readByKey(officer))
  const figures: Figure[] = []
  for (const { name, statement } of lists) {
    const ours = await p95(database, statement)
    const touched = pages.get(name) ?? []
    figures.push(
      toFigure({
        name: `${name}, among ${present} cases ÷ a read by primary key, p95`,
        unit: 'µs',
        floor,
        ours,
        reach: 10,
        note: `pages touched at ${sizes.slice(0, touched.length).join(', ')} cases: ${touched.join(', ')}`,
      }),
    )
  }
  return figures
}

async function p95(database: Database, statement: MeasuredList['statement']): Promise<number> {
  const read = (): Promise<unknown> =>
    withReader(database, { departmentId }, reader => reader.execute(statement))
  for (let round = 0; round < 20; round += 1) await read()
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now()
    await read()
    times.push((performance.now() - begun) * 1_000)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(rounds * 0.95)] ?? Number.NaN
}
