import { findElement } from '@yibiao/core/elements'
import type { Field } from '@yibiao/schemas'
import { fieldBlocks } from '../blocks/field-blocks.ts'
import type { Piece } from '../document/may-contain.ts'
import { createElementField } from '../elements/apply-element.ts'
import type { FieldType, StarterWords } from '../fields/field-design.ts'
import { fieldTypes } from '../fields/field-designs.ts'
import { createField } from './create-field.ts'
import { readNewThing } from './new-thing.ts'

/**
 * The fields of something of the palette, with ids of their own each time.
 * @param words what a field of a type says at first; Chinese when not given
 */
export function fieldsOfNew(type: string, label: string, words?: StarterWords): readonly Field[] {
  const { kind, name } = readNewThing(type) ?? { kind: 'type', name: type }
  switch (kind) {
    case 'element': {
      const element = findElement(name)
      return element ? [createElementField(element, element.label['zh-CN'])] : []
    }
    case 'block':
      return fieldBlocks.find(block => block.name === name)?.create() ?? []
    default: {
      const known = toFieldType(name)
      return known ? [createField(known, label, words)] : []
    }
  }
}

/** What would stand on the canvas: the rule of the drag preview is asked about these. */
export function piecesOfNew(type: string): Piece[] {
  const thing = readNewThing(type)
  // Linked it is a section, copied it is fields: the dialog finds the place of what is chosen from where it was dropped.
  if (thing?.kind === 'library') return [{ kind: 'field', type: 'text' }]
  return fieldsOfNew(type, '').map(field => ({ kind: 'field', type: field.type }))
}

/** The field type of that name. */
export function toFieldType(type: string): FieldType | undefined {
  return fieldTypes.find(each => each === type)
}
