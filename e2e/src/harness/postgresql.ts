import { administer, databaseUrl, openCluster } from '@yibiao/server/testing'
import { inject } from 'vitest'

/** Makes an empty database in this run's own PostgreSQL and gives its address. */
export async function createDatabase(name: string): Promise<string> {
  const { url } = openCluster(inject('testRunFolder'))
  await administer(url, sql => sql.unsafe(`create database ${name}`))
  return databaseUrl(url, name)
}

export async function dropDatabase(name: string): Promise<void> {
  const { url } = openCluster(inject('testRunFolder'))
  await administer(url, sql => sql.unsafe(`drop database if exists ${name} with (force)`))
}
