import type { CodeTableDefinition, Option, ScenarioDefinition } from '@yibiao/schemas'
import { expressionPlaces } from './expression-places.ts'
import { codeTablesOf, textOfName, type ItemName } from './item-names.ts'
import { usesOfName, type NameUse } from './name-uses.ts'
import { readProperty, type PropertyPath } from './property-path.ts'
import { partKey, type Records } from './records.ts'
import { rewriteRule, type MendedUse } from './replace-values.ts'
import { partOf } from './to-definition.ts'

/** What can be taken away as a whole while other places of the item use it by name. */
export type RemovedName = Extract<ItemName, { type: 'codeTable' | 'decision' | 'question' }>

/** What takes its place: another one of its kind by key, or the options written into the fields themselves. */
export type Successor = { readonly type: 'name'; readonly key: string } | { readonly type: 'inline' }

/** Every use of what goes, with what becomes of it; without a successor the use goes as well, where it can. */
export function mendRemoval(
  records: Records,
  name: RemovedName,
  successor: Successor | undefined,
): readonly MendedUse[] {
  const places = Map.groupBy(usesOfName(records, name), use => `${use.record} ${use.path.join('/')}`)
  const mended = [...places.values()].flatMap(uses => {
    const [first] = uses
    if (!first) return []
    return first.piece ? mendRule(records, uses, successor) : [mendProperty(records, name, first, successor)]
  })
  return name.type === 'question' ? [...mended, ...answersGiven(records, name)] : mended
}

function mendRule(records: Records, uses: readonly NameUse[], successor: Successor | undefined): MendedUse[] {
  const [first] = uses
  const record = first && records.get(first.record)
  const place = record && expressionPlaces(record).find(each => each.path.join('/') === first.path.join('/'))
  if (!record || !place) return []
  const key = successor?.type === 'name' ? successor.key : undefined
  const text = rewriteRule(
    place,
    uses.map(use => ({
      use: key === undefined ? wholeName(use, place.text) : use,
      replacement: as(use, key),
    })),
  )
  const mended = { record: record.key, path: place.path, values: [], before: place.text }
  if (text !== undefined) return [{ ...mended, after: text, isNeeded: false }]
  if (place.onLoss === 'refuse') return [{ ...mended, after: place.text, isNeeded: true }]
  const leaveOut = place.onLoss === 'removeElement' && place.element ? place.element : place.path
  return [{ ...mended, after: undefined, leaveOut, isNeeded: false }]
}

function as({ piece }: NameUse, key: string | undefined) {
  if (key === undefined) return { from: '', to: undefined }
  return { from: '', to: key, written: piece?.as === 'identifier' ? key : JSON.stringify(key) }
}

/** `situation.kind` goes as a whole, not its second word. */
function wholeName(use: NameUse, text: string): NameUse {
  const { piece } = use
  if (piece?.as !== 'identifier') return use
  const holder = /[A-Za-z]\w*\s*\.\s*$/.exec(text.slice(0, piece.from))?.[0] ?? ''
  return { ...use, piece: { ...piece, from: piece.from - holder.length } }
}

function mendProperty(
  records: Records,
  name: RemovedName,
  { record: key, path }: NameUse,
  successor: Successor | undefined,
): MendedUse {
  const value = records.get(key)?.value
  const mended = { record: key, path, values: [], before: readProperty(value, path) }
  if (successor?.type === 'name') return { ...mended, after: successor.key, isNeeded: false }
  const table = name.type === 'codeTable' ? codeTablesOf(records)[name.table] : undefined
  const [options] = path
  if (successor?.type === 'inline' && table && options === 'options') {
    const own: PropertyPath = ['options']
    const after = { type: 'inline', options: optionsOf(table) }
    return { ...mended, path: own, before: readProperty(value, own), after, isNeeded: false }
  }
  return { ...mended, after: mended.before, isNeeded: true }
}

/** The rows of a table as options, those below another one inside it. */
function optionsOf({ rows }: CodeTableDefinition): Option[] {
  const codes = new Set(rows.map(({ code }) => code))
  const below = (parent: string | undefined): Option[] =>
    rows
      .filter(row => (parent === undefined ? !codes.has(row.parent ?? '') : row.parent === parent))
      .map(({ code, label }) => {
        const children = below(code)
        return { value: code, label, ...(children.length === 0 ? {} : { children }) }
      })
  return below(undefined)
}

/** What recorded tests answer to the question; another question has other answers. */
function answersGiven(records: Records, name: RemovedName): MendedUse[] {
  const key = textOfName(records, name)
  const scenarios = partOf<readonly ScenarioDefinition[] | undefined>(records, 'scenarios') ?? []
  return scenarios.flatMap(({ given }, index): MendedUse[] => {
    const answer = given.situation?.[key]
    if (answer === undefined) return []
    const path = [index, 'given', 'situation', key]
    const use = { record: partKey('scenarios'), path, values: [], before: answer }
    return [{ ...use, after: undefined, leaveOut: path, isNeeded: false }]
  })
}
