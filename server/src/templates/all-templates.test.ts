import { lintItem } from '@yibiao/core/lint'
import { beforeAll, describe, expect, test } from 'vitest'
import { hireOfficer, openDepartment } from '../cases/testing/open-office.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { publishItem } from '../items/publish-item.ts'
import { bindingsFor } from '../real-items/testing/bindings-for.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { createTestContext, type TestContext } from '../testing/test-context.ts'
import { installTemplate } from './install-template.ts'
import { readTemplates } from './read-templates.ts'

const templates = readTemplates().map(template => [template.manifest.slug, template] as const)
const creditCode = '115301030151000125'
const setUp = { key: 'test', name: 'test', requestId: 'test' }

/** A result has no sample before a department uploads one; a condition that is null is simply not met. */
const expected: ReadonlySet<string> = new Set([
  'guide.resultSampleMissing',
  'expression.possiblyNullCondition',
])

describe.each(templates)('the package %s', (slug, { manifest, definition }) => {
  test('has no problem a department would have to mend', () => {
    const found = lintItem(definition).filter(issue => !expected.has(issue.code))
    expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual([])
  })

  test('has one name and one key', () => {
    expect(manifest.name).toEqual(definition.name)
    expect(definition.key).toBe(slug)
  })
})

describeOnBothDatabases('the template packages', database => {
  let context: TestContext
  let departmentId: string

  beforeAll(async () => {
    context = createTestContext(database())
    departmentId = await openDepartment(context, '盘龙区行政审批局', creditCode)
    for (const role of ['window', 'reviewer', 'decider'])
      await hireOfficer(context, departmentId, [role], role)
  })

  test.each(templates)('%s is installed and passes the gates', async (slug, { definition }) => {
    await withTransaction(context.database, { departmentId }, async transaction => {
      const registers = (definition.slots ?? [])
        .filter(({ kind, isRequired }) => kind === 'registry' && isRequired)
        .map(({ key }) => key)
      const bindings = bindingsFor(definition, creditCode, registers)
      const installation = { departmentId, slug, bindings }
      const { id: itemId, revision } = await installTemplate(context, transaction, installation, setUp)
      const { version } = await publishItem(context, transaction, { departmentId, itemId, revision }, setUp)
      expect(version).toBe(1)
    })
  })
})
