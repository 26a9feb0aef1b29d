import { randomUUID } from 'node:crypto'
import { getTableName, is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { expect, test } from 'vitest'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { migrate } from './migrate.ts'
import * as schema from './schema.ts'
import { spaces, type Space } from './spaces.ts'

const leader: Readonly<Partial<Record<Space, string>>> = {
  department: 'department_id',
  published: 'department_id',
  party: 'party_id',
  licences: 'holder_digest',
}

describeOnBothDatabases('the catalogue', database => {
  const rows = async (query: string): Promise<Record<string, string | boolean>[]> => [
    ...(await database().sql.unsafe<Record<string, string | boolean>[]>(query)),
  ]

  test('knows the space of every table, and no table that is gone', async () => {
    const tables = await rows(`select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`)
    expect(tables.map(table => table['name'])).toEqual(Object.keys(spaces).toSorted())
    const declared = Object.values(schema)
      .filter(entry => is(entry, PgTable))
      .map(getTableName)
    expect(declared.toSorted()).toEqual(Object.keys(spaces).toSorted())
  })

  test('has forced row security with a policy for reading and one for writing on every table', async () => {
    const unprotected = await rows(`select relname from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
        and not (relrowsecurity and relforcerowsecurity)`)
    expect(unprotected).toEqual([])
    const policies = await rows(`select c.relname as table, p.polname as name, p.polcmd as command,
        p.polqual is not null as "using", p.polwithcheck is not null as "check",
        array(select rolname::text from pg_roles where oid = any(p.polroles)) as roles
      from pg_policy p join pg_class c on c.oid = p.polrelid where c.relnamespace = 'public'::regnamespace`)
    for (const policy of policies) {
      expect(policy['roles'], `${policy['table']}.${policy['name']}`).toBe('{yibiao_app}')
      if ('*rwd'.includes(String(policy['command']))) expect(policy['using']).toBe(true)
      if ('*aw'.includes(String(policy['command']))) expect(policy['check']).toBe(true)
    }
    for (const table of Object.keys(spaces)) {
      const commands = policies
        .filter(policy => policy['table'] === table)
        .map(policy => String(policy['command']))
      expect(
        commands.some(command => '*r'.includes(command)),
        `${table} can be read`,
      ).toBe(true)
      expect(
        commands.some(command => '*a'.includes(command)),
        `${table} can be written`,
      ).toBe(true)
    }
  })

  test('shows nothing of a table that belongs to somebody to a transaction without scope', async () => {
    for (const [table, { space }] of Object.entries(spaces)) {
      if (space === 'platform' || space === 'published') continue
      const policies = await rows(`select pg_get_expr(polqual, polrelid) as condition from pg_policy
        where polrelid = 'public.${table}'::regclass and polcmd in ('*', 'r')`)
      for (const { condition } of policies) expect(condition, table).toMatch(/current_setting/)
    }
  })

  test('lets nobody write a row of another department or party', async () => {
    const [own, other] = [randomUUID(), randomUUID()]
    // Row security is asked before anything else that is wrong with a row.
    const write = (table: string, owner: string, value: string): Promise<string> =>
      database()
        .sql.begin(async sql => {
          await sql`select set_config('role', 'yibiao_app', true), set_config(${`app.${owner}`}, ${own}, true)`
          await sql.unsafe(`insert into ${table} (${owner}) values ('${value}')`)
          throw new Error('written')
        })
        .catch((error: unknown) =>
          error instanceof Error && 'code' in error ? String(error.code) : 'written',
        )
    const refused = '42501'
    const answers: Record<string, unknown> = {}
    const expected: Record<string, unknown> = {}
    for (const [table, { space }] of Object.entries(spaces)) {
      const owner = leader[space]
      if (owner !== 'department_id' && owner !== 'party_id') continue
      answers[table] = {
        own: (await write(table, owner, own)) !== refused,
        other: (await write(table, owner, other)) !== refused,
      }
      expected[table] = { own: true, other: false }
    }
    expect(Object.keys(answers).length).toBeGreaterThan(40)
    expect(answers).toEqual(expected)
  })

  test('leads every key of a table with its owner, so that no key tells one owner of another', async () => {
    const keys = await rows(`select c.relname as table, i.relname as key,
        (select attname from pg_attribute where attrelid = c.oid and attnum = x.indkey[0]) as first
      from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
      where c.relnamespace = 'public'::regnamespace and x.indisunique`)
    const foreign = await rows(`select c.relname as table, k.conname as key,
        (select attname from pg_attribute where attrelid = c.oid and attnum = k.conkey[1]) as first
      from pg_constraint k join pg_class c on c.oid = k.conrelid
      where c.relnamespace = 'public'::regnamespace and k.contype = 'f'`)
    for (const { table, key, first } of [...keys, ...foreign]) {
      const owner = leader[spaces[String(table)]?.space ?? 'platform']
      if (owner !== undefined) expect(first, `${table}.${key}`).toBe(owner)
    }
  })

  test('has no view, function or role that escapes row security', async () => {
    expect(
      await rows(`select relname from pg_class where relnamespace = 'public'::regnamespace and (relkind = 'm'
        or relkind = 'v' and not coalesce(reloptions::text like '%security_invoker=true%', false))`),
    ).toEqual([])
    expect(
      await rows(`select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef`),
    ).toEqual([])
    expect(
      await rows(`select rolsuper, rolbypassrls, rolcanlogin from pg_roles where rolname = 'yibiao_app'`),
    ).toEqual([{ rolsuper: false, rolbypassrls: false, rolcanlogin: false }])
    expect(
      await rows(`select relname from pg_class where relnamespace = 'public'::regnamespace
        and pg_has_role('yibiao_app', relowner, 'usage')`),
    ).toEqual([])
  })

  test('lets nobody change or remove a row of a log', async () => {
    for (const [table, { append }] of Object.entries(spaces)) {
      if (append === undefined) continue
      const [rights] =
        await rows(`select has_table_privilege('yibiao_app', 'public.${table}', 'delete') as "delete",
        has_table_privilege('yibiao_app', 'public.${table}', 'update') as "update",
        has_table_privilege('yibiao_app', 'public.${table}', 'truncate') as "truncate"`)
      expect(rights, table).toEqual({ delete: false, update: false, truncate: false })
    }
  })

  test('is not changed by migrating again', async () => {
    expect(await migrate(database())).toBe(0)
  })
})
