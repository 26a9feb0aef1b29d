import type { Field } from '@yibiao/schemas'
import { makeId } from '../document/make-id.ts'
import { fieldDesigns } from '../fields/field-designs.ts'
import type { FieldType } from '../fields/field-design.ts'

/** A new field of a type; its key is made unique by the command that adds it. */
export function createField(type: FieldType, label: string): Field {
  return fieldDesigns[type].create({ id: makeId(), key: type, label })
}
