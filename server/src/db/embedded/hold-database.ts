import { openDatabase } from '../open-database.ts'

/** For tests: opens the embedded database in a folder, writes a row as soon as it can, says so, and stays, at work for some seconds. */
const [folder, name, seconds = '2'] = process.argv.slice(2)
if (folder === undefined || name === undefined)
  throw new Error('usage: hold-database.ts <folder> <name> [<seconds>]')

const database = await openDatabase({ type: 'embedded', folder, keepsBallast: false })
await database.sql.unsafe('create table if not exists held (name text primary key)')
await database.sql`insert into held (name) values (${name})`
const work = database.sql`select pg_sleep(${Number(seconds)})`.execute()
process.stdout.write(`wrote ${name}\n`)
await work
