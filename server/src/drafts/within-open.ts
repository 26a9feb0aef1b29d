import type { Field, FormDefinition, OpenPart, PrefillMapping } from '@yibiao/schemas'
import type { Prefill } from '../prefill/run-prefill.ts'
import { listFields, locateField, withInner } from './locate-field.ts'

type Opens = readonly OpenPart[] | null

/** A correction takes from a source only what it opened: the rest stays as it was handed in. */
export function withinOpen(form: FormDefinition, opens: Opens, prefill: Prefill): Prefill {
  if (opens === null) return prefill
  const isOpen = (path: string): boolean => isOpenPath(form, opens, path)
  const keep = <Value>(byPath: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(Object.entries(byPath).filter(([path]) => isOpen(path)))
  return {
    ...prefill,
    filled: prefill.filled.filter(({ path }) => isOpen(path)),
    provenance: keep(prefill.provenance),
    copies: keep(prefill.copies),
    mayForget: isOpen,
  }
}

/** True when the draft takes anything from a source: a value by its mappings, or options. */
export function isSourceOpen(
  form: FormDefinition,
  opens: Opens,
  source: { key: string; mappings: readonly PrefillMapping[] },
): boolean {
  if (opens === null) return true
  const named = new Set(opens.flatMap(({ field }) => field ?? []))
  const inside = listFields(form)
    .filter(({ id }) => named.has(id))
    .flatMap(withInner)
  const ids = new Set(inside.map(({ id }) => id))
  return source.mappings.some(({ field }) => ids.has(field)) || inside.some(takesOptions)

  function takesOptions(field: Field): boolean {
    const options = 'options' in field ? field.options : undefined
    return options?.type === 'source' && options.source === source.key
  }
}

function isOpenPath(form: FormDefinition, opens: readonly OpenPart[], path: string): boolean {
  const located = locateField(form, path)
  const ids = located === undefined ? [] : [located.field, ...located.parents].map(field => field.id)
  return opens.some(part => part.field !== undefined && ids.includes(part.field))
}
