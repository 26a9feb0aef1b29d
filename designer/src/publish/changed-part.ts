import type { DefinitionPart } from '@yibiao/core/diff'
import type { DesignRecord, ListName, PartName } from '../document/records.ts'

/** The order in which parts are told: as the rail has them, then what has no page of its own. */
export const changedParts: readonly DefinitionPart[] = [
  'name',
  'guide',
  'situations',
  'form',
  'materials',
  'prefill',
  'flow',
  'decisions',
  'documents',
  'limits',
  'codeTables',
  'ratings',
  'scenarios',
  'slots',
]

export function changedPart(record: DesignRecord): DefinitionPart {
  switch (record.kind) {
    case 'page':
    case 'section':
    case 'field':
      return 'form'
    case 'material':
      return 'materials'
    case 'source':
    case 'mapping':
      return 'prefill'
    case 'step':
    case 'branch':
    case 'followUp':
      return 'flow'
    case 'document':
      return 'documents'
    case 'list':
      return ofList[record.value]
    case 'part':
      return ofPart.get(record.key) ?? 'name'
  }
}

const ofList: Readonly<Record<ListName, DefinitionPart>> = {
  pages: 'form',
  materials: 'materials',
  sources: 'prefill',
  mappings: 'prefill',
  steps: 'flow',
  followUps: 'flow',
  documents: 'documents',
}

const parts: readonly (readonly [PartName, DefinitionPart])[] = [
  ['item', 'name'],
  ['guide', 'guide'],
  ['situations', 'situations'],
  ['limits', 'limits'],
  ['decisions', 'decisions'],
  ['ratings', 'ratings'],
  ['scenarios', 'scenarios'],
  ['slots', 'slots'],
  ['codeTables', 'codeTables'],
]

const ofPart = new Map(parts.map(([part, told]) => [`part:${part}`, told]))
