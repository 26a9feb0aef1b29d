import { parseExpression, parseUnaryTests, type Expression } from '@yibiao/core/expression'
import type { ExpressionPlace, TextForm } from './expression-places.ts'
import type { DesignRecord, RecordKey, Records } from './records.ts'
import { listKey } from './records.ts'
import { templateParts } from './template-parts.ts'
import { ancestorsOf, childrenOf, isOfKind } from './read-record.ts'

/** A name in a rule that stands for a record of the item. Positions in UTF-16 units of the whole text. */
export interface ResolvedName {
  readonly record: RecordKey
  readonly from: number
  readonly to: number
}

/**
 * What the names of a rule stand for: fields from the row outwards, and `nodes.<key>` for steps.
 * A text that does not parse has no names; the problems list reports it.
 */
export function resolveNames(records: Records, owner: DesignRecord, place: ExpressionPlace): ResolvedName[] {
  const found: ResolvedName[] = []
  const scopes = scopesOf(records, owner)
  const locals = new Map<string, Shape>()
  const itemTree = place.itemOf === undefined ? undefined : parse(place.itemOf, 'expression')[0]?.tree
  if (itemTree) {
    const shape = resolve({ records, scopes, locals, found: [] }, itemTree)
    locals.set('item', shape)
  }
  for (const { tree, from } of parse(place.text, place.form)) {
    const names: ResolvedName[] = []
    resolve({ records, scopes, locals, found: names }, tree)
    found.push(...names.map(name => ({ ...name, from: name.from + from, to: name.to + from })))
  }
  return found
}

/** The field that holds the fields of a value, or nothing when the value has no fields. */
type Shape = RecordKey | undefined

interface Scope {
  readonly records: Records
  /** Holders whose fields can be named, nearest first; the form itself is last. */
  readonly scopes: readonly RecordKey[]
  readonly locals: ReadonlyMap<string, Shape>
  readonly found: ResolvedName[]
}

const formScope = listKey('pages')

function scopesOf(records: Records, owner: DesignRecord): RecordKey[] {
  if (owner.kind !== 'field') return [formScope]
  const holders = ancestorsOf(records, owner.key).filter(record => record.kind === 'field')
  return [...holders.map(record => record.key), formScope]
}

function parse(text: string, form: TextForm): { tree: Expression; from: number }[] {
  if (form === 'template') {
    return templateParts(text).flatMap(part =>
      parse(part.text, 'expression').map(({ tree }) => ({ tree, from: part.from })),
    )
  }
  const parsed = form === 'unaryTests' ? parseUnaryTests(text) : parseExpression(text)
  return 'ast' in parsed ? [{ tree: parsed.ast, from: 0 }] : []
}

/** Notes the names of a node and answers the shape of its value. */
function resolve(scope: Scope, node: Expression): Shape {
  switch (node.kind) {
    case 'name':
      return resolveName(scope, node.name, node)
    case 'path':
      return resolvePath(scope, node)
    case 'filter': {
      const shape = resolve(scope, node.list)
      const scopes = shape ? [shape, ...scope.scopes] : scope.scopes
      resolve({ ...scope, scopes, locals: withLocal(scope.locals, 'item', shape) }, node.condition)
      return shape
    }
    case 'for':
      return resolve(withIterators(scope, node.iterators), node.body)
    case 'quantified':
      resolve(withIterators(scope, node.iterators), node.condition)
      return undefined
    case 'if': {
      resolve(scope, node.condition)
      const shape = resolve(scope, node.consequence)
      return resolve(scope, node.alternative) ?? shape
    }
    case 'list':
    case 'call': {
      const shapes = partsOf(node).map(child => resolve(scope, child))
      return shapes[0]
    }
    default:
      for (const child of partsOf(node)) resolve(scope, child)
      return undefined
  }
}

function resolveName(scope: Scope, name: string, at: { from: number; to: number }): Shape {
  if (scope.locals.has(name)) return scope.locals.get(name)
  for (const holder of scope.scopes) {
    const field = fieldByKey(scope.records, holder, name)
    if (field) return note(scope, field, at)
  }
  return undefined
}

function resolvePath(scope: Scope, node: Extract<Expression, { kind: 'path' }>): Shape {
  const at = { from: node.to - node.key.length, to: node.to }
  if (node.object.kind === 'name' && node.object.name === 'nodes' && !scope.locals.has('nodes')) {
    const step = [...scope.records.values()].find(
      record => record.kind === 'step' && record.value.key === node.key,
    )
    if (step) scope.found.push({ record: step.key, ...at })
    return undefined
  }
  const isAnswers =
    node.object.kind === 'name' && node.object.name === 'answers' && !scope.locals.has('answers')
  const holder = isAnswers ? formScope : resolve(scope, node.object)
  const field = holder === undefined ? undefined : fieldByKey(scope.records, holder, node.key)
  return field ? note(scope, field, at) : undefined
}

function note(scope: Scope, field: DesignRecord, at: { from: number; to: number }): Shape {
  scope.found.push({ record: field.key, from: at.from, to: at.to })
  const holdsFields =
    field.kind === 'field' && (field.value.type === 'group' || field.value.type === 'repeat')
  return holdsFields ? field.key : undefined
}

type Iterators = Extract<Expression, { kind: 'for' }>['iterators']

function withIterators(scope: Scope, iterators: Iterators): Scope {
  return iterators.reduce<Scope>((inner, iterator) => {
    const shape = resolve(inner, iterator.source)
    if (iterator.end) resolve(inner, iterator.end)
    return { ...inner, locals: withLocal(inner.locals, iterator.name, shape) }
  }, scope)
}

function withLocal(locals: ReadonlyMap<string, Shape>, name: string, shape: Shape): Map<string, Shape> {
  return new Map(locals).set(name, shape)
}

/** The field with the key in a scope. Pages and sections make no scope, so their fields belong to the form. */
export function fieldByKey(records: Records, scope: RecordKey, key: string): DesignRecord | undefined {
  return fieldsInScope(records, scope).find(field => field.kind === 'field' && field.value.key === key)
}

/** The fields that share one scope: of the form, of a group or of a row. */
export function fieldsInScope(records: Records, scope: RecordKey): DesignRecord[] {
  return childrenOf(records, scope).flatMap(child =>
    isOfKind(child, 'field') ? [child] : fieldsInScope(records, child.key),
  )
}

/** The scope a field in the holder belongs to. */
export function scopeOf(records: Records, holder: RecordKey): RecordKey {
  return records.get(holder)?.kind === 'field' ? holder : formScope
}

/** The nodes directly below a node, in the order of the text: the tree is plain JSON, a node is what has a kind. */
function partsOf(node: Expression): Expression[] {
  return Object.values(node).flatMap(nodesIn)
}

function nodesIn(value: unknown): Expression[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap(nodesIn)
  return isNode(value) ? [value] : Object.values(value).flatMap(nodesIn)
}

function isNode(value: object): value is Expression {
  return 'kind' in value && 'from' in value && 'to' in value
}
