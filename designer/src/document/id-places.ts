import type { AssigneeRule, FollowUpDefinition, ServiceAction } from '@yibiao/schemas'
import type { PropertyPath } from './property-path.ts'
import { recordsOfKind } from './read-record.ts'
import type { DesignRecord, FieldValue, RecordKey, Records, StepValue } from './records.ts'
import { fieldByKey } from './resolve-names.ts'
import { listKey, partKey } from './records.ts'
import { scenarioPlaces } from './scenario-places.ts'

/** Where a record names another one by id or by key. */
export interface IdPlace {
  readonly path: PropertyPath
  readonly target: RecordKey
  /** What deleting the target does to this place. */
  readonly onLoss: 'removeProperty' | 'removeElement' | 'removeRecord' | 'refuse'
  /** For `removeElement`: what goes, when that is more than what stands at the path. */
  readonly element?: PropertyPath
  /** The key of the target is written here, so renaming the target rewrites it. */
  readonly holdsKey: boolean
}

/** Every place of a record that names another record by id or key, rules apart. */
export function idPlaces(records: Records, record: DesignRecord): IdPlace[] {
  switch (record.kind) {
    case 'field':
      return fieldPlaces(records, record.key, record.value)
    case 'material':
      return (record.value.exemptions ?? []).flatMap((exemption, index) =>
        'source' in exemption
          ? byKey(records, 'source', exemption.source, ['exemptions', index, 'source'], 'removeElement')
          : [],
      )
    case 'mapping':
      return [
        ...byKey(records, 'source', record.value.source, ['source'], 'removeRecord'),
        ...byId('field', record.value.field, ['field'], 'removeRecord'),
        ...(record.value.columns ?? []).flatMap((column, index) =>
          byId('field', column.field, ['columns', index, 'field'], 'removeElement'),
        ),
      ]
    case 'step':
      return stepPlaces(records, record.value)
    case 'followUp':
      return followUpPlaces(record.value)
    case 'part':
      return record.key === partKey('scenarios') ? scenarioPlaces(records) : []
    default:
      return []
  }
}

function fieldPlaces(records: Records, key: RecordKey, field: FieldValue): IdPlace[] {
  const material =
    field.replacesMaterial === undefined
      ? []
      : byKey(records, 'material', field.replacesMaterial, ['replacesMaterial'], 'removeProperty')
  return [...material, ...optionPlaces(records, field), ...columnPlaces(records, key, field)]
}

function optionPlaces(records: Records, field: FieldValue): IdPlace[] {
  if (!('options' in field)) return []
  const { options } = field
  if (options.type === 'source') {
    return byKey(records, 'source', options.source, ['options', 'source'], 'refuse')
  }
  if (options.type !== 'rows') return []
  const repeat = fieldByKey(records, listKey('pages'), options.repeat)
  if (!repeat) return []
  return [
    { path: ['options', 'repeat'], target: repeat.key, onLoss: 'refuse', holdsKey: true },
    ...byScopedKey(records, repeat.key, options.value, ['options', 'value'], 'refuse'),
    ...byScopedKey(records, repeat.key, options.label, ['options', 'label'], 'refuse'),
  ]
}

function columnPlaces(records: Records, key: RecordKey, field: FieldValue): IdPlace[] {
  if (field.type !== 'repeat') return []
  return [
    ...(field.uniqueBy ?? []).flatMap((columns, set) =>
      columns.flatMap((column, index) =>
        byScopedKey(records, key, column, ['uniqueBy', set, index], 'removeElement'),
      ),
    ),
    ...(field.orderedBy ?? []).flatMap((column, index) =>
      byScopedKey(records, key, column, ['orderedBy', index], 'removeElement'),
    ),
  ]
}

function stepPlaces(records: Records, step: StepValue): IdPlace[] {
  switch (step.type) {
    case 'userTask':
      return [
        ...assigneePlaces(step.assignees, ['assignees']),
        ...(step.fallback ? assigneePlaces(step.fallback, ['fallback']) : []),
        ...accessPlaces(step.access),
        ...listPlaces('document', step.documents, ['documents']),
        ...listPlaces('step', step.excludesHandlersOf, ['excludesHandlersOf']),
      ]
    case 'consultation':
      return [
        ...accessPlaces(step.access),
        ...(step.document === undefined
          ? []
          : byId('document', step.document, ['document'], 'removeProperty')),
      ]
    case 'screening':
      return accessPlaces(step.access)
    case 'publicNotice':
      return [
        ...listPlaces('field', step.fields, ['fields']),
        ...(step.onObjection.type === 'return'
          ? byId('step', step.onObjection.step, ['onObjection', 'step'], 'refuse')
          : assigneePlaces(step.onObjection.assignees, ['onObjection', 'assignees'])),
      ]
    case 'serviceTask':
      return [
        ...actionPlaces(records, step.action),
        ...(step.onFailure ? assigneePlaces(step.onFailure, ['onFailure']) : []),
      ]
    case 'businessRuleTask':
      return assigneePlaces(step.onUncertain, ['onUncertain'])
    default:
      return []
  }
}

function actionPlaces(records: Records, action: ServiceAction): IdPlace[] {
  switch (action.type) {
    case 'issueDocument':
      return byId('document', action.template, ['action', 'template'], 'refuse')
    case 'callSource':
      return byKey(records, 'source', action.source, ['action', 'source'], 'refuse')
    default:
      return []
  }
}

function followUpPlaces({ assignees, revocation, access }: FollowUpDefinition): IdPlace[] {
  return [
    ...assigneePlaces(assignees, ['assignees']),
    ...assigneePlaces(revocation.assignees, ['revocation', 'assignees']),
    ...accessPlaces(access),
  ]
}

function assigneePlaces(rule: AssigneeRule, path: PropertyPath): IdPlace[] {
  if (rule.type === 'departmentByField') return byId('field', rule.field, [...path, 'field'], 'refuse')
  if (rule.type === 'previousHandler') return byId('step', rule.step, [...path, 'step'], 'refuse')
  return []
}

function accessPlaces(access: { readonly fields?: object } | undefined): IdPlace[] {
  return Object.keys(access?.fields ?? {}).flatMap(id =>
    byId('field', id, ['access', 'fields', id], 'removeProperty'),
  )
}

function listPlaces(kind: string, ids: readonly string[] | undefined, path: PropertyPath): IdPlace[] {
  return (ids ?? []).flatMap((id, index) => byId(kind, id, [...path, index], 'removeElement'))
}

function byId(kind: string, id: string, path: PropertyPath, onLoss: IdPlace['onLoss']): IdPlace[] {
  return [{ path, target: `${kind}:${id}`, onLoss, holdsKey: false }]
}

function byKey(
  records: Records,
  kind: 'source' | 'material',
  key: string,
  path: PropertyPath,
  onLoss: IdPlace['onLoss'],
): IdPlace[] {
  const target = recordsOfKind(records, kind).find(record => record.value.key === key)
  return target ? [{ path, target: target.key, onLoss, holdsKey: true }] : []
}

function byScopedKey(
  records: Records,
  scope: RecordKey,
  key: string,
  path: PropertyPath,
  onLoss: IdPlace['onLoss'],
): IdPlace[] {
  const target = fieldByKey(records, scope, key)
  return target ? [{ path, target: target.key, onLoss, holdsKey: true }] : []
}
