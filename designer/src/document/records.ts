import type { FieldPart, StepPart } from '@yibiao/core/places'
import type {
  DocumentTemplateDefinition,
  FollowUpDefinition,
  FormPage,
  FormSection,
  ItemDefinition,
  MaterialDefinition,
  PrefillMapping,
  PrefillSource,
} from '@yibiao/schemas'

/** `<kind>:<id>`, unique in the whole item; a second record with the same id gets `~2`. */
export type RecordKey = string

/** A field without the fields inside it; those are records of their own. */
export type FieldValue = FieldPart

/** A step without the steps inside it. */
export type StepValue = StepPart

/** A branch of a gateway; the default branch of a gateway has no id and no name of its own. */
export type BranchValue = { id?: string; name?: FormPage['title']; condition?: string; isDefault?: true }

/** Parts of the item that have no records inside: edited as one value by property paths. */
export type PartName =
  'item' | 'guide' | 'situations' | 'limits' | 'decisions' | 'ratings' | 'scenarios' | 'slots' | 'codeTables'

/** The ordered lists of the item. */
export type ListName = 'pages' | 'materials' | 'sources' | 'mappings' | 'steps' | 'followUps' | 'documents'

interface Common<Kind extends string, Value> {
  readonly kind: Kind
  readonly key: RecordKey
  readonly value: Value
}

interface Child {
  readonly parent: RecordKey
}

interface Holder {
  /** In order. */
  readonly children: readonly RecordKey[]
}

export type PartRecord = Common<'part', unknown>
export type ListRecord = Common<'list', ListName> & Holder
export type PageRecord = Common<'page', Omit<FormPage, 'sections'>> & Child & Holder
export type SectionRecord = Common<'section', Omit<FormSection, 'fields'>> & Child & Holder
/** Only a group and a repeat have children. */
export type FieldRecord = Common<'field', FieldValue> & Child & Holder
export type StepRecord = Common<'step', StepValue> & Child & Holder
export type BranchRecord = Common<'branch', BranchValue> & Child & Holder
export type MaterialRecord = Common<'material', MaterialDefinition> & Child
export type SourceRecord = Common<'source', PrefillSource> & Child
export type MappingRecord = Common<'mapping', PrefillMapping> & Child
export type FollowUpRecord = Common<'followUp', FollowUpDefinition> & Child
export type DocumentRecord = Common<'document', DocumentTemplateDefinition> & Child

/** One piece of the item: immutable, addressed by its key, told apart by `kind`. */
export type DesignRecord =
  | PartRecord
  | ListRecord
  | PageRecord
  | SectionRecord
  | FieldRecord
  | StepRecord
  | BranchRecord
  | MaterialRecord
  | SourceRecord
  | MappingRecord
  | FollowUpRecord
  | DocumentRecord

export type ChildRecord = Extract<DesignRecord, Child>
export type HolderRecord = Extract<DesignRecord, Holder>

/** The whole item as flat records. Never changed in place. */
export type Records = ReadonlyMap<RecordKey, DesignRecord>

/** The definition that the records stand for. */
export type Definition = ItemDefinition

export function isChild(record: DesignRecord): record is ChildRecord {
  return 'parent' in record
}

export function isHolder(record: DesignRecord): record is HolderRecord {
  return 'children' in record
}

/** Key of one of the item's lists. */
export function listKey(name: ListName): RecordKey {
  return `list:${name}`
}

/** Key of one of the item's parts. */
export function partKey(name: PartName): RecordKey {
  return `part:${name}`
}
