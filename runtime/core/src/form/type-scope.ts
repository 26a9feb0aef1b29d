import { ANY, nullable, STRING, type ExpressionType, type TypeScope } from '../expression/index.ts'
import { meaningOf } from '../fields/index.ts'
import { contextTypes, isContextName, type ContextName } from './context-names.ts'
import { findField, type FieldNode, type FieldTree } from './field-tree.ts'
import type { CompileEnvironment } from './types.ts'

/** Types of the names that only some rules may use. */
const EXTRA_TYPES: ReadonlyMap<string, ExpressionType> = new Map([
  ['code', STRING],
  ['label', STRING],
  ['response', ANY],
  ['item', ANY],
])

/** The names and types at a place of the form, for checking rules and for offering names while typing. */
export function createTypeScope(
  tree: FieldTree,
  environment: CompileEnvironment,
): (site: FieldNode | null, extraNames: readonly string[]) => TypeScope {
  const context = contextTypes(environment)
  const types = new Map<FieldNode, ExpressionType>()
  return (site, extraNames) => ({
    lookup(name) {
      if (extraNames.includes(name)) return EXTRA_TYPES.get(name)
      const node = findField(tree, site, name)
      if (node !== undefined) return typeOf(node)
      return isContextName(name) ? context.get(name) : undefined
    },
    *names() {
      yield* extraNames
      for (let scope = site; scope !== null; scope = scope.container) yield* scope.members.keys()
      yield* tree.top.keys()
      yield* context.keys() satisfies Iterable<ContextName>
    },
  })

  /** Any field may be hidden or not yet answered; a list is then empty or null. */
  function typeOf(node: FieldNode): ExpressionType {
    const known = types.get(node)
    if (known !== undefined) return known
    const type = nullable(meaningOf(node.field).valueType(node.field))
    types.set(node, type)
    return type
  }
}
