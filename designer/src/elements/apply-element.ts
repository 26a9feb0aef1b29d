import type { DataElement } from '@yibiao/core/elements'
import type { Field } from '@yibiao/schemas'
import { createField } from '../canvas/create-field.ts'
import { keyOfName } from '../starts/make-key.ts'
import type { FieldPart } from '@yibiao/core/places'

/** Whether the answer of a field can be the element. */
export function canBe(element: DataElement, type: Field['type']): boolean {
  return element.types.includes(type)
}

/** The field as an element: what is reused by it, and how it is protected. A stricter classification stays. */
export function asElement<Value extends FieldPart>(field: Value, element: DataElement): Value {
  return {
    ...field,
    element: element.name,
    classification: stricter(field.classification, element.classification),
  }
}

const strictness = ['public', 'internal', 'personal', 'sensitive'] as const

type Classification = DataElement['classification']

function stricter(own: Classification | undefined, other: Classification): Classification {
  return own !== undefined && strictness.indexOf(own) > strictness.indexOf(other) ? own : other
}

/** A new field for an element: of its usual type, with its label and the options of its code. */
export function createElementField(element: DataElement, label: string): Field {
  const [type] = element.types
  const field = { ...createField(type, label), key: keyOfName(element.name) ?? type }
  const named = asElement(field, element)
  if (!element.options || (named.type !== 'radio' && named.type !== 'select')) return named
  return { ...named, options: { type: 'inline', options: [...element.options] } }
}
