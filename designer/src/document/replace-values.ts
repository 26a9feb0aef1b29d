import { formatExpression, withoutParts, type Expression } from '@yibiao/core/expression'
import type { Option } from '@yibiao/schemas'
import { expressionPlaces, type ExpressionPlace } from './expression-places.ts'
import { setProperty, type SetProperty } from './commands/set-property.ts'
import { codeTablesOf, situationsOf } from './item-names.ts'
import { leaveOut } from './leave-out.ts'
import { usesOfValue, type NameUse, type ValueOwner } from './name-uses.ts'
import { readProperty, writeProperty, type PropertyPath } from './property-path.ts'
import { plainText } from './record-name.ts'
import { readRecord } from './read-record.ts'
import type { DesignRecord, RecordKey, Records } from './records.ts'
import { parseRule } from './resolve-names.ts'

/** A value and what it is called. */
export interface OwnedValue {
  readonly value: string
  readonly label: string
}

/** What becomes of a value that goes: another one takes its place, or what compares with it goes too. */
export interface ValueReplacement {
  readonly from: string
  readonly to: string | undefined
  /** How it is written in a rule; as a text when absent. */
  readonly written?: string
}

/** One place that uses values that go, and what becomes of it. */
export interface MendedUse {
  readonly record: RecordKey
  readonly path: PropertyPath
  readonly values: readonly string[]
  readonly before: unknown
  /** What stands there afterwards; nothing when it is left out. */
  readonly after: unknown
  /** What is left out: the property, or the list element it stands in. */
  readonly leaveOut?: PropertyPath
  /** It cannot be without the value: only another one can take its place. */
  readonly isNeeded: boolean
}

/** The values an owner has, in order; none when they are not known while designing. */
export function valuesOf(records: Records, owner: ValueOwner): readonly OwnedValue[] {
  switch (owner.type) {
    case 'field': {
      const value = readRecord(records, owner.field, 'field')?.value
      if (!value) return []
      if (value.type === 'codeCascade') return codesOf(records, value.codeTable)
      if (!('options' in value)) return []
      if (value.options.type === 'codeTable') return codesOf(records, value.options.codeTable)
      return value.options.type === 'inline' ? flatten(value.options.options) : []
    }
    case 'codeTable':
      return rowsOf(codeTablesOf(records)[owner.table])
    case 'question':
      return (situationsOf(records).questions[owner.question]?.answers ?? []).map(({ value, label }) => ({
        value,
        label: plainText(label),
      }))
  }
}

/** The codes of a table by its key; none when the item has no such table. */
export function codesOf(records: Records, key: string): readonly OwnedValue[] {
  return rowsOf(codeTablesOf(records).find(table => table.key === key))
}

function rowsOf(table: ReturnType<typeof codeTablesOf>[number] | undefined): readonly OwnedValue[] {
  return (table?.rows ?? []).map(({ code, label }) => ({ value: code, label: plainText(label) }))
}

function flatten(options: readonly Option[]): OwnedValue[] {
  return options.flatMap(({ value, label, children }) => [
    { value, label: plainText(label) },
    ...flatten(children ?? []),
  ])
}

/** Every place that uses one of the values, with what replacing makes of it. */
export function mendUses(
  records: Records,
  owner: ValueOwner,
  replacements: readonly ValueReplacement[],
): readonly MendedUse[] {
  const places = new Map<string, { readonly uses: readonly FoundUse[] }>()
  for (const replacement of replacements) {
    for (const use of usesOfValue(records, owner, replacement.from)) {
      const name = `${use.record} ${JSON.stringify(use.path)}`
      places.set(name, { uses: [...(places.get(name)?.uses ?? []), { use, replacement }] })
    }
  }
  return [...places.values()].flatMap(({ uses }) => {
    const [first] = uses
    const record = first && records.get(first.use.record)
    return first && record ? [mendPlace(record, first.use.path, uses)] : []
  })
}

/** A change of values, and what becomes of those it takes away. */
export interface ValueChange {
  readonly change: SetProperty
  readonly owner: ValueOwner
  readonly replacements: readonly ValueReplacement[]
}

/**
 * The uses there still are once the change is made, mended. What the change writes over, such as the rows of a code
 * table, is read from what it writes.
 */
export function mendChange(
  records: Records,
  { change, owner, replacements }: ValueChange,
): readonly MendedUse[] {
  const isInside = ({ record, path }: MendedUse) =>
    record === change.record && change.path.every((step, index) => path[index] === step)
  const changed = setProperty.run(records, change)
  return [
    ...mendUses(records, owner, replacements).filter(use => !isInside(use)),
    ...mendUses(changed, owner, replacements).filter(isInside),
  ]
}

