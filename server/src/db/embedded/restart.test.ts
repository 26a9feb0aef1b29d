import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { openDatabase } from '../open-database.ts'

const holder = new URL('hold-database.ts', import.meta.url).pathname
/** Across the second or two that a start takes. */
const blows = [100, 250, 400, 550, 700, 900, 1_200, 1_600, 2_000]

describe('the embedded database', { timeout: 300_000 }, () => {
  const folders: string[] = []
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
  })
  const newFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'yibiao-restart-'))
    folders.push(folder)
    return folder
  }

  test('opens again, with all it acknowledged, however early and often its server is killed', async () => {
    const folder = newFolder()
    const acknowledged: string[] = []
    // The first one makes the database, the last one lives; between them the blow falls at every stage of a start.
    const first = hold(folder, 'first')
    expect(await first.wroteOrDied).toBe(true)
    first.kill()
    acknowledged.push('first')
    for (const after of blows) {
      const server = hold(folder, `after ${after} ms`)
      await new Promise(resolve => setTimeout(resolve, after))
      server.kill()
      if (await server.wroteOrDied) acknowledged.push(`after ${after} ms`)
    }
    const database = await openDatabase({ type: 'embedded', folder, keepsBallast: false })
    const rows = await database.sql<{ name: string }[]>`select name from held`
    await database.close()
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(acknowledged))
  })

  test('waits for the process of a killed server to let the folder go, and is not refused', async () => {
    const folder = newFolder()
    const server = hold(folder, 'first')
    expect(await server.wroteOrDied).toBe(true)
    // Its database is at work for two seconds more, and cannot hear that it is gone.
    server.kill()
    const database = await openDatabase({ type: 'embedded', folder, keepsBallast: false })
    expect(await database.sql`select name from held`).toHaveLength(1)
    await database.close()
  })

  test('does not take a killed server for a living one because nobody asked how it ended', async () => {
    const folder = newFolder()
    // The shell becomes a program that never waits for its children, as the first process of a container may be.
    // Its database is at work for longer than a server is waited for that may be ending.
    const script = `"$0" "${holder}" "${folder}" first 6 & echo "pid $!"; exec sleep 120`
    const careless = spawn('sh', ['-c', script, process.execPath], { stdio: ['ignore', 'pipe', 'inherit'] })
    let printed = ''
    careless.stdout.on('data', (text: Buffer) => (printed += text.toString()))
    await expect.poll(() => printed).toContain('wrote first')
    process.kill(Number(/pid (\d+)/.exec(printed)?.[1]), 'SIGKILL')
    const database = await openDatabase({ type: 'embedded', folder, keepsBallast: false })
    expect(await database.sql`select name from held`).toHaveLength(1)
    await database.close()
    careless.kill()
  })

  test('refuses a folder that a living server has, and says which process it is', async () => {
    const folder = newFolder()
    const owner = await openDatabase({ type: 'embedded', folder, keepsBallast: false })
    const second = openDatabase({ type: 'embedded', folder, keepsBallast: false })
    await expect(second).rejects.toThrow(/is in use by process \d+/)
    expect(await owner.sql`select 1 as one`).toEqual([{ one: 1 }])
    await owner.close()
  })

  test('waits for a server that is just ending', async () => {
    const folder = newFolder()
    const ending = await openDatabase({ type: 'embedded', folder, keepsBallast: false })
    await ending.sql`create table held (name text)`
    const next = openDatabase({ type: 'embedded', folder, keepsBallast: false })
    await new Promise(resolve => setTimeout(resolve, 500))
    await ending.close()
    const database = await next
    expect(await database.sql`select name from held`).toHaveLength(0)
    await database.close()
  })

  test('is not kept out by what a process left behind that died while it took the folder over', async () => {
    const folder = newFolder()
    const gone = { pid: 2 ** 22 - 1, startedAt: '1', parent: { pid: 2 ** 22 - 2, startedAt: '1' } }
    writeFileSync(join(folder, 'owner.lock'), JSON.stringify(gone))
    mkdirSync(join(folder, 'owner.lock.breaking'))
    const longAgo = new Date(Date.now() - 60_000)
    utimesSync(join(folder, 'owner.lock.breaking'), longAgo, longAgo)
    const database = await openDatabase({ type: 'embedded', folder, keepsBallast: false })
    expect(await database.sql`select 1 as one`).toEqual([{ one: 1 }])
    await database.close()
  })

  test('greets new connections late rather than not at all while it is busy', async () => {
    const database = await openDatabase({ type: 'embedded', folder: newFolder(), keepsBallast: false })
    // Each statement takes a connection of its own; the session is busy for longer than a greeting may take elsewhere.
    const sleeping = database.sql`select pg_sleep(3)`.execute()
    await new Promise(resolve => setTimeout(resolve, 100))
    const others = await Promise.all([1, 2, 3].map(number => database.sql`select ${number}::int as number`))
    await sleeping
    expect(others.map(([row]) => row?.['number'])).toEqual([1, 2, 3])
    await database.close()
  })
})

/** A server in a process of its own, which can be killed without notice. */
function hold(folder: string, name: string): { kill: () => void; wroteOrDied: Promise<boolean> } {
  const server = spawn(process.execPath, [holder, folder, name], { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  const wroteOrDied = new Promise<boolean>(resolve => {
    server.stdout.on('data', (text: Buffer) => {
      printed += text.toString()
      if (printed.includes(`wrote ${name}`)) resolve(true)
    })
    server.once('close', () => resolve(printed.includes(`wrote ${name}`)))
  })
  return { kill: () => server.kill('SIGKILL'), wroteOrDied }
}
