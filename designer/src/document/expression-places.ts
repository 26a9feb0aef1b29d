import type { DecisionTableDefinition } from '@yibiao/schemas'
import {
  placesOfBranch,
  placesOfDocument,
  placesOfField,
  placesOfFollowUp,
  placesOfMapping,
  placesOfMaterial,
  placesOfPart,
  placesOfSource,
  placesOfStep,
  placesOfTable,
  type ExpressionPlace,
} from '@yibiao/core/places'
import { partKey, type DesignRecord } from './records.ts'

export type { ExpressionPlace, PlaceKind } from '@yibiao/core/places'

/** Every rule of a record, in the order of the contract. */
export function expressionPlaces(record: DesignRecord): readonly ExpressionPlace[] {
  switch (record.kind) {
    case 'page':
    case 'section':
      return placesOfPart(record.value)
    case 'field':
      return placesOfField(record.value)
    case 'material':
      return placesOfMaterial(record.value)
    case 'source':
      return placesOfSource(record.value)
    case 'mapping':
      return placesOfMapping(record.value)
    case 'step':
      return placesOfStep(record.value)
    case 'branch':
      return placesOfBranch(record.value)
    case 'followUp':
      return placesOfFollowUp(record.value)
    case 'document':
      return placesOfDocument(record.value)
    case 'part':
      return record.key === partKey('decisions') ? placesOfTables(record.value) : []
    case 'list':
      return []
  }
}

function placesOfTables(tables: unknown): ExpressionPlace[] {
  if (!Array.isArray(tables)) return []
  return tables.flatMap((table: DecisionTableDefinition, index) =>
    placesOfTable(table).map(place => ({ ...place, path: [index, ...place.path] })),
  )
}
