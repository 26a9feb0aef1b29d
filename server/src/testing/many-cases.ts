import { sql } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { withTransaction } from '../db/with-transaction.ts'

const batch = 50_000

/**
 * Fills a department with `count` cases as lists see them: of 50 items, one in twenty still open and waiting for one of
 * ten roles or held by one of a hundred officers, applicants of two and three characters and every tenth a company.
 * `present` of them are there already. Their answers and events are not there: no list reads them.
 */
export async function seedManyCases(
  database: Database,
  departmentId: string,
  count: number,
  present = 0,
): Promise<void> {
  for (let from = present; from < count; from += batch) {
    const through = Math.min(count, from + batch) - 1
    await withTransaction(database, { departmentId }, async transaction => {
      await transaction.execute(insertCases(departmentId, from, through))
      await transaction.execute(insertTerms(departmentId, from, through))
      await transaction.execute(insertTasks(departmentId, from, through))
    })
  }
  await database.sql`analyze cases`
  await database.sql`analyze case_terms`
  await database.sql`analyze tasks`
}

/** Ids in the order in which they were made, as those of the server. */
const idOf = sql.raw(
  `('0199' || lpad(to_hex(n), 4, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`,
)
const itemOf = sql.raw(`('01990000-0000-7000-9000-' || lpad(to_hex(n % 50), 12, '0'))::uuid`)
const nameOf = sql.raw(`case when n % 10 = 0
  then '云南' || substr('明亮晨光远大宏图锦绣金鼎', 1 + (n / 10) % 11, 2) || substr('广告餐饮建筑物流商贸', 1 + 2 * ((n / 110) % 5), 2) || (n / 550)::text || '有限公司'
  else substr('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨', 1 + n % 16, 1) || substr('伟芳娜敏静丽强磊军洋勇艳杰娟涛明', 1 + (n / 16) % 16, 1)
    || case when n % 3 = 0 then substr('一二三四五六七八九十百千万春夏秋', 1 + (n / 256) % 16, 1) else '' end end`)

function insertCases(departmentId: string, from: number, through: number) {
  return sql`insert into cases (department_id, id, number, item_id, item_version, item_name, applicant_party_id,
      applicant_name, applicant_digest, applicant_facts, situation, query_password, state, version, status, submission,
      due_on, leading_clock, submitted_at, received_at, updated_at, chain_head, messages, is_test)
    select ${departmentId}::uuid, ${idOf}, 'B' || lpad(n::text, 12, '0'), ${itemOf}, 1, to_jsonb('事项' || n % 50), ${idOf},
      ${nameOf}, md5(n::text), '', '{}', '', '{"sequence": 1}', 1,
      case when n % 20 = 0 then 'accepted' when n % 33 = 0 then 'denied' else 'granted' end, 1,
      case when n % 20 = 0 then date '2026-07-01' + (n / 20) % 60 end, null,
      timestamptz '2020-01-01' + n * interval '3 minutes', timestamptz '2020-01-01' + n * interval '3 minutes',
      timestamptz '2020-01-01' + n * interval '3 minutes', '', 0, false
    from generate_series(${from}::int, ${through}::int) n`
}

function insertTerms(departmentId: string, from: number, through: number) {
  return sql`insert into case_terms (department_id, term, submitted_at, case_id)
    select distinct ${departmentId}::uuid, substr(lower(named.name), start, 20), timestamptz '2020-01-01' + n * interval '3 minutes', named.id
    from (select n, ${idOf} as id, ${nameOf} as name from generate_series(${from}::int, ${through}::int) n) named,
      generate_series(1, length(named.name) - 1) start`
}

function insertTasks(departmentId: string, from: number, through: number) {
  return sql`insert into tasks (department_id, id, case_id, item_id, step, step_key, name, phase, kind, state, pool_roles,
      officer_ids, pool_role, holder_id, holder_name, opened_at, closed_at, due_on, yellow_on)
    select ${departmentId}::uuid, ${idOf}, ${idOf}, ${itemOf}, 's1', 'review', to_jsonb('审查'::text),
      (array['accept', 'review', 'decide'])[1 + (n / 20) % 3], 'work',
      case when n % 20 <> 0 then 'done' when n % 60 = 0 then 'claimed' else 'open' end,
      array['role' || (n / 20) % 10], '{}', case when n % 20 = 0 and n % 60 <> 0 then 'role' || (n / 20) % 10 end, case when n % 60 = 0 then 'officer' || (n / 60) % 100 end,
      case when n % 60 = 0 then '经办人' end, timestamptz '2020-01-01' + n * interval '3 minutes',
      case when n % 20 <> 0 then timestamptz '2020-01-02' end,
      case when n % 20 = 0 then date '2026-07-01' + (n / 20) % 60 end,
      case when n % 20 = 0 then date '2026-06-29' + (n / 20) % 60 end
    from generate_series(${from}::int, ${through}::int) n`
}
