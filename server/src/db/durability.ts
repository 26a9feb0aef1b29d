import type { Database } from './database.ts'

type Setting = 'fsync' | 'full_page_writes' | 'synchronous_commit'

/** Settings of the connected database with which it acknowledges what a crash can still take back. */
export async function findWeakSettings(database: Database): Promise<Setting[]> {
  return database.sql<{ name: Setting }[]>`
    select name from pg_settings
    where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'
    order by name`.then(rows => rows.map(({ name }) => name))
}

/**
 * An acknowledged submission must survive: production does not start on a database that is set to forget.
 * @returns the weak settings of a demonstration, which may go on with a warning
 * @throws Error with a sentence for the operator
 */
export async function requireDurability(database: Database, mode: 'demo' | 'production'): Promise<Setting[]> {
  const weak = await findWeakSettings(database)
  if (weak.length > 0 && mode === 'production') {
    throw new Error(
      `The database has ${weak.map(name => `${name}=off`).join(', ')}: it would lose what it acknowledged. ` +
        'Set it to on in postgresql.conf, for the database and for the role.',
    )
  }
  return weak
}
