import type { QuickFix } from '@yibiao/core/lint'
import type { Mend, MendStep } from '../document/commands/mend.ts'
import type { PropertyPath } from '../document/property-path.ts'
import { makeId } from '../document/make-id.ts'
import { recordsOfKind } from '../document/read-record.ts'
import { readProperty } from '../document/property-path.ts'
import type { RecordKey, Records } from '../document/records.ts'
import { commands } from '../document/commands.ts'
import { placeOfPath } from './select-path.ts'

/**
 * The changes a quick fix makes, as arguments of the command; nothing when they cannot be made any more.
 * @param judged the records the fix was found in; what changed since is left alone until it is judged again
 */
export function mendOfQuickFix(records: Records, fix: QuickFix, judged: Records = records): Mend | undefined {
  const steps = stepsOf(judged, fix)
  if (!steps?.every(step => isAsJudged(step, records, judged))) return undefined
  return commands.mend.check(records, { steps }) === undefined ? { steps } : undefined
}

function isAsJudged(step: MendStep, records: Records, judged: Records): boolean {
  if ('mapping' in step) return mayFill(records, step.mapping.field)
  return records.get(step.record) === judged.get(step.record)
}

function stepsOf(records: Records, fix: QuickFix): readonly MendStep[] | undefined {
  if (fix.type === 'several') {
    const steps = fix.fixes.map(each => stepsOf(records, each))
    return steps.includes(undefined) ? undefined : steps.flatMap(each => each ?? [])
  }
  if (fix.type === 'fill') {
    const { mapping } = fix
    return mayFill(records, mapping.field) ? [{ mapping: { id: makeId(), ...mapping } }] : undefined
  }
  const { record, property: path } = placeOfPath(records, fix.path)
  if (record === undefined) return undefined
  switch (fix.type) {
    case 'set':
      return [{ record, path, value: fix.value }]
    case 'remove':
      return mayGo(records, record, path) ? [{ record, path, value: undefined }] : undefined
    case 'replaceText': {
      const text = textAt(records, record, path)
      if (text === undefined) return undefined
      return [{ record, path, value: text.slice(0, fix.from) + fix.text + text.slice(fix.to) }]
    }
  }
}

/** The field is there, and nothing fills it yet. */
function mayFill(records: Records, field: string): boolean {
  const isFilled = recordsOfKind(records, 'mapping').some(({ value }) => value.field === field)
  return records.has(`field:${field}`) && !isFilled
}

/** A part of the item is no record that can go. */
function mayGo(records: Records, record: RecordKey, path: PropertyPath): boolean {
  if (path.length === 0) return records.get(record)?.kind !== 'part'
  return readProperty(records.get(record)?.value, path) !== undefined
}

function textAt(records: Records, record: RecordKey, path: PropertyPath): string | undefined {
  const text = readProperty(records.get(record)?.value, path)
  return typeof text === 'string' ? text : undefined
}
