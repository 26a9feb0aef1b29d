import type { ItemDefinition, ScenarioDefinition } from '@yibiao/schemas'
import type { Records } from '../document/records.ts'
import { partOf } from '../document/to-definition.ts'

/** The recorded tests of the item; none when it has no such part. */
export function scenariosOf(records: Records): readonly ScenarioDefinition[] {
  return partOf<ItemDefinition['scenarios']>(records, 'scenarios') ?? []
}
