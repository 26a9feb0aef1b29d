import { lintForm } from '@yibiao/core/lint'
import { validateDocument } from '@yibiao/schemas'
import { describe, expect, test } from 'vitest'
import { commands } from '../document/commands.ts'
import { dispatch, openDocument, undo } from '../document/history.ts'
import { formAlone } from '@yibiao/core/blocks'
import { toDefinition } from '../document/to-definition.ts'
import { toRecords } from '../document/to-records.ts'
import { sampleItem } from '../testing/sample-item.ts'
import { fieldBlocks } from './field-blocks.ts'

describe('blocks of fields', () => {
  test.each(fieldBlocks.map(block => [block.name, block] as const))(
    '%s passes the contract and the lints',
    (_, block) => {
      const item = formAlone(block.create())
      expect(validateDocument('FormDefinition', item.form)).toHaveProperty('document')
      expect(lintForm(item)).toEqual([])
    },
  )

  test('all of them stand on one form, and each put in twice is two copies with rules of their own', () => {
    const [applicant] = fieldBlocks
    if (!applicant) throw new Error('no block')
    const args = (index: number) => ({
      parent: 'section:s3',
      index,
      fields: applicant.create(),
      as: '申请主体组',
    })
    let records = commands.addFields.run(toRecords(sampleItem()), args(0))
    records = commands.addFields.run(records, args(9))
    for (const block of fieldBlocks)
      records = commands.addFields.run(records, { parent: 'section:s3', index: 0, fields: block.create() })
    const { form } = toDefinition(records)
    const fields = form.pages[1]?.sections[0]?.fields ?? []
    expect(new Set(fields.map(field => field.id)).size).toBe(fields.length)
    expect(new Set(fields.map(field => field.key)).size).toBe(fields.length)
    const rules = fields.flatMap(field => (field.key.startsWith('personName') ? [field.visibleWhen] : []))
    expect(new Set(rules)).toEqual(
      new Set(['applicantKind = "person"', 'applicantKind2 = "person"', 'applicantKind3 = "person"']),
    )
    expect(lintForm(formAlone(fields)).filter(issue => issue.severity === 'error')).toEqual([])
  })

  test('putting one in is one act, called after the block', () => {
    const document = openDocument(toRecords(sampleItem()))
    const fields = fieldBlocks[1]?.create() ?? []
    const result = dispatch(document, {
      name: 'addFields',
      args: { parent: 'section:s1', index: 0, fields, as: '代理人组' },
      at: 0,
    })
    if (!('document' in result)) throw new Error('refused')
    expect(result.document.past.map(entry => entry.name)).toEqual([
      { code: 'add', params: { name: '代理人组' } },
    ])
    expect(undo(result.document).records).toEqual(document.records)
  })
})
