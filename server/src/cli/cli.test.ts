import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databaseKinds, prepareTestDatabase } from '../testing/databases.ts'

const program = new URL('main.ts', import.meta.url).pathname
const code = '11530103015100047P'

/** As an operator sets up a department in a new installation: by the command line alone. */
describe.each(databaseKinds)('the command line (%s)', { timeout: 120_000 }, kind => {
  const data = mkdtempSync(join(tmpdir(), 'yibiao-cli-'))
  let environment: NodeJS.ProcessEnv
  let dispose: () => Promise<void>

  beforeAll(async () => {
    const prepared = await prepareTestDatabase(kind)
    dispose = prepared.dispose
    const { location } = prepared
    if (location.type === 'embedded') cpSync(location.folder, join(data, 'database'), { recursive: true })
    const url = location.type === 'postgresql' ? { DATABASE_URL: location.url } : {}
    environment = { ...process.env, YIBIAO_DATA: data, ...url }
  })
  afterAll(async () => {
    await dispose()
    rmSync(data, { recursive: true, force: true })
  })

  test('makes a department', () => {
    const made = run('department', 'create', '--name', '城市管理局', ...department)
    expect(made).toMatchObject({ status: 0, stderr: '' })
  })

  // Opening the embedded database takes seconds each time, and nothing that follows depends on it.
  if (kind === 'embedded') return

  test('makes no department twice, takes people in and out, and lists them', () => {
    expect(run('department', 'create', '--name', '又一个', ...department)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('exists already'),
    })
    expect(run('department', 'list').stdout).toContain(`${code}  4  530103`)
    const gao = ['--account', 'gao', '--name', '高管理', '--roles', 'administrator,designer']
    expect(run('user', 'add', ...gao, '--department', code)).toMatchObject({ status: 0, stderr: '' })
    expect(run('user', 'list', '--department', code).stdout).toContain(
      'gao  高管理    administrator,designer',
    )
    expect(run('user', 'remove', '--account', 'gao', '--department', code)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('only administrator'),
    })
    expect(run('user', 'add', '--account', 'root', '--name', '根', '--platform', 'system').status).toBe(0)
    expect(run('user', 'list').stdout).toContain('root  system  根')
    expect(run('user', 'add', '--account', 'gao').status).toBe(2)
  })

  test('opens an exact network and port to a department, and closes it', () => {
    const way = ['--department', code, '--network', '10.1.2.3/32', '--port', '8080', '--purpose', '省库']
    expect(run('egress', 'allow', ...way)).toMatchObject({ status: 0, stderr: '' })
    const listed = run('egress', 'list').stdout
    expect(listed).toContain(`${code}  10.1.2.3/32  8080  省库`)
    const [id = ''] = listed.split('  ')
    expect(run('egress', 'withdraw', '--id', id).status).toBe(0)
    expect(run('egress', 'list').stdout).toBe('')
    expect(run('egress', 'allow', ...way.with(3, '10.0.0.0/8'))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('10.0.0.0/8'),
    })
    expect(run('egress', 'allow', '--network', '10.1.2.3/32').status).toBe(2)
    expect(run('verify')).toMatchObject({ status: 0, stdout: expect.stringContaining('Sound') })
  })

  test('brings in a year of days off, and refuses what is wrong line by line', () => {
    const file = join(data, 'year.csv')
    writeFileSync(file, '日期,安排\n2028-01-01/2028-01-03,休\n2028-01-08,班\n')
    expect(run('calendar', 'import', '--year', '2028', file)).toMatchObject({ status: 0, stderr: '' })
    expect(run('calendar', 'list').stdout).toMatch(/^2028 {2}\d{4}/m)
    writeFileSync(file, '日期,安排\n2029-01-01,休\n2029-01-02,玩\n')
    expect(run('calendar', 'import', '--year', '2029', file)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('line 3'),
    })
    writeFileSync(file, '日期,安排\n2031-01-01,休\n')
    expect(run('calendar', 'import', '--year', '2029', file).status).toBe(1)
  })

  function run(...parameters: string[]): { status: number | null; stdout: string; stderr: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...parameters], {
      env: environment,
      encoding: 'utf8',
    })
    return { status, stdout, stderr }
  }
})

const department = ['--credit-code', code, '--level', '4', '--region', '530103']
