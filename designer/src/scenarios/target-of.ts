import type { Expectation } from '@yibiao/schemas'
import { recordsOfKind } from '../document/read-record.ts'
import { partKey, type RecordKey, type Records } from '../document/records.ts'
import type { ItemPart } from '../routing/route.ts'
import { fieldOfPath } from './field-of-path.ts'

/** Where an expectation leads: to the field, material, step, document or limits it is about. */
export function targetOf(
  records: Records,
  expected: Expectation,
): { readonly part: ItemPart; readonly record: RecordKey } | undefined {
  switch (expected.type) {
    case 'visible':
    case 'required':
    case 'value':
    case 'issue':
    case 'noIssue':
      return at('form', expected.path === undefined ? undefined : fieldOfPath(records, expected.path))
    case 'material':
      return at('materials', byKey(records, 'material', expected.material))
    case 'active':
      return at('flow', byKey(records, 'step', expected.step))
    case 'followUp':
      return at('flow', byKey(records, 'followUp', expected.followUp))
    case 'document':
      return at('documents', byKey(records, 'document', expected.template))
    case 'due':
      return at('limits', partKey('limits'))
    case 'status':
      return at('flow', recordsOfKind(records, 'step')[0]?.key)
  }
}

function at(part: ItemPart, record: RecordKey | undefined) {
  return record === undefined ? undefined : { part, record }
}

function byKey(
  records: Records,
  kind: 'material' | 'step' | 'followUp' | 'document',
  key: string,
): RecordKey | undefined {
  return recordsOfKind(records, kind).find(record => record.value.key === key)?.key
}
