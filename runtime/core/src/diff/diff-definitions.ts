import type { ItemDefinition, LocalizedText } from '@yibiao/schemas'
import { isSameJson } from './is-same-json.ts'

/** The part of a definition that a change is told under. */
export type DefinitionPart = Exclude<keyof ItemDefinition, 'formatVersion' | 'key'>

/**
 * One change between two definitions. `path` is a JSON Pointer into the later one, into the earlier one for what
 * was removed. `name` is what people call the nearest named thing: a field's label, a step's name.
 */
export type DefinitionChange = {
  readonly part: DefinitionPart
  readonly kind: 'added' | 'removed' | 'changed'
  readonly path: string
  readonly name?: LocalizedText
  readonly before?: unknown
  readonly after?: unknown
}

/**
 * What changed from one definition to another. Things with an `id` (fields, steps, materials, …) are compared by
 * it wherever they stand, so that moving is no removal; everything else by place.
 */
export function diffDefinitions(before: ItemDefinition, after: ItemDefinition): DefinitionChange[] {
  const parts = new Set([...Object.keys(before), ...Object.keys(after)])
  parts.delete('formatVersion')
  parts.delete('key')
  return [...parts].flatMap(part => {
    const changes: DefinitionChange[] = []
    const earlier: unknown = Reflect.get(before, part)
    const later: unknown = Reflect.get(after, part)
    compare({ part: part as DefinitionPart, changes }, earlier, later, `/${part}`, undefined)
    return changes
  })
}

type Comparison = { readonly part: DefinitionPart; readonly changes: DefinitionChange[] }

function compare(
  comparison: Comparison,
  before: unknown,
  after: unknown,
  path: string,
  name: LocalizedText | undefined,
): void {
  if (isSameJson(before, after)) return
  if (before === undefined || after === undefined) {
    note(
      comparison,
      before === undefined ? 'added' : 'removed',
      path,
      nameOf(after ?? before) ?? name,
      before,
      after,
    )
  } else if (isIdentified(before) && isIdentified(after)) {
    compareById(comparison, before, after, path, name)
  } else if (isRecord(before) && isRecord(after) && !isText(before) && !isText(after)) {
    const inner = nameOf(after) ?? name
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      compare(comparison, before[key], after[key], `${path}/${escapePart(key)}`, inner)
    }
  } else {
    note(comparison, 'changed', path, name, before, after)
  }
}

function compareById(
  comparison: Comparison,
  before: readonly Identified[],
  after: readonly Identified[],
  path: string,
  name: LocalizedText | undefined,
): void {
  const earlier = new Map(before.map((entry, index) => [entry.id, { entry, index }]))
  after.forEach((entry, index) => {
    compare(comparison, earlier.get(entry.id)?.entry, entry, `${path}/${index}`, name)
    earlier.delete(entry.id)
  })
  for (const { entry, index } of earlier.values()) {
    note(comparison, 'removed', `${path}/${index}`, nameOf(entry) ?? name, entry, undefined)
  }
  const kept = new Set(after.map(entry => entry.id))
  const stayed = before.filter(entry => kept.has(entry.id)).map(entry => entry.id)
  const known = new Set(stayed)
  const now = after.filter(entry => known.has(entry.id)).map(entry => entry.id)
  if (!isSameJson(stayed, now)) note(comparison, 'changed', path, name, stayed, now)
}

function note(
  { part, changes }: Comparison,
  kind: DefinitionChange['kind'],
  path: string,
  name: LocalizedText | undefined,
  before: unknown,
  after: unknown,
): void {
  changes.push({
    part,
    kind,
    path,
    ...(name === undefined ? {} : { name }),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  })
}

type Identified = { readonly id: string }

function isIdentified(value: unknown): value is readonly Identified[] {
  return (
    Array.isArray(value) &&
    value.every((entry: unknown) => isRecord(entry) && typeof entry['id'] === 'string')
  )
}

function nameOf(value: unknown): LocalizedText | undefined {
  if (!isRecord(value)) return undefined
  const name = value['label'] ?? value['name'] ?? value['title']
  if (typeof name === 'string') return name
  return isText(name) ? name : undefined
}

function isText(value: unknown): value is Exclude<LocalizedText, string> {
  return isRecord(value) && typeof value['zh-CN'] === 'string'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function escapePart(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1')
}
