import { dependenciesOf, type Expression } from '@yibiao/core/expression'
import { ancestorsOf } from '../document/read-record.ts'
import type { RecordKey, Records } from '../document/records.ts'
import { listKey } from '../document/records.ts'
import { fieldByKey } from '../document/resolve-names.ts'

/** Names that are always there: what a rule may name besides fields. */
const givenNames = new Set([
  'applicant',
  'agent',
  'department',
  'case',
  'situation',
  'nodes',
  'credit',
  'response',
  'item',
])

/** Names of the rule that stand for nothing where the record stands. */
export function unknownNames(records: Records, owner: RecordKey, tree: Expression): string[] {
  const holders = ancestorsOf(records, owner).filter(record => record.kind === 'field')
  const scopes = [...holders.map(record => record.key), listKey('pages')]
  const roots = dependenciesOf(tree).flatMap(path => path[0] ?? [])
  return [...new Set(roots)].filter(
    name => !givenNames.has(name) && !scopes.some(scope => fieldByKey(records, scope, name)),
  )
}
