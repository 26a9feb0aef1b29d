import type { FormDefinition, OpenPart, PrefillMapping } from '@yibiao/schemas'
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

/** True when the draft takes anything from a source with these mappings. */
export function isSourceOpen(
  form: FormDefinition,
  opens: Opens,
  mappings: readonly PrefillMapping[],
): boolean {
  if (opens === null) return true
  const named = new Set(opens.flatMap(({ field }) => field ?? []))
  const inside = new Set(
    listFields(form)
      .filter(({ id }) => named.has(id))
      .flatMap(withInner)
      .map(({ id }) => id),
  )
  return mappings.some(({ field }) => inside.has(field))
}

function isOpenPath(form: FormDefinition, opens: readonly OpenPart[], path: string): boolean {
  const located = locateField(form, path)
  const ids = located === undefined ? [] : [located.field, ...located.parents].map(field => field.id)
  return opens.some(part => part.field !== undefined && ids.includes(part.field))
}
