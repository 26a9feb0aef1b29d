import type { Field, FlowStep, FormPage, ItemDefinition } from '@yibiao/schemas'
import type {
  BranchValue,
  DesignRecord,
  FieldValue,
  ListName,
  PartName,
  RecordKey,
  Records,
  StepValue,
} from './records.ts'
import { listKey } from './records.ts'

/** The definition as flat records; `toDefinition` gives back exactly what came in, but for an empty list that may be left out. */
export function toRecords(definition: ItemDefinition): Records {
  const records = new Map<RecordKey, DesignRecord>()
  addParts(records, definition)
  addList(records, 'pages', definition.form.pages, addPageRecord)
  addList(records, 'materials', definition.materials, (target, value, parent) =>
    put(target, { kind: 'material', key: freeKey(target, 'material', value.id), value, parent }),
  )
  addList(records, 'sources', definition.prefill.sources, (target, value, parent) =>
    put(target, { kind: 'source', key: freeKey(target, 'source', value.id), value, parent }),
  )
  addList(records, 'mappings', definition.prefill.mappings, (target, value, parent) =>
    put(target, { kind: 'mapping', key: freeKey(target, 'mapping', value.id), value, parent }),
  )
  addList(records, 'steps', definition.flow.steps, addStepRecord)
  addList(records, 'followUps', definition.flow.followUps ?? [], (target, value, parent) =>
    put(target, { kind: 'followUp', key: freeKey(target, 'followUp', value.id), value, parent }),
  )
  addList(records, 'documents', definition.documents, (target, value, parent) =>
    put(target, { kind: 'document', key: freeKey(target, 'document', value.id), value, parent }),
  )
  return records
}

type Target = Map<RecordKey, DesignRecord>

function addParts(target: Target, definition: ItemDefinition): void {
  const { formatVersion, key, name } = definition
  const parts: Record<PartName, unknown> = {
    item: { formatVersion, key, name },
    guide: definition.guide,
    situations: definition.situations,
    limits: definition.limits,
    decisions: definition.decisions,
    ratings: definition.ratings,
    scenarios: definition.scenarios,
    slots: definition.slots,
    codeTables: definition.codeTables,
  }
  for (const [part, value] of Object.entries(parts)) {
    const recordKey = `part:${part}`
    target.set(recordKey, { kind: 'part', key: recordKey, value })
  }
}

/** Adds a list record and, through `add`, one record (with what is inside it) per element. */
function addList<Value>(
  target: Target,
  name: ListName,
  values: readonly Value[],
  add: (target: Target, value: Value, parent: RecordKey) => RecordKey,
): void {
  const key = listKey(name)
  const children = values.map(value => add(target, value, key))
  target.set(key, { kind: 'list', key, value: name, children })
}

export function addPageRecord(target: Target, page: FormPage, parent: RecordKey): RecordKey {
  const { sections, ...value } = page
  const key = reserve(target, 'page', page.id)
  const children = sections.map(section => addSectionRecord(target, section, key))
  return put(target, { kind: 'page', key, value, parent, children })
}

export function addSectionRecord(
  target: Target,
  section: FormPage['sections'][number],
  parent: RecordKey,
): RecordKey {
  const { fields, ...value } = section
  const key = reserve(target, 'section', section.id)
  const children = fields.map(field => addFieldRecord(target, field, key))
  return put(target, { kind: 'section', key, value, parent, children })
}

export function addFieldRecord(target: Target, field: Field, parent: RecordKey): RecordKey {
  const key = reserve(target, 'field', field.id)
  const children =
    field.type === 'group' || field.type === 'repeat'
      ? field.fields.map(inner => addFieldRecord(target, inner, key))
      : []
  return put(target, { kind: 'field', key, value: withoutFields(field), parent, children })
}

export function addStepRecord(target: Target, step: FlowStep, parent: RecordKey): RecordKey {
  const key = reserve(target, 'step', step.id)
  const children: RecordKey[] = []
  if (
    step.type === 'exclusiveGateway' ||
    step.type === 'inclusiveGateway' ||
    step.type === 'parallelGateway'
  ) {
    for (const branch of step.branches) {
      const { steps, ...value } = branch
      children.push(addBranchRecord(target, { value, id: branch.id, steps, parent: key }))
    }
  }
  if (step.type === 'exclusiveGateway' || step.type === 'inclusiveGateway') {
    const isDefault = { value: { isDefault: true } as const, id: `${step.id}.default` }
    children.push(addBranchRecord(target, { ...isDefault, steps: step.default, parent: key }))
  }
  return put(target, { kind: 'step', key, value: withoutBranches(step), parent, children })
}

export function addBranchRecord(
  target: Target,
  branch: { value: BranchValue; id: string; steps: readonly FlowStep[]; parent: RecordKey },
): RecordKey {
  const key = reserve(target, 'branch', branch.id)
  const children = branch.steps.map(step => addStepRecord(target, step, key))
  return put(target, { kind: 'branch', key, value: branch.value, parent: branch.parent, children })
}

function put(target: Target, record: DesignRecord): RecordKey {
  target.set(record.key, record)
  return record.key
}

/** Takes the key before the records inside are made, so that an id repeated inside gets another key. */
function reserve(target: Target, kind: DesignRecord['kind'], id: string): RecordKey {
  const key = freeKey(target, kind, id)
  target.set(key, { kind: 'part', key, value: undefined })
  return key
}

/** A document written by hand can repeat an id: both records are kept, so that nothing is lost. */
function freeKey(target: Target, kind: DesignRecord['kind'], id: string): RecordKey {
  const wanted = `${kind}:${id}`
  if (!target.has(wanted)) return wanted
  let number = 2
  while (target.has(`${wanted}~${number}`)) number += 1
  return `${wanted}~${number}`
}

function withoutFields(field: Field): FieldValue {
  if (field.type !== 'group' && field.type !== 'repeat') return field
  const { fields: _inside, ...value } = field
  return value
}

function withoutBranches(step: FlowStep): StepValue {
  switch (step.type) {
    case 'exclusiveGateway':
    case 'inclusiveGateway': {
      const { branches: _branches, default: _default, ...value } = step
      return value
    }
    case 'parallelGateway': {
      const { branches: _branches, ...value } = step
      return value
    }
    default:
      return step
  }
}
