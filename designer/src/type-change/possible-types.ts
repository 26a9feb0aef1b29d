import type { FieldType } from '../fields/field-design.ts'
import { fieldDesigns, fieldTypes } from '../fields/field-designs.ts'

/** Types whose answers are of one kind, so that a field of one can become one of another. */
const families: readonly ReadonlySet<FieldType>[] = [
  new Set(fieldTypes.filter(type => ['text', 'choice', 'time', 'codes'].includes(fieldDesigns[type].group))),
  new Set<FieldType>(['upload', 'image']),
  new Set<FieldType>(['person', 'organisation', 'agent']),
  new Set<FieldType>(['heading', 'notice']),
]

/** The types a field of this one can be given, in the order of the palette; none for what holds other fields. */
export function possibleTypes(type: FieldType): readonly FieldType[] {
  const family = families.find(each => each.has(type))
  return family ? fieldTypes.filter(each => each !== type && family.has(each)) : []
}
