import type { Field, FormDefinition } from '@yibiao/schemas'
import { indexFields, type FieldNode } from './field-tree.ts'

/** A field that officers fill, outside the rows of a table. */
export interface OfficialField {
  readonly field: Field
  /** JSON Pointer into the answers. */
  readonly path: string
}

/** True for a field that officers fill, or that stands in a group or table they fill. */
export function isOfficial(node: FieldNode | null): boolean {
  return node !== null && (node.field.filledBy === 'officer' || isOfficial(node.container))
}

/** The outermost fields that officers fill: those inside them go with them. */
export function officialFields(form: FormDefinition): readonly OfficialField[] {
  return indexFields(form).fields.flatMap(node =>
    isOfficial(node) && !isOfficial(node.container) && node.repeat === null
      ? [{ field: node.field, path: pathOf(node) }]
      : [],
  )
}

/** The path of every field outside the rows of tables, by its id. */
export function pathsById(form: FormDefinition): ReadonlyMap<string, string> {
  const nodes = indexFields(form).fields.filter(node => node.hasAnswer && node.repeat === null)
  return new Map(nodes.map(node => [node.field.id, pathOf(node)]))
}

function pathOf({ field, container }: FieldNode): string {
  return `${container === null ? '' : pathOf(container)}/${field.key}`
}
