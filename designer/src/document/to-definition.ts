import type {
  DocumentTemplateDefinition,
  Field,
  FlowBranch,
  FlowDefinition,
  FlowStep,
  FollowUpDefinition,
  FormPage,
  FormSection,
  ItemDefinition,
  MaterialDefinition,
  PrefillMapping,
  PrefillSource,
} from '@yibiao/schemas'
import type {
  BranchRecord,
  DesignRecord,
  FieldRecord,
  ListName,
  PageRecord,
  PartName,
  Records,
  SectionRecord,
  StepRecord,
} from './records.ts'
import { listKey, partKey } from './records.ts'
import { childrenOf, isOfKind } from './read-record.ts'

/**
 * The definition that the records stand for. A part whose records did not change is the same object as in the
 * last call, so that what is computed from it (compiled forms, lints, views) can be kept.
 */
export function toDefinition(records: Records): ItemDefinition {
  const item = partOf<Pick<ItemDefinition, 'formatVersion' | 'key' | 'name'>>(records, 'item')
  return {
    ...item,
    guide: partOf(records, 'guide'),
    form: reuse(records.get(listKey('pages')), pagesOf(records), pages => ({ pages })),
    materials: valuesOf(records, 'materials', 'material'),
    prefill: {
      sources: valuesOf(records, 'sources', 'source'),
      mappings: valuesOf(records, 'mappings', 'mapping'),
    },
    flow: flowOf(records),
    documents: valuesOf(records, 'documents', 'document'),
    limits: partOf(records, 'limits'),
    ...optionalParts(records),
  }
}

/** Steps, and 后续程序 where the item has any. */
function flowOf(records: Records): FlowDefinition {
  const steps = stepsOf(records, listKey('steps'))
  const followUps = valuesOf(records, 'followUps', 'followUp')
  return reuse<FlowStep | FollowUpDefinition[], FlowDefinition>(
    records.get(listKey('steps')),
    [...steps, followUps],
    () => ({ steps, ...(followUps.length === 0 ? {} : { followUps }) }),
  )
}

/** The field as the contract has it, with the fields inside. */
export function toField(records: Records, record: FieldRecord): Field {
  const { value } = record
  if (value.type !== 'group' && value.type !== 'repeat') return value
  return reuse(record, fieldsOf(records, record.key), fields => ({ ...value, fields }))
}

/** The step as the contract has it, with the branches inside. */
export function toStep(records: Records, record: StepRecord): FlowStep {
  const { value } = record
  switch (value.type) {
    case 'exclusiveGateway':
    case 'inclusiveGateway':
      return reuse(record, branchesOf(records, record), branches => ({
        ...value,
        branches: named(branches).map(branch => ({ ...branch, condition: branch.condition ?? 'false' })),
        default: branches.find(branch => branch.record.value.isDefault)?.steps ?? [],
      }))
    case 'parallelGateway':
      return reuse(record, branchesOf(records, record), branches => ({ ...value, branches: named(branches) }))
    default:
      return value
  }
}

/** The page as the contract has it, with the sections inside. */
export function toPage(records: Records, page: PageRecord): FormPage {
  return reuse(page, sectionsOf(records, page.key), sections => ({ ...page.value, sections }))
}

/** The section as the contract has it, with the fields inside. */
export function toSection(records: Records, section: SectionRecord): FormSection {
  return reuse(section, fieldsOf(records, section.key), fields => ({ ...section.value, fields }))
}

function pagesOf(records: Records): FormPage[] {
  return childrenOf(records, listKey('pages')).flatMap(page =>
    isOfKind(page, 'page') ? [toPage(records, page)] : [],
  )
}

function sectionsOf(records: Records, page: string): FormSection[] {
  return childrenOf(records, page).flatMap(section =>
    isOfKind(section, 'section') ? [toSection(records, section)] : [],
  )
}

function fieldsOf(records: Records, holder: string): Field[] {
  return childrenOf(records, holder).flatMap(field =>
    isOfKind(field, 'field') ? toField(records, field) : [],
  )
}

function stepsOf(records: Records, holder: string): FlowStep[] {
  return childrenOf(records, holder).flatMap(step => (isOfKind(step, 'step') ? toStep(records, step) : []))
}

interface BuiltBranch {
  readonly record: BranchRecord
  readonly steps: FlowStep[]
}

function branchesOf(records: Records, step: StepRecord): BuiltBranch[] {
  return childrenOf(records, step.key).flatMap(branch => {
    if (!isOfKind(branch, 'branch')) return []
    return reuse(branch, stepsOf(records, branch.key), steps => ({ record: branch, steps }))
  })
}

function named(branches: readonly BuiltBranch[]): FlowBranch[] {
  return branches.flatMap(({ record: { value }, steps }) => {
    if (value.isDefault || value.id === undefined) return []
    return {
      id: value.id,
      name: value.name ?? '',
      ...(value.condition === undefined ? {} : { condition: value.condition }),
      steps,
    }
  })
}

interface Entries {
  material: MaterialDefinition
  source: PrefillSource
  mapping: PrefillMapping
  followUp: FollowUpDefinition
  document: DocumentTemplateDefinition
}

function valuesOf<Kind extends keyof Entries>(records: Records, list: ListName, kind: Kind): Entries[Kind][] {
  const found = childrenOf(records, listKey(list)).filter(record => record.kind === kind)
  const values = found.map(record => record.value as Entries[Kind])
  return reuse(records.get(listKey(list)), values, same => same)
}

/**
 * The value of a part. The records come from a checked definition or from commands typed by it, so the part has
 * the type its name says.
 */
export function partOf<Value>(records: Records, name: PartName): Value {
  return records.get(partKey(name))?.value as Value
}

type OptionalParts = Pick<
  ItemDefinition,
  'situations' | 'decisions' | 'ratings' | 'scenarios' | 'slots' | 'codeTables'
>

/** The parts an item can be without; an absent one stays absent. */
function optionalParts(records: Records): OptionalParts {
  const names = ['situations', 'decisions', 'ratings', 'scenarios', 'slots', 'codeTables'] as const
  const present = names.flatMap(name => {
    const value = partOf<OptionalParts[typeof name]>(records, name)
    return value === undefined ? [] : [[name, value] as const]
  })
  return Object.fromEntries(present)
}

interface Built {
  readonly parts: readonly unknown[]
  readonly result: unknown
}

const built = new WeakMap<DesignRecord, Built>()

/** What was built from the record last time, when the parts it is built from are still the same objects. */
function reuse<Part, Result>(
  record: DesignRecord | undefined,
  parts: readonly Part[],
  build: (parts: Part[]) => Result,
): Result {
  const last = record && built.get(record)
  if (
    last &&
    last.parts.length === parts.length &&
    parts.every((part, index) => part === last.parts[index])
  ) {
    return last.result as Result
  }
  const result = build([...parts])
  if (record) built.set(record, { parts, result })
  return result
}