export interface FoundUse {
  readonly use: NameUse
  readonly replacement: ValueReplacement
}

function mendPlace(record: DesignRecord, path: PropertyPath, uses: readonly FoundUse[]): MendedUse {
  const before = readProperty(record.value, path)
  const values = uses.map(({ replacement }) => replacement.from)
  const mended = { record: record.key, path, values, before }
  const place = expressionPlaces(record).find(each => each.path.join('/') === path.join('/'))
  if (!place) {
    const to = uses[0]?.replacement.to
    if (to !== undefined) return { ...mended, after: to, isNeeded: false }
    // An expectation is nothing without what it expects.
    const gone = path.at(-1) === 'value' && path.includes('expectations') ? path.slice(0, -1) : path
    return { ...mended, after: undefined, leaveOut: gone, isNeeded: false }
  }
  const text = rewriteRule(place, uses)
  if (text !== undefined) return { ...mended, after: text, isNeeded: false }
  if (place.onLoss === 'refuse') return { ...mended, after: before, isNeeded: true }
  return {
    ...mended,
    after: undefined,
    leaveOut: place.onLoss === 'removeElement' && place.element ? place.element : path,
    isNeeded: false,
  }
}

/** The rule with other values, and without the comparisons with those that have none; nothing when it is empty. */
export function rewriteRule(place: ExpressionPlace, uses: readonly FoundUse[]): string | undefined {
  const removed = uses.flatMap(({ use, replacement }) =>
    replacement.to === undefined && use.piece ? [use.piece] : [],
  )
  const isGone = (from: number) => (node: Expression) =>
    removed.some(piece => piece.from === node.from + from && piece.to === node.to + from)
  // The last first, so that the positions before stay true.
  let { text } = place
  for (const { tree, from } of parseRule(text, place.kind).toReversed()) {
    const end = place.kind === 'template' ? from + tree.to : text.length
    const isTouched = removed.some(piece => piece.from >= from && piece.to <= end)
    if (isTouched) {
      const left = withoutParts(tree, isGone(from))
      if (left === undefined && place.kind !== 'unaryTests') return undefined
      const written = left === undefined ? '-' : formatExpression(withValues(left, from, uses))
      text = text.slice(0, from) + written + text.slice(end)
    } else {
      text = splice(
        text,
        uses.filter(({ use }) => use.piece && use.piece.from >= from && use.piece.to <= end),
      )
    }
  }
  return text
}

function splice(text: string, uses: readonly FoundUse[]): string {
  return uses
    .toSorted((a, b) => (b.use.piece?.from ?? 0) - (a.use.piece?.from ?? 0))
    .reduce((rest, { use: { piece }, replacement }) => {
      if (!piece || replacement.to === undefined) return rest
      return rest.slice(0, piece.from) + writtenAs(replacement) + rest.slice(piece.to)
    }, text)
}

function writtenAs({ to, written }: ValueReplacement): string {
  return written ?? JSON.stringify(to)
}

/** Where only a part of a rule goes, the other values are written into the tree that is left. */
function withValues(tree: Expression, from: number, uses: readonly FoundUse[]): Expression {
  const pieces = uses.flatMap(({ use, replacement }) =>
    use.piece && replacement.to !== undefined ? [{ piece: use.piece, text: writtenAs(replacement) }] : [],
  )
  if (pieces.length === 0) return tree
  const text = JSON.stringify(tree, (_, node: unknown) => {
    const found = pieces.find(
      ({ piece }) =>
        piece.from === Number(readProperty(node, ['from'])) + from &&
        piece.to === Number(readProperty(node, ['to'])) + from,
    )
    return found ? (parseRule(found.text, 'expression')[0]?.tree ?? node) : node
  })
  return JSON.parse(text) as Expression
}

/** The records with every use mended; what is needed and has no other value stays as it is. */
export function applyMendedUses(records: Records, uses: readonly MendedUse[]): Records {
  const copy = new Map(records)
  for (const [key, mended] of Map.groupBy(uses, use => use.record)) {
    const record = copy.get(key)
    if (!record) continue
    const written = mended.reduce(
      (value, use) => (use.leaveOut ? value : writeProperty(value, use.path, use.after)),
      record.value as unknown,
    )
    const left = leaveOut(
      written,
      mended.flatMap(use => (use.leaveOut ? [use.leaveOut] : [])),
    )
    copy.set(key, { ...record, value: left } as DesignRecord)
  }
  return copy
}
