import type { Field } from '@yibiao/schemas'
import { makeId } from '../document/make-id.ts'
import { fieldDesigns } from '../fields/field-designs.ts'
import type { FieldType, StarterWords } from '../fields/field-design.ts'
import { fieldTexts } from '../texts/fields.ts'

/**
 * A new field of a type; its key is made unique by the command that adds it.
 * @param words what it says at first; Chinese, the language of the items, when not given
 */
export function createField(
  type: FieldType,
  label: string,
  words: StarterWords = fieldTexts['zh-CN'].starters,
): Field {
  return fieldDesigns[type].create({ id: makeId(), key: type, label }, words)
}
