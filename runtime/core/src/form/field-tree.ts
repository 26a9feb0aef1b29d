import type { Field, FormDefinition, FormPage, FormSection } from '@yibiao/schemas'
import { meaningOf } from '../fields/index.ts'

/** A field with its place in the form. */
export interface FieldNode {
  /** Place in the order of the form, fields inside groups and rows included. */
  readonly index: number
  readonly field: Field
  /** JSON Pointer into the form definition. */
  readonly pointer: string
  /** The group or repeat it stands in. */
  readonly container: FieldNode | null
  /** The repeat whose rows it is part of. */
  readonly repeat: FieldNode | null
  /** Index of its section in `parts`. */
  readonly section: number
  /** 1 outside groups and rows. */
  readonly depth: number
  readonly hasAnswer: boolean
  /** Of a group or repeat: the fields inside, by key, that have an answer. */
  readonly members: ReadonlyMap<string, FieldNode>
}

/** A page or section with its place in the form. */
export interface PartNode {
  readonly index: number
  readonly kind: 'page' | 'section'
  readonly part: FormPage | FormSection
  readonly pointer: string
  /** The page of a section. */
  readonly page: PartNode | null
}

/** The fields, pages and sections of a form in order. */
export interface FieldTree {
  readonly fields: readonly FieldNode[]
  readonly parts: readonly PartNode[]
  /** Fields outside groups and rows, by key, that have an answer. The first wins where a key occurs twice. */
  readonly top: ReadonlyMap<string, FieldNode>
  readonly byId: ReadonlyMap<string, FieldNode>
}

/** Walks a form once and notes the place of everything in it. */
export function indexFields(form: FormDefinition): FieldTree {
  const fields: FieldNode[] = []
  const parts: PartNode[] = []
  const top = new Map<string, FieldNode>()
  form.pages.forEach((page, pageIndex) => {
    const pagePointer = `/pages/${pageIndex}`
    const pageNode: PartNode = {
      index: parts.length,
      kind: 'page',
      part: page,
      pointer: pagePointer,
      page: null,
    }
    parts.push(pageNode)
    page.sections.forEach((section, sectionIndex) => {
      const pointer = `${pagePointer}/sections/${sectionIndex}`
      const sectionIndexInParts = parts.length
      parts.push({ index: sectionIndexInParts, kind: 'section', part: section, pointer, page: pageNode })
      addFields(section.fields, pointer, null, sectionIndexInParts, top)
    })
  })
  const byId = new Map(fields.toReversed().map(node => [node.field.id, node]))
  return { fields, parts, top, byId }

  function addFields(
    list: readonly Field[],
    pointer: string,
    container: FieldNode | null,
    section: number,
    members: Map<string, FieldNode>,
  ): void {
    list.forEach((field, place) => {
      const inside = new Map<string, FieldNode>()
      const node: FieldNode = {
        index: fields.length,
        field,
        pointer: `${pointer}/fields/${place}`,
        container,
        repeat: container?.field.type === 'repeat' ? container : (container?.repeat ?? null),
        section,
        depth: (container?.depth ?? 0) + 1,
        hasAnswer: meaningOf(field).hasAnswer,
        members: inside,
      }
      fields.push(node)
      if (node.hasAnswer && !members.has(field.key)) members.set(field.key, node)
      if (field.type === 'group' || field.type === 'repeat') {
        addFields(field.fields, node.pointer, node, section, inside)
      }
    })
  }
}

/** The field a name means at a place: in the container first, then outwards. */
export function findField(tree: FieldTree, container: FieldNode | null, name: string): FieldNode | undefined {
  for (let scope = container; scope !== null; scope = scope.container) {
    const found = scope.members.get(name)
    if (found !== undefined) return found
  }
  return tree.top.get(name)
}
