import type {
  CodeTableDefinition,
  FormDefinition,
  GuideDefinition,
  LimitsDefinition,
  LocalizedText,
  MaterialDefinition,
  PublishedItem,
  SituationsDefinition,
} from '@yibiao/schemas'

/** The parts of an item's definition that the server publishes to applicants. */
export type PublishedDefinition = {
  name: LocalizedText
  guide: GuideDefinition
  situations?: SituationsDefinition
  form: FormDefinition
  materials: MaterialDefinition[]
  limits: LimitsDefinition
  codeTables?: CodeTableDefinition[]
}

/**
 * The published parts, typed. The contract leaves `definition` open because it is a cut of the item's own document,
 * which was validated when it was published; here only the parts' presence is checked.
 * @throws Error when a part is missing
 */
export function definitionOf(item: PublishedItem): PublishedDefinition {
  const { definition } = item
  if (!isPublished(definition))
    throw new Error('published item without name, guide, form, materials or limits')
  return definition
}

function isPublished(value: unknown): value is PublishedDefinition {
  if (typeof value !== 'object' || value === null) return false
  return ['name', 'guide', 'form', 'materials', 'limits'].every(part => Object.hasOwn(value, part))
}
