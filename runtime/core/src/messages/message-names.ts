import type { MessageParams } from './message.ts'

/** Names of what an issue speaks about, from those who have the definition at hand. */
export interface MessageNames {
  /** Name of what the issue is about, in the reader's language. */
  readonly label?: string | undefined
  /**
   * The name at a path; undefined when it has none. Asked for parameters that are JSON Pointers, and for keys of
   * parts of an item as `/<part>/<key>`: materials, sources, documents, decisions, steps and roles.
   */
  readonly nameOf?: ((path: string) => string | undefined) | undefined
}

/** Parameters that hold the key of a part of an item, with the part. */
const keyed: ReadonlyMap<string, string> = new Map([
  ['material', 'materials'],
  ['source', 'sources'],
  ['document', 'documents'],
  ['decision', 'decisions'],
  ['step', 'steps'],
  ['later', 'steps'],
  ['role', 'roles'],
])

/** The parameter as text, under the name it has for people where there is one. */
export function nameParam(params: MessageParams, name: string, names: MessageNames): string {
  const value = Object.hasOwn(params, name) ? params[name] : undefined
  if (value === undefined) return ''
  if (typeof value !== 'string') return String(value)
  if (value.startsWith('/')) return names.nameOf?.(value) ?? value
  const part = keyed.get(name)
  return part === undefined ? value : (names.nameOf?.(`/${part}/${value}`) ?? value)
}
