import { expressionPlaces, type ExpressionPlace } from '../document/expression-places.ts'
import { subtreeOf } from '../document/read-record.ts'
import { listKey, type DesignRecord, type ListName, type Records } from '../document/records.ts'
import { resolveNames } from '../document/resolve-names.ts'
import type { ItemPart } from '../routing/route.ts'
import type { ItemRule, RuleKind } from './item-rule.ts'

/** Lists of the item that have rules, in the order of the rail. */
const lists: readonly (readonly [ListName, ItemPart])[] = [
  ['pages', 'form'],
  ['materials', 'materials'],
  ['sources', 'prefill'],
  ['mappings', 'prefill'],
  ['steps', 'flow'],
  ['followUps', 'flow'],
  ['documents', 'documents'],
]

/** Every rule of the item in the order people meet them. Merge fields of documents are text, not rules. */
export function listRules(records: Records): ItemRule[] {
  return lists.flatMap(([list, part]) =>
    subtreeOf(records, listKey(list)).flatMap(record =>
      expressionPlaces(record).flatMap(place => {
        const kind = kindOf(record, place)
        return kind ? [{ record, place, kind, part, names: resolveNames(records, record, place) }] : []
      }),
    ),
  )
}

function kindOf(record: DesignRecord, { path, kind }: ExpressionPlace): RuleKind | undefined {
  const last = String(path.at(-1))
  switch (record.kind) {
    case 'page':
    case 'section':
      return 'visible'
    case 'field':
      return path[0] === 'options' ? (last === 'visibleWhen' ? 'option' : 'options') : ofField.get(last)
    case 'material':
      return 'needed'
    case 'source':
      return 'lookup'
    case 'mapping':
      return 'prefill'
    case 'branch':
      return 'branch'
    case 'step':
      if (path[0] === 'candidates') return path[2] === 'input' ? 'childInput' : 'screen'
      return kind === 'template' ? undefined : (ofStep.get(String(path[0])) ?? 'action')
    case 'followUp':
      return path[0] === 'condition' ? 'followUp' : path[0] === 'checklist' ? 'checklist' : 'assignees'
    case 'document':
      return last === 'when' ? 'block' : undefined
    case 'part':
    case 'list':
      return undefined
  }
}

const ofField = new Map<string, RuleKind>([
  ['visibleWhen', 'visible'],
  ['requiredWhen', 'required'],
  ['readOnlyWhen', 'readOnly'],
  ['calculate', 'calculate'],
  ['initial', 'initial'],
  ['notBefore', 'notBefore'],
  ['notAfter', 'notAfter'],
  ['assert', 'check'],
])

const ofStep = new Map<string, RuleKind>([
  ['assignees', 'assignees'],
  ['fallback', 'assignees'],
  ['checklist', 'checklist'],
  ['skipWhen', 'skip'],
  ['grantsWhen', 'grant'],
  ['onUncertain', 'assignees'],
  ['onObjection', 'assignees'],
  ['onFailure', 'assignees'],
  ['departments', 'consult'],
  ['input', 'childInput'],
  ['timer', 'timer'],
])
