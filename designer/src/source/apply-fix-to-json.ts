import { splitPath } from '@yibiao/core/form'
import type { QuickFix } from '@yibiao/core/lint'
import { makeId } from '../document/make-id.ts'
import { readProperty, writeProperty, type PropertyPath } from '../document/property-path.ts'

/** The definition with the changes of a quick fix; the same when its place is no longer there. */
export function applyFixToJson(value: unknown, fix: QuickFix): unknown {
  if (fix.type === 'several') return fix.fixes.reduce(applyFixToJson, value)
  if (fix.type === 'fill') return withMapping(value, { id: makeId(), ...fix.mapping })
  const path = pathOf(fix.path)
  switch (fix.type) {
    case 'set':
      return readProperty(value, path.slice(0, -1)) === undefined
        ? value
        : writeProperty(value, path, fix.value)
    case 'remove':
      return readProperty(value, path) === undefined ? value : writeProperty(value, path, undefined)
    case 'replaceText': {
      const text = readProperty(value, path)
      return typeof text === 'string'
        ? writeProperty(value, path, text.slice(0, fix.from) + fix.text + text.slice(fix.to))
        : value
    }
  }
}

function withMapping(value: unknown, mapping: unknown): unknown {
  const path = ['prefill', 'mappings']
  const mappings = readProperty(value, path)
  return Array.isArray(mappings) ? writeProperty(value, path, [...mappings, mapping]) : value
}

function pathOf(pointer: string): PropertyPath {
  return splitPath(pointer).map(segment => (/^\d+$/.test(segment) ? Number(segment) : segment))
}
