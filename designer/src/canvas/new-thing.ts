/** What the palette offers besides field types: a data element, a usual group of fields, a block of the library. */
export type NewThing = 'element' | 'block' | 'library'

const things: readonly NewThing[] = ['element', 'block', 'library']

/** How one is called while it is dragged. */
export function newThing(kind: NewThing, name: string): string {
  return `${kind}:${name}`
}

/** What is dragged; nothing for a field type. */
export function readNewThing(type: string): { kind: NewThing; name: string } | undefined {
  const at = type.indexOf(':')
  const kind = things.find(each => each === type.slice(0, at))
  return kind && { kind, name: type.slice(at + 1) }
}
