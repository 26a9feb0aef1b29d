import { childExpressions } from '../expression/child-expressions.ts'
import type { Expression } from '../expression/index.ts'
import type { ExpressionPlace } from '../places/index.ts'
import { parseRule } from './parse-rule.ts'

/**
 * The things a rule can name, however they are kept: as one tree of the contract, as flat records of a designer. A
 * holder is what has fields by key: the form, a group, the rows of a repeat.
 */
export interface NamedThings<Holder, Thing> {
  readonly form: Holder
  readonly fieldIn: (holder: Holder, key: string) => Thing | undefined
  /** The fields inside a field; nothing when its value has none. */
  readonly holderOf: (thing: Thing) => Holder | undefined
  readonly stepOf: (key: string) => Thing | undefined
}

/** A name in a rule and what it stands for. Positions in UTF-16 units of the whole text. */
export interface NamedThing<Thing> {
  readonly thing: Thing
  readonly from: number
  readonly to: number
}

/**
 * What the names of a rule stand for: fields from the innermost of `holders` outwards, and `nodes.<key>` for steps.
 * A text that does not parse has no names.
 */
export function resolveNames<Holder, Thing>(
  things: NamedThings<Holder, Thing>,
  holders: readonly Holder[],
  place: Pick<ExpressionPlace, 'text' | 'kind' | 'itemOf'>,
): NamedThing<Thing>[] {
  const found: NamedThing<Thing>[] = []
  const locals = new Map<string, Holder | undefined>()
  const itemTree = place.itemOf === undefined ? undefined : parseRule(place.itemOf, 'expression')[0]?.tree
  if (itemTree) locals.set('item', resolve({ things, holders, locals, found: [] }, itemTree))
  for (const { tree, from } of parseRule(place.text, place.kind)) {
    const names: NamedThing<Thing>[] = []
    resolve({ things, holders, locals, found: names }, tree)
    found.push(...names.map(name => ({ ...name, from: name.from + from, to: name.to + from })))
  }
  return found
}

interface Scope<Holder, Thing> {
  readonly things: NamedThings<Holder, Thing>
  /** Holders whose fields can be named, nearest first; the form itself is last. */
  readonly holders: readonly Holder[]
  /** Names of the rule itself, with what holds the fields of their value. */
  readonly locals: ReadonlyMap<string, Holder | undefined>
  readonly found: NamedThing<Thing>[]
}

/** Notes the names of a node and answers what holds the fields of its value. */
function resolve<Holder, Thing>(scope: Scope<Holder, Thing>, node: Expression): Holder | undefined {
  switch (node.kind) {
    case 'name':
      return resolveName(scope, node.name, node)
    case 'path':
      return resolvePath(scope, node)
    case 'filter': {
      const holder = resolve(scope, node.list)
      const holders = holder === undefined ? scope.holders : [holder, ...scope.holders]
      resolve({ ...scope, holders, locals: withLocal(scope.locals, 'item', holder) }, node.condition)
      return holder
    }
    case 'for':
      return resolve(withIterators(scope, node.iterators), node.body)
    case 'quantified':
      resolve(withIterators(scope, node.iterators), node.condition)
      return undefined
    case 'if': {
      resolve(scope, node.condition)
      const holder = resolve(scope, node.consequence)
      return resolve(scope, node.alternative) ?? holder
    }
    case 'list':
    case 'call':
      return childExpressions(node).map(child => resolve(scope, child))[0]
    default:
      for (const child of childExpressions(node)) resolve(scope, child)
      return undefined
  }
}

function resolveName<Holder, Thing>(
  scope: Scope<Holder, Thing>,
  name: string,
  at: { from: number; to: number },
): Holder | undefined {
  if (scope.locals.has(name)) return scope.locals.get(name)
  for (const holder of scope.holders) {
    const field = scope.things.fieldIn(holder, name)
    if (field !== undefined) return note(scope, field, at)
  }
  return undefined
}

function resolvePath<Holder, Thing>(
  scope: Scope<Holder, Thing>,
  node: Extract<Expression, { kind: 'path' }>,
): Holder | undefined {
  const { things, locals } = scope
  const at = { from: node.to - node.key.length, to: node.to }
  const root = node.object.kind === 'name' && !locals.has(node.object.name) ? node.object.name : undefined
  if (root === 'nodes') {
    const step = things.stepOf(node.key)
    if (step !== undefined) scope.found.push({ thing: step, ...at })
    return undefined
  }
  const holder = root === 'answers' ? things.form : resolve(scope, node.object)
  const field = holder === undefined ? undefined : things.fieldIn(holder, node.key)
  return field === undefined ? undefined : note(scope, field, at)
}

function note<Holder, Thing>(
  scope: Scope<Holder, Thing>,
  field: Thing,
  at: { from: number; to: number },
): Holder | undefined {
  scope.found.push({ thing: field, from: at.from, to: at.to })
  return scope.things.holderOf(field)
}

type Iterators = Extract<Expression, { kind: 'for' }>['iterators']

function withIterators<Holder, Thing>(
  scope: Scope<Holder, Thing>,
  iterators: Iterators,
): Scope<Holder, Thing> {
  return iterators.reduce<Scope<Holder, Thing>>((inner, iterator) => {
    const holder = resolve(inner, iterator.source)
    if (iterator.end) resolve(inner, iterator.end)
    return { ...inner, locals: withLocal(inner.locals, iterator.name, holder) }
  }, scope)
}

function withLocal<Holder>(
  locals: ReadonlyMap<string, Holder | undefined>,
  name: string,
  holder: Holder | undefined,
): Map<string, Holder | undefined> {
  return new Map(locals).set(name, holder)
}
