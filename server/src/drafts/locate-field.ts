import { meaningOf, type JsonSchema } from '@yibiao/core/fields'
import { joinPath, splitPath } from '@yibiao/core/form'
import type { Field, FormDefinition } from '@yibiao/schemas'

/** The field that an answer path leads into. */
export type LocatedField = {
  field: Field
  /** Path of the field itself: `/person` for `/person/name`. */
  path: string
  /** Fields around it, outermost first: groups and repeats. */
  parents: readonly Field[]
}

/**
 * Finds the field of a JSON Pointer into the answers. A pointer to one row of a repeat leads to the repeat.
 * @returns undefined when the form has no such field
 */
export function locateField(form: FormDefinition, pointer: string): LocatedField | undefined {
  if (!pointer.startsWith('/')) return undefined
  const parts = splitPath(pointer)
  let fields: readonly Field[] = form.pages.flatMap(page => page.sections.flatMap(section => section.fields))
  const parents: Field[] = []
  let path = ''
  for (let index = 0; index < parts.length;) {
    const key = parts[index] ?? ''
    const field = fields.find(candidate => candidate.key === key)
    if (field === undefined) return undefined
    path += joinPath([key])
    index += 1
    if (field.type !== 'group' && field.type !== 'repeat') {
      return hasPart(meaningOf(field).jsonSchema(field), parts.slice(index))
        ? { field, path, parents }
        : undefined
    }
    const row = parts[index]
    if (field.type === 'repeat' && row !== undefined) {
      if (!/^(0|[1-9]\d{0,4})$/.test(row)) return undefined
      if (index + 1 >= parts.length) return { field, path, parents }
      path += `/${row}`
      index += 1
    }
    if (index >= parts.length) return { field, path, parents }
    parents.push(field)
    fields = field.fields
  }
  return undefined
}

/** True when the answer has such a part: every value has itself, a composite one has its named parts. */
function hasPart(schema: JsonSchema, [part, ...inner]: readonly string[]): boolean {
  if (part === undefined) return true
  return [schema, ...(schema.anyOf ?? [])].some(({ properties }) => {
    const found = properties !== undefined && Object.hasOwn(properties, part) ? properties[part] : undefined
    return found !== undefined && hasPart(found, inner)
  })
}

/** Every field of the form, those inside groups and repeats after the field around them. */
export function listFields(form: FormDefinition): Field[] {
  return form.pages.flatMap(page => page.sections.flatMap(section => section.fields.flatMap(withInner)))
}

/** A field and those inside it. */
export function withInner(field: Field): Field[] {
  return field.type === 'group' || field.type === 'repeat'
    ? [field, ...field.fields.flatMap(withInner)]
    : [field]
}
