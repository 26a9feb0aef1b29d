import { diffDefinitions, moveAnswers, type DefinitionChange, type MovedAnswers } from '@yibiao/core/diff'
import type { DraftUpdate, ItemDefinition, LeftAnswer } from '@yibiao/schemas'
import type { DraftAttachment } from '../attachments/queries.ts'
import type { PublishedVersion } from '../items/read-version.ts'
import type { Draft } from './queries.ts'

export type PlannedMove = {
  update: DraftUpdate
  moved: MovedAnswers
  /** Keys of materials in the later version by their key in the earlier. */
  materials: ReadonlyMap<string, string>
}

/** What moving a draft from its version to another would change, keep and leave. Changes nothing. */
export function planMove(
  draft: Pick<Draft, 'answers'>,
  files: readonly DraftAttachment[],
  before: PublishedVersion,
  after: PublishedVersion,
): PlannedMove {
  const moved = moveAnswers(before.definition.form, after.definition.form, draft.answers)
  const materials = materialKeys(before.definition, after.definition)
  const left = [
    ...moved.left.map(({ path, field, value }) => ({
      version: before.version,
      path,
      label: field.label,
      value,
    })),
    ...leftMaterials(before, files, materials),
  ]
  const changes = changesOf(diffDefinitions(before.definition, after.definition))
  const update = {
    fromVersion: before.version,
    toVersion: after.version,
    changes,
    kept: countAnswers(moved.answers),
    left,
  }
  return { update, moved, materials }
}

function materialKeys(before: ItemDefinition, after: ItemDefinition): ReadonlyMap<string, string> {
  const later = new Map(after.materials.map(({ id, key }) => [id, key]))
  return new Map(
    before.materials.flatMap(({ id, key }): [string, string][] => {
      const now = later.get(id)
      return now === undefined ? [] : [[key, now]]
    }),
  )
}

function leftMaterials(
  before: PublishedVersion,
  files: readonly DraftAttachment[],
  kept: ReadonlyMap<string, string>,
): LeftAnswer[] {
  return before.definition.materials.flatMap(({ key, name }): LeftAnswer[] => {
    const names = files.filter(({ material }) => material === key).map(file => file.name)
    if (kept.has(key) || names.length === 0) return []
    return [{ version: before.version, path: `/materials/${key}`, label: name, value: names }]
  })
}

type Change = DraftUpdate['changes'][number]

const partsTold: ReadonlyMap<DefinitionChange['part'], Change['part']> = new Map([
  ['guide', 'guide'],
  ['situations', 'situations'],
  ['form', 'form'],
  ['materials', 'materials'],
  ['prefill', 'prefill'],
  ['limits', 'limits'],
])

/** One sentence for each named thing: what was added or removed as a whole counts more than changes inside it. */
function changesOf(changes: readonly DefinitionChange[]): Change[] {
  const told = new Map<string, Change>()
  for (const { part, kind, path, name } of changes) {
    const toldPart = partsTold.get(part) ?? 'other'
    const key = `${toldPart} ${JSON.stringify(name ?? null)}`
    // Only what has an id of its own comes or goes as a whole; anything else is a change of what is around it.
    const isWhole = kind !== 'changed' && /\/\d+$/u.test(path)
    const change: Change = {
      part: toldPart,
      kind: isWhole ? kind : 'changed',
      ...(name === undefined ? {} : { name }),
    }
    const known = told.get(key)
    if (known === undefined || (known.kind === 'changed' && isWhole)) told.set(key, change)
  }
  return [...told.values()]
}

function countAnswers(value: unknown): number {
  if (value === null || value === undefined) return 0
  if (Array.isArray(value)) {
    const isRows = value.every(row => typeof row === 'object' && row !== null)
    return isRows ? value.reduce<number>((sum, row) => sum + countAnswers(row), 0) : value.length > 0 ? 1 : 0
  }
  return typeof value === 'object'
    ? Object.values(value).reduce<number>((sum, inner) => sum + countAnswers(inner), 0)
    : 1
}
