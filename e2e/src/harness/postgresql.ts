import { administer, databaseUrl, openCluster } from '@yibiao/server/testing'
import { inject } from 'vitest'

/**
 * Makes a database in this run's own PostgreSQL, empty or a copy of another, and gives its address. It commits as one in production does:
 * the cluster of the tests is in a hurry and would acknowledge before it writes.
 */
export async function createDatabase(name: string, template = 'template1'): Promise<string> {
  const { url } = openCluster(inject('testRunFolder'))
  await administer(url, sql => sql.unsafe(`create database ${name} template ${template}`))
  await administer(url, sql => sql.unsafe(`alter database ${name} set synchronous_commit = on`))
  return databaseUrl(url, name)
}

export async function dropDatabase(name: string): Promise<void> {
  const { url } = openCluster(inject('testRunFolder'))
  await administer(url, sql => sql.unsafe(`drop database if exists ${name} with (force)`))
}

/**
 * kill -9 of a process that serves this database: PostgreSQL throws its shared memory away, ends every connection
 * and recovers from its log. On a server that is not this run's own, which other people may use, one connection is ended.
 */
export async function killBackend(name: string): Promise<void> {
  const { url } = openCluster(inject('testRunFolder'))
  const isOurs = (process.env['TEST_DATABASE_URL'] ?? '') === ''
  await administer(url, async sql => {
    const [backend] = await sql.unsafe<{ pid: number }[]>(
      'select pid from pg_stat_activity where datname = $1 limit 1',
      [name],
    )
    if (backend === undefined) throw new Error('Nobody is connected to the database.')
    if (isOurs) process.kill(backend.pid, 'SIGKILL')
    else await sql.unsafe('select pg_terminate_backend($1)', [backend.pid])
  }).catch((error: unknown) => {
    // This connection ends with the others.
    if (!(error instanceof Error && 'code' in error && error.code === 'CONNECTION_CLOSED')) throw error
  })
}
