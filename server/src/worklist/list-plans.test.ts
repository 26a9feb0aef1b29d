import { beforeAll, expect, test } from 'vitest'
import type { OfficerActor } from '../access/actor.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { explain } from '../testing/explain.ts'
import { seedManyCases } from '../testing/many-cases.ts'
import { measuredLists } from './measured-lists.ts'

const departmentId = '01990000-0000-7000-a000-000000000001'
const officer: OfficerActor = {
  type: 'officer',
  departmentId,
  loginId: 'officer1',
  sessionId: '01990000-0000-7000-a000-000000000002',
  name: '经办人',
  roles: ['role1', 'role2'],
  actingPartyId: null,
}

/** Few enough to be quick and enough that a planner that can walk an index does. */
const cases = 20_000

describeOnBothDatabases('the plans of lists', database => {
  beforeAll(async () => {
    await seedManyCases(database(), departmentId, cases)
  })

  test.each(measuredLists(officer))('$name walks along $index', async ({ index, isRange, statement }) => {
    const nodes = await explain(database(), departmentId, statement)
    const walks = nodes.filter(node => node['Index Name'] === index)
    expect(walks).not.toHaveLength(0)
    if (isRange) for (const walk of walks) expect(walk['Index Cond']).toMatch(/ [<>]/)
    const scanned = nodes
      .filter(node => node['Node Type'] === 'Seq Scan')
      .map(node => node['Relation Name'] ?? '')
    for (const table of ['cases', 'tasks', 'case_terms']) expect(scanned).not.toContain(table)
  })
})
