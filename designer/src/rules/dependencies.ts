import type { RecordKey } from '../document/records.ts'
import type { ItemRule, RuleKind } from './item-rule.ts'

/** One thing that a rule makes depend on another one. */
export interface Dependency {
  /** What is read. */
  readonly from: RecordKey
  /** What the rule decides about. */
  readonly to: RecordKey
  readonly kinds: readonly RuleKind[]
}

/** A thing in the picture around another one. */
export interface DependencyNode {
  readonly key: RecordKey
  /** How many rules away it is: negative for what is read, positive for what reads it, 0 for the one in the middle. */
  readonly level: number
}

export interface DependencyPicture {
  /** By level, left to right; within a level in the order of the item. */
  readonly columns: readonly (readonly DependencyNode[])[]
  /** Between things of the picture; what leads back is a part of a circle. */
  readonly edges: readonly (Dependency & { readonly isBack: boolean })[]
}

/** Who depends on whom: each pair once, in the order of the rules. */
export function dependenciesOf(rules: readonly ItemRule[]): readonly Dependency[] {
  const pairs = new Map<string, { from: RecordKey; to: RecordKey; kinds: RuleKind[] }>()
  for (const rule of rules) {
    const to = ownerOf(rule)
    for (const { record: from } of rule.names) {
      // A check of an answer names the answer; only what is computed from itself is a circle.
      if (from === to && !isComputed(rule.kind)) continue
      const name = `${from} ${to}`
      const pair = pairs.get(name) ?? { from, to, kinds: [] }
      if (!pair.kinds.includes(rule.kind)) pair.kinds.push(rule.kind)
      pairs.set(name, pair)
    }
  }
  return [...pairs.values()]
}

/** What these decide is read by other rules, so that they can lead back to where they began. */
function isComputed(kind: RuleKind): boolean {
  return kind === 'visible' || kind === 'calculate'
}

/** A mapping decides about the field it fills. */
function ownerOf({ record }: ItemRule): RecordKey {
  return record.kind === 'mapping' ? `field:${record.value.field}` : record.key
}

/** Everything the middle depends on, to its left, and everything that depends on it, to its right. */
export function pictureAround(middle: RecordKey, dependencies: readonly Dependency[]): DependencyPicture {
  const before = levelsFrom(middle, dependencies, 'to', 'from')
  const after = levelsFrom(middle, dependencies, 'from', 'to')
  const levels = new Map<RecordKey, number>([[middle, 0]])
  for (const [key, distance] of before) levels.set(key, -distance)
  // What is on both sides is part of a circle and stands where it is nearer.
  for (const [key, distance] of after)
    if (distance <= (before.get(key) ?? Infinity)) levels.set(key, distance)
  const shown = dependencies.filter(({ from, to }) => levels.has(from) && levels.has(to))
  const computed = dependencies.filter(({ kinds }) => kinds.some(isComputed))
  const edges = shown.flatMap(dependency => {
    const [from, to] = [levels.get(dependency.from) ?? 0, levels.get(dependency.to) ?? 0]
    const isBack = leadsBack(dependency, computed)
    // What only joins things of both sides says nothing about the middle.
    const isAside = from < 0 && to > 0 && !after.has(dependency.from)
    return isAside && !isBack ? [] : [{ ...dependency, isBack }]
  })
  const order = new Map(dependencies.flatMap(({ from, to }) => [from, to]).map((key, index) => [key, index]))
  const nodes = [...levels].map(([key, level]): DependencyNode => ({ key, level }))
  const columns = Map.groupBy(
    nodes.toSorted((a, b) => a.level - b.level || (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0)),
    node => node.level,
  )
  return { columns: [...columns.values()], edges }
}

type End = 'from' | 'to'

/**
 * How many rules away things are, by the longest way, so that what reads a thing never stands beside it. Around a
 * circle a way is followed once.
 */
function levelsFrom(
  start: RecordKey,
  dependencies: readonly Dependency[],
  own: End,
  other: End,
): ReadonlyMap<RecordKey, number> {
  const reached = reach(start, dependencies, own, other)
  const ways = Map.groupBy(dependencies, dependency => dependency[other])
  const levels = new Map<RecordKey, number>([[start, 0]])
  const open = new Set<RecordKey>()
  const levelOf = (key: RecordKey): number => {
    const known = levels.get(key)
    if (known !== undefined) return known
    open.add(key)
    const nearer = (ways.get(key) ?? []).map(dependency => dependency[own])
    const found = nearer.filter(each => each === start || (reached.has(each) && !open.has(each)))
    const level = 1 + Math.max(0, ...found.map(levelOf))
    open.delete(key)
    levels.set(key, level)
    return level
  }
  for (const key of reached) levelOf(key)
  levels.delete(start)
  return levels
}

/** Everything along the dependencies, breadth first. */
function reach(
  start: RecordKey,
  dependencies: readonly Dependency[],
  own: End,
  other: End,
): ReadonlySet<RecordKey> {
  const next = Map.groupBy(dependencies, dependency => dependency[own])
  const found = new Set<RecordKey>([start])
  // What is added while it is walked is walked as well.
  for (const key of found) for (const dependency of next.get(key) ?? []) found.add(dependency[other])
  found.delete(start)
  return found
}

/** Whether what is read is computed, in the end, from what reads it. */
function leadsBack({ from, to, kinds }: Dependency, computed: readonly Dependency[]): boolean {
  return kinds.some(isComputed) && (from === to || reach(to, computed, 'from', 'to').has(from))
}
